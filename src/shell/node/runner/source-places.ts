import { watchPromises } from './watch-promises.ts';

/**
 * What is put around and into a program's source before it runs, and the way back: places in stacks are told as they
 * are in the file. Nothing is put on lines of its own, so only columns are off.
 */
export class SourcePlaces {
  /** By how much columns of a line are off, by `path:line`. */
  readonly #shifts = new Map<string, number>();

  /** The source with calls watched, whose lines are then longer at their start. */
  watched(source: string, path: string): string {
    const watched = watchPromises(source);
    const before = source.split('\n');
    for (const [index, line] of watched.split('\n').entries()) {
      if (line.startsWith('__watch(') && line !== before[index])
        this.#shifts.set(`${path}:${index + 1}`, '__watch('.length);
    }
    return watched;
  }

  /** The program's first module, with `import.meta`. */
  mainModule(source: string, path: string): string {
    const text = withMeta(source, path);
    this.#shifts.set(`${path}:1`, text.length - source.length);
    return text;
  }

  /** A CommonJS file as the function that Node makes of it. */
  commonJs(source: string, path: string): string {
    const head = '(function (exports, require, module, __filename, __dirname) { ';
    this.#shifts.set(`${path}:1`, head.length);
    return `${head}${source.replace(/^#![^\n]*/, '')}\n})`;
  }

  /** Puts the places in a stack back to where they are in the file. */
  asInFile(stack: string): string {
    return stack.replace(/([^\s(]+:\d+):(\d+)/g, (whole, line: string, column: string) => {
      const shift = this.#shifts.get(line);
      return shift === undefined ? whole : `${line}:${Math.max(1, Number(column) - shift)}`;
    });
  }
}

/** Node's `import.meta`, in the first line so that the others keep their numbers. */
export function withMeta(source: string, path: string): string {
  const directory = path.slice(0, path.lastIndexOf('/')) || '/';
  const meta = { url: `file://${encodeURI(path)}`, filename: path, dirname: directory };
  return `Object.assign(import.meta, ${JSON.stringify(meta)});${source.replace(/^#![^\n]*/, '')}`;
}
