import { quoteForReuse } from './quote.ts';

/** What is wrong with a source, in the terms of bash's own parser. */
export type SyntaxProblem =
  | { kind: 'token'; token: string; line: number }
  /** The source ends inside a command. */
  | { kind: 'end'; line: number }
  /** The source ends inside quotes or brackets that opened at `line`. */
  | { kind: 'matching'; closing: string; line: number };

/** Thrown by the lexer and the grammar on their way out. */
export class SyntaxProblemError extends Error {
  readonly problem: SyntaxProblem;
  constructor(problem: SyntaxProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** A token with control characters, such as the `\r` of a file from Windows, is shown as bash could read it back. */
const shown = (token: string): string => (/[\x00-\x1f\x7f]/.test(token) ? quoteForReuse(token) : token);

/** What bash says of it, without the name of the shell and the line. */
export function problemText(problem: SyntaxProblem): string {
  if (problem.kind === 'token') return `syntax error near unexpected token \`${shown(problem.token)}'`;
  if (problem.kind === 'end') return 'syntax error: unexpected end of file';
  return `unexpected EOF while looking for matching \`${problem.closing}'`;
}
