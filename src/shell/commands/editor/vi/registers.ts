/** A text that was deleted or yanked: whole lines, or a part of some. */
export interface Taken {
  text: string;
  isLines: boolean;
}

/** How the text was taken: deletes shift the numbered registers, yanks fill "0. */
export type Taking = 'delete' | 'yank';

/** The registers of vi: "a…"z by name ("A adds), "0 for yanks, "1…"9 for deletes of lines, "- for small ones, "_ for nothing. */
export class Registers {
  readonly #taken = new Map<string, Taken>();

  put(name: string | undefined, taken: Taken, taking: Taking): void {
    if (name === '_') return;
    if (name !== undefined && /[a-zA-Z]/.test(name)) {
      const before = /[A-Z]/.test(name) ? this.#taken.get(name.toLowerCase()) : undefined;
      this.#taken.set(name.toLowerCase(), before ? joined(before, taken) : taken);
    } else if (taking === 'yank') this.#taken.set('0', taken);
    else if (taken.isLines || taken.text.includes('\n')) this.#shift(taken);
    else this.#taken.set('-', taken);
    this.#taken.set('"', name !== undefined && /[A-Z]/.test(name) ? this.#taken.get(name.toLowerCase())! : taken);
  }

  get(name = '"'): Taken | undefined {
    // There is one clipboard here: the unnamed register.
    return this.#taken.get(name === '+' || name === '*' ? '"' : name.toLowerCase());
  }

  /** Registers that vi itself fills: ". the inserted text, "/ the pattern, ": the command line, "% the file's name. */
  set(name: '.' | '/' | ':' | '%', text: string): void {
    this.#taken.set(name, { text, isLines: false });
  }

  /** Keys that `q` has recorded. */
  record(name: string, keys: string): void {
    this.#taken.set(name.toLowerCase(), { text: keys, isLines: false });
  }

  #shift(taken: Taken): void {
    for (let number = 9; number > 1; number--) {
      const before = this.#taken.get(String(number - 1));
      if (before) this.#taken.set(String(number), before);
    }
    this.#taken.set('1', taken);
  }
}

function joined(before: Taken, added: Taken): Taken {
  if (!before.isLines && !added.isLines) return { text: before.text + added.text, isLines: false };
  return { text: `${before.text}\n${added.text}`, isLines: true };
}
