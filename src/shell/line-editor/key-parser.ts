/** One key press or one paste, as the line editor understands it. */
export type Key =
  | { kind: 'text'; text: string }
  | { kind: 'paste'; text: string }
  /** A named key, with modifiers in front: 'up', 'ctrl-left', 'alt-b', 'ctrl-r'. */
  | { kind: 'key'; name: string };

const finals: Record<string, string> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'shift-tab',
};
const tildes: Record<string, string> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
};
const controls: Record<string, string> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\x7f': 'backspace',
  '\b': 'backspace',
  '\x1b': 'escape',
};

const pasteStart = '\x1b[200~';
const pasteEnd = '\x1b[201~';

function modifierPrefix(code: string | undefined): string {
  const bits = Number(code ?? 1) - 1;
  return `${bits & 4 ? 'ctrl-' : ''}${bits & 2 ? 'alt-' : ''}`;
}

/** Takes apart what the terminal sends; keeps what is cut off until the rest comes. */
export class KeyParser {
  #pending = '';

  feed(data: string): Key[] {
    let rest = this.#pending + data;
    this.#pending = '';
    const keys: Key[] = [];
    while (rest !== '') {
      if (rest.startsWith(pasteStart)) {
        const end = rest.indexOf(pasteEnd);
        if (end < 0) {
          this.#pending = rest;
          return keys;
        }
        keys.push({ kind: 'paste', text: rest.slice(pasteStart.length, end).replace(/\r\n?/g, '\n') });
        rest = rest.slice(end + pasteEnd.length);
        continue;
      }
      const [key, length] = this.#next(rest);
      if (key) keys.push(key);
      rest = rest.slice(length);
    }
    return keys;
  }

  #next(rest: string): [Key | undefined, number] {
    const sequence = /^\x1b\[(?:(\d+)(?:;(\d+))?)?([A-Za-z~])/.exec(rest) ?? /^\x1bO()()([A-Za-z])/.exec(rest);
    if (sequence) {
      const [whole, number, modifier, final] = sequence as unknown as [string, string?, string?, string?];
      const name = final === '~' ? tildes[number ?? ''] : finals[final!];
      return [name ? { kind: 'key', name: modifierPrefix(modifier) + name } : undefined, whole.length];
    }
    const alt = /^\x1b([^\x1b[O])/su.exec(rest);
    if (alt) {
      const char = alt[1]!;
      const name = controls[char] ?? char.toLowerCase();
      return [{ kind: 'key', name: `alt-${name}` }, alt[0].length];
    }
    const char = rest[0]!;
    if (controls[char]) return [{ kind: 'key', name: controls[char] }, 1];
    if (char < ' ') {
      const letter = String.fromCharCode(char.charCodeAt(0) + 64).toLowerCase();
      return [{ kind: 'key', name: `ctrl-${letter}` }, 1];
    }
    const text = /^[^\x00-\x1f\x7f]+/.exec(rest)![0];
    return [{ kind: 'text', text }, text.length];
  }
}
