/** New values of a section: texts, or records for nested values. */
export type IniValues = Record<string, string | Record<string, string>>;

const headerPattern = /^\s*\[([^\]]+)\]/;
const optionPattern = /^([^:=][^:=]*)\s*[:=]\s*(.*)$/;

/** The text of a configuration file with new values in one section; comments and other lines stay as they are. */
export function updateIni(text: string, section: string, values: IniValues): string {
  const lines = text === '' ? [] : text.split(/(?<=\n)/);
  const start = lines.findIndex((line) => !/^\s*[#;]/.test(line) && isHeaderOf(line, section));
  if (start === -1) {
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    return `${text}${gap}[${section}]\n${optionLines(values)}`;
  }
  const remaining = { ...values };
  let last = start;
  let i = start + 1;
  for (; i < lines.length; i++) {
    if (headerPattern.test(lines[i]!)) break;
    const option = optionPattern.exec(lines[i]!.trimEnd());
    if (!option) continue;
    last = i;
    const name = option[1]!;
    const key = name.trim();
    const value = remaining[key];
    if (value === undefined || /^\s/.test(name)) continue;
    if (typeof value === 'string') lines[i] = `${key} = ${value}\n`;
    else last = i = updateNested(lines, i, value);
    delete remaining[key];
  }
  if (Object.keys(remaining).length > 0) {
    const isLastSection = i >= lines.length;
    if (isLastSection && !lines.at(-1)!.endsWith('\n')) lines.push('\n');
    lines.splice(isLastSection ? lines.length : last + 1, 0, optionLines(remaining));
  }
  return lines.join('');
}

function isHeaderOf(line: string, section: string): boolean {
  const name = headerPattern.exec(line)?.[1];
  if (name === undefined) return false;
  const [kind = '', ...rest] = section.split(' ');
  return name === section || (rest.length > 0 && name === `${kind} "${rest.join(' ')}"`);
}

/** Updates the indented lines under line `index`; returns the index of the last of them. */
function updateNested(lines: string[], index: number, values: Record<string, string>): number {
  const remaining = { ...values };
  let i = index + 1;
  for (; i < lines.length && /^\s+\S/.test(lines[i]!); i++) {
    const name = optionPattern.exec(lines[i]!.trimEnd())?.[1];
    const key = name?.trim();
    if (name === undefined || key === undefined || remaining[key] === undefined) continue;
    lines[i] = `${/^\s*/.exec(name)![0]}${key} = ${remaining[key]}\n`;
    delete remaining[key];
  }
  if (!lines[i - 1]!.endsWith('\n')) lines[i - 1] += '\n';
  const added = Object.entries(remaining).map(([key, value]) => `    ${key} = ${value}\n`);
  lines.splice(i, 0, ...added);
  return i + added.length - 1;
}

function optionLines(values: IniValues): string {
  return Object.entries(values)
    .map(([key, value]) => {
      if (typeof value === 'string') return `${key} = ${value}\n`;
      const nested = Object.entries(value).map(([name, text]) => `    ${name} = ${text}\n`);
      return `${key} =\n${nested.join('')}`;
    })
    .join('');
}
