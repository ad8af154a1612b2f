/** Tells whether a text goes on in the next line. Refers to nothing outside of itself (see inspect.ts). */
export function makeUnfinished(): (source: string) => boolean {
  /** Whether brackets, a template or a comment are open; undefined when a string ends with its line. */
  function isOpen(source: string): boolean | undefined {
    const open: string[] = [];
    for (let at = 0; at < source.length; at++) {
      const char = source[at]!;
      if (open.at(-1) === '`') {
        if (char === '\\') at++;
        else if (char === '`') open.pop();
        else if (char === '$' && source[at + 1] === '{') open.push(source[++at]!);
      } else if (char === "'" || char === '"') {
        const end = new RegExp(`(?:\\\\[^]|[^\\\\\\n${char}])*${char}`, 'y');
        end.lastIndex = at + 1;
        if (!end.test(source)) return undefined;
        at = end.lastIndex - 1;
      } else if (char === '/' && source[at + 1] === '/')
        at = (source.indexOf('\n', at) + source.length + 1) % (source.length + 1);
      else if (char === '/' && source[at + 1] === '*') {
        const end = source.indexOf('*/', at + 2);
        if (end < 0) return true;
        at = end + 1;
      } else if (char === '`' || '([{'.includes(char)) open.push(char);
      else if (')]}'.includes(char)) open.pop();
    }
    return open.length > 0;
  }

  return (source) => {
    const state = isOpen(source);
    return state === true || (state === false && /(?:[=+\-*%&|^?:,.(]|=>|\belse|\bextends)\s*$/.test(source));
  };
}
