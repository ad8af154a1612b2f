/** Values of a section; nested ones (`s3 =` followed by indented lines) are records. */
export type IniSection = Record<string, string | Record<string, string>>;

/** A line that belongs to no section or says nothing, or something that stands there twice. */
export class IniSyntaxError extends Error {}

/** Reads the sections of `~/.aws/config` or `~/.aws/credentials`, by the text between their brackets. Throws IniSyntaxError. */
export function parseIni(text: string): Map<string, IniSection> {
  const sections = new Map<string, IniSection>();
  let section: IniSection | undefined;
  let parent: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*([#;].*)?$/.test(line)) continue;
    const header = /^\s*\[([^\]]+)\]/.exec(line);
    if (header) {
      const name = header[1]!.trim();
      if (sections.has(name)) throw new IniSyntaxError(`two sections called ${name}`);
      section = {};
      sections.set(name, section);
      parent = undefined;
      continue;
    }
    const option = /^(\s*)([^:=]+?)\s*[:=]\s*(.*?)\s*$/.exec(line);
    const isNested = /^\s/.test(line) && parent !== undefined;
    if (!section || (!option && !isNested)) throw new IniSyntaxError(`no section or no value: ${line}`);
    if (!option) continue;
    const [, , key = '', value = ''] = option;
    if (isNested && parent !== undefined) {
      const nested = section[parent];
      section[parent] = { ...(typeof nested === 'object' ? nested : {}), [key]: value };
    } else {
      if (Object.hasOwn(section, key.toLowerCase())) throw new IniSyntaxError(`two values of ${key}`);
      section[key.toLowerCase()] = value;
      parent = value === '' ? key.toLowerCase() : undefined;
    }
  }
  return sections;
}
