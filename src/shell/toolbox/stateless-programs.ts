/** The end of a part of sed's `s` or `y` that starts at `from`: behind its closing delimiter. */
function endOfPart(program: string, from: number, delimiter: string): number {
  for (let at = from; at < program.length; at++) {
    if (program[at] === '\\') at++;
    else if (program[at] === delimiter) return at + 1;
  }
  return -1;
}

/** Whether a sed program treats each line alike: only `s`, `y`, `p`, `d` on all lines or on those that match. */
export function isStatelessSed(program: string): boolean {
  let at = 0;
  while (at < program.length) {
    if (/[\s;]/.test(program[at]!)) {
      at++;
      continue;
    }
    if (program[at] === '/') {
      at = endOfPart(program, at + 1, '/');
      if (at < 0) return false;
      at += /^[IM]*\s*!?\s*/.exec(program.slice(at))![0].length;
    }
    const command = program[at];
    if (command === 's' || command === 'y') {
      const delimiter = program[at + 1];
      if (delimiter === undefined) return false;
      at = endOfPart(program, at + 2, delimiter);
      at = at < 0 ? at : endOfPart(program, at, delimiter);
      if (at < 0) return false;
      at += /^[gpiIM\d]*/.exec(program.slice(at))![0].length;
    } else if (command === 'p' || command === 'd') at++;
    else return false;
    if (!/^\s*(?:[;\n]|$)/.test(program.slice(at))) return false;
  }
  return true;
}

/** Whether an awk program keeps nothing from one record to the next. */
export function isStatelessAwk(program: string): boolean {
  const bare = program.replace(/"(?:[^"\\]|\\[^])*"/g, '""').replace(/(^|[\s({,!~&|;])\/(?:[^/\\\n]|\\.)+\//g, '$1""');
  const keeps = /\b(?:BEGIN|END|N?F?NR|getline|exit|function|close|system|srand|rand)\b|\+\+|--|[-+*/%^]=|\[/;
  return (
    !keeps.test(bare) && !/(?<![=!<>~])=(?!=)/.test(bare) && !bare.includes(',/') && !/"",\s*""\s*(\{|$)/.test(bare)
  );
}
