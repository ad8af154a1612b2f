/**
 * The interpreter does not tell of promises that are rejected and taken by nobody. They nearly always come from a call
 * that stands alone in its line, `main();` or `(async () => {…})();`: such lines are given to `__watch`, which tells.
 * Lines stay where they are.
 */
export function watchPromises(source: string): string {
  const lines = source.split('\n');
  let isInsideText = false;
  let opening: number | undefined;
  for (const [index, line] of lines.entries()) {
    const startsOutside = !isInsideText;
    // Good enough to leave template literals and comments of several lines alone.
    if ((line.match(/`/g) ?? []).length % 2 === 1) isInsideText = !isInsideText;
    else if (/\/\*(?!.*\*\/)/.test(line)) isInsideText = true;
    else if (/^[^]*\*\//.test(line) && !line.includes('/*')) isInsideText = false;
    if (!startsOutside || isInsideText) continue;
    const next = lines.slice(index + 1).find((one) => one.trim() !== '') ?? '';
    const goesOn = /^\s*(?:\??\.|\()/.test(next);
    const call =
      /^((?!(?:if|for|while|switch|function|return|super|catch)\b)[A-Za-z_$][\w$]*.*\));?\s*(?:\/\/.*)?$/.exec(
        line,
      )?.[1];
    if (/^;?\(async\b/.test(line) && !/\)\s*\(\s*\)/.test(line)) opening = index;
    else if (/^;?\(async\b.*\)\s*\(\s*\);?\s*$/.test(line) && !goesOn)
      lines[index] = `__watch(${withoutSemicolon(line)});`;
    else if (opening !== undefined && /^\}\)\s*\(.*\);?\s*$/.test(line)) {
      if (!goesOn) {
        lines[opening] = lines[opening]!.replace(/^;?/, '__watch(');
        lines[index] = `${withoutSemicolon(line)});`;
      }
      opening = undefined;
    } else if (call !== undefined && !goesOn && isOneCall(call)) lines[index] = `__watch(${call});`;
  }
  return lines.join('\n');
}

function withoutSemicolon(line: string): string {
  return line.replace(/;?\s*$/, '').replace(/^;/, '');
}

/** Whether text is a call, with members and further calls behind it, and nothing else. */
function isOneCall(text: string): boolean {
  const bare = text.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g, "''");
  let depth = 0;
  for (const [index, char] of [...bare].entries()) {
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    else if (depth === 0 && !/[\w$.?]/.test(char)) return false;
    if (depth < 0 || (depth === 0 && char === ')' && index < bare.length - 1 && !/[.?([]/.test(bare[index + 1]!)))
      return false;
  }
  return depth === 0;
}
