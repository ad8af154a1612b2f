export interface SourceToken {
  kind: 'word' | 'operator' | 'redirection';
  text: string;
}

const operators = ['&&', '||', ';;&', ';;', ';&', '|&', '|', '&', ';', '(', ')', '\n'];
const redirection = /^(?:\d+|\{\w+\})?(?:<<<|<<-?|>>|<>|>\||&>>|&>|[<>]&|[<>](?!\())/;

/** The words and operators of bash source that has been parsed before; comments are left out. */
export function sourceTokens(source: string): SourceToken[] {
  const tokens: SourceToken[] = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const blank = /^(?:[ \t]|\\\n|#[^\n]*)+/.exec(rest);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const redirect = redirection.exec(rest)?.[0];
    const operator = redirect ? undefined : operators.find((one) => rest.startsWith(one));
    const text = redirect ?? operator ?? rest.slice(0, wordEnd(rest));
    tokens.push({ kind: redirect ? 'redirection' : operator ? 'operator' : 'word', text });
    at += text.length;
  }
  return tokens;
}

/** Where the word at the start of `text` ends. */
function wordEnd(text: string): number {
  let at = 0;
  while (at < text.length) {
    const opening = /^(?:\$?'|"|`|\$\{|\$?\(|[<>@?*+!]\()/.exec(text.slice(at))?.[0];
    if (opening && (opening !== '(' || text[at - 1] === '=')) at = quotedEnd(text, at + opening.length, opening);
    else if (/[\s;|&()<>]/.test(text[at]!)) break;
    else at += text[at] === '\\' ? 2 : 1;
  }
  return Math.max(1, Math.min(at, text.length));
}

/** The end of what `opening` opened just before `at`. */
function quotedEnd(text: string, start: number, opening: string): number {
  const closing = opening.endsWith('(') ? ')' : opening.endsWith('{') ? '}' : opening.at(-1)!;
  const isPlain = opening === "'";
  let at = start;
  while (at < text.length && text[at] !== closing) {
    const inner = isPlain ? undefined : /^(?:\$?\(|\$\{|`|"|')/.exec(text.slice(at))?.[0];
    const opens = inner !== undefined && inner !== closing && !(opening === '"' && (inner === "'" || inner === '('));
    if (opens) at = quotedEnd(text, at + inner.length, inner);
    else at += !isPlain && text[at] === '\\' ? 2 : 1;
  }
  return Math.min(at + 1, text.length);
}
