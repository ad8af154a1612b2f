import type { Script, Statements, StatementNode, WordNode } from './ast.ts';

/**
 * The parser gives `declare a=(x "y z")` as one flat word and loses parts of it. Its elements are read again from the
 * statement's source, as the plain assignment `a=(…)`, and kept here beside the word.
 */
const elementsByWord = new WeakMap<WordNode, WordNode[]>();

/** The elements of a `name=(…)` argument of a declaration. */
export function arrayElements(word: WordNode): WordNode[] | undefined {
  return elementsByWord.get(word);
}

const declarationNames = new Set(['declare', 'typeset', 'local', 'export', 'readonly']);

/** Whether this command's arguments are assignments. */
export function isDeclarationName(word: WordNode | null): boolean {
  const [part] = word?.parts ?? [];
  return part?.type === 'Literal' && word!.parts.length === 1 && declarationNames.has(part.value);
}

/** The `name=(` or `name+=(` that a word starts with. */
export function arrayHead(word: WordNode): RegExpExecArray | null {
  const [first] = word.parts;
  return first?.type === 'Literal' ? /^([A-Za-z_]\w*)(\+?)=\(/.exec(first.value) : null;
}

/** Finds the array arguments of a statement; `parse` reads `name=(…)` as a script of its own. */
export function readArrayLiterals(statement: StatementNode, parse: (source: string) => Script | undefined): void {
  const source = statement.sourceText ?? '';
  let from = 0;
  for (const command of statement.pipelines.flatMap((pipeline) => pipeline.commands)) {
    if (command.type !== 'SimpleCommand' || !isDeclarationName(command.name)) continue;
    for (const word of command.args) {
      const head = arrayHead(word);
      if (!head) continue;
      const start = source.indexOf(head[0], from);
      if (start < 0) continue;
      for (let end = source.indexOf(')', start); end > 0; end = source.indexOf(')', end + 1)) {
        const elements = elementsOf(parse(source.slice(start, end + 1))?.statements);
        if (!elements) continue;
        elementsByWord.set(word, elements);
        from = end + 1;
        break;
      }
    }
  }
}

function elementsOf(statements: Statements | undefined): WordNode[] | undefined {
  const command = statements?.length === 1 ? statements[0]!.pipelines[0]?.commands[0] : undefined;
  if (command?.type !== 'SimpleCommand' || command.name || command.assignments.length !== 1) return undefined;
  return command.assignments[0]!.array ?? undefined;
}
