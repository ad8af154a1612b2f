/** Values of a section; nested ones (`s3 =` followed by indented lines) are records. */
export type IniSection = Record<string, string | Record<string, string>>;

/** Reads the sections of `~/.aws/config` or `~/.aws/credentials`, by the text between their brackets. */
export function parseIni(text: string): Map<string, IniSection> {
  const sections = new Map<string, IniSection>();
  let section: IniSection | undefined;
  let parent: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*([#;].*)?$/.test(line)) continue;
    const header = /^\s*\[([^\]]+)\]/.exec(line);
    if (header) {
      const name = header[1]!.trim();
      section = sections.get(name) ?? {};
      sections.set(name, section);
      parent = undefined;
      continue;
    }
    const option = /^(\s*)([^:=]+?)\s*[:=]\s*(.*?)\s*$/.exec(line);
    if (!section || !option) continue;
    const [, indent = '', key = '', value = ''] = option;
    if (indent !== '' && parent !== undefined) {
      const nested = section[parent];
      section[parent] = { ...(typeof nested === 'object' ? nested : {}), [key]: value };
    } else {
      section[key.toLowerCase()] = value;
      parent = value === '' ? key.toLowerCase() : undefined;
    }
  }
  return sections;
}
