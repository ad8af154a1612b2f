/** An error as the program's side describes it. */
export interface DescribedError {
  isError: boolean;
  /** As `console.log` shows it. */
  shown: string;
  name: string;
  message: string;
  stack: string;
}

/** The interpreter's words for what learners meet most, and Node's. */
const wordings: readonly [RegExp, string][] = [
  [/cannot read property '(.+)' of (null|undefined)/, "Cannot read properties of $2 (reading '$1')"],
  [/cannot set property '(.+)' of (null|undefined)/, "Cannot set properties of $2 (setting '$1')"],
  [/'([\w$]+)' is not defined/, '$1 is not defined'],
  [/^(\w+: )?not a function/, '$1the value that is called is not a function'],
  [/'([\w$]+)' is read-only/, 'Assignment to constant variable.'],
  [/invalid redefinition of (?:global|lexical) identifier/, 'Identifier has already been declared'],
];

function inNodesWords(text: string): string {
  return wordings.reduce((worded, [theirs, nodes]) => worded.replace(theirs, nodes), text);
}

const place = /\(?((?:\/|\[eval\]|\[stdin\])[^():\n]*):(\d+):(\d+)\)?$/m;

/** The interpreter has its own names for what happens when the stack is full. */
function asNodeNamesIt(error: DescribedError): DescribedError {
  if (error.name !== 'InternalError' || error.message !== 'stack overflow') return error;
  const shown = error.shown.replace('InternalError: stack overflow', 'RangeError: Maximum call stack size exceeded');
  return { ...error, name: 'RangeError', message: 'Maximum call stack size exceeded', shown };
}

/** What Node prints of an error that nobody caught: the place, the line of source with a mark, the stack. */
export function uncaughtText(
  uncaught: DescribedError,
  sourceOf: (path: string) => string | undefined,
  version: string,
): string {
  const error = asNodeNamesIt(uncaught);
  const found = place.exec(error.stack);
  const foot = `\n\nNode.js ${version}\n`;
  if (!error.isError) {
    return `node:internal/process/promises:394\n      triggerUncaughtException(err, true /* fromPromise */);\n      ^\n\nUncaught:\n${error.shown}\n(Use \`node --trace-uncaught ...\` to show where the exception was thrown)${foot}`;
  }
  const shown = inNodesWords(error.name === 'SyntaxError' ? `${error.name}: ${error.message}` : error.shown);
  if (!found) return `node:internal/modules/esm/resolve\n${shown.replace(/^\[([^]*)\]$/, '$1')}${foot}`;
  const [, path, line, column] = found as unknown as [string, string, string, string];
  const source = sourceOf(path)?.split('\n')[Number(line) - 1];
  const mark =
    source === undefined ? '' : `${source}\n${' '.repeat(markColumn(source, Number(column), error.name))}^\n`;
  return `${path}:${line}\n${mark}\n${shown}${foot}`;
}

/** Node marks the start of the statement that throws; the interpreter tells the place behind `new Error`. */
function markColumn(source: string, column: number, name: string): number {
  const thrown = source.indexOf('throw ');
  if (thrown >= 0 && name !== 'SyntaxError') return thrown;
  return Math.min(Math.max(0, column - 1), source.length);
}
