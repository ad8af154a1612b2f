import type { CommandNode, StatementNode } from '../interpreter/ast.ts';
import type { ShellProcess } from '../interpreter/process.ts';
import { SourcePrinter, UnknownLayout } from './source-printer.ts';
import { sourceTokens } from './source-tokens.ts';

const known = new WeakMap<StatementNode, string[][]>();

/** The commands of a statement as bash writes them in `jobs`, by pipeline. */
function textsOf(statement: StatementNode): string[][] {
  const texts = known.get(statement) ?? print(statement);
  known.set(statement, texts);
  return texts;
}

/** What the printer has no layout for (`case`, definitions) stays as it was typed. */
function print(statement: StatementNode): string[][] {
  const { pipelines, sourceText = '' } = statement;
  const printed = tryToPrint(sourceText);
  const isWhole =
    printed?.length === pipelines.length &&
    printed.every((commands, index) => commands.length === pipelines[index]!.commands.length);
  if (isWhole) return printed;
  const typed = sourceText.replace(/\s*&\s*$/, '');
  return pipelines.map(({ commands }) => commands.map(() => typed));
}

function tryToPrint(source: string): string[][] | undefined {
  try {
    return new SourcePrinter(sourceTokens(source)).pipelines();
  } catch (error) {
    if (error instanceof UnknownLayout) return undefined;
    throw error;
  }
}

/** The text of a command of the statement that runs; undefined for one that an alias stands for. */
export function commandText(process: ShellProcess, command: CommandNode): string | undefined {
  const { statement } = process.state;
  if (!statement) return undefined;
  for (const [index, { commands }] of statement.pipelines.entries()) {
    const at = commands.indexOf(command);
    if (at >= 0) return textsOf(statement)[index]?.[at];
  }
  return undefined;
}

/** The texts of the processes that a background list needs: one a member of a pipeline, one for a list. */
export function membersOf(statement: StatementNode): string[] {
  const texts = textsOf(statement);
  if (statement.pipelines.length === 1) return texts[0]!;
  const joined = texts.map((commands, index) => {
    const operator = statement.operators[index - 1];
    return `${operator ? ` ${operator} ` : ''}${commands.join(' | ')}`;
  });
  return [joined.join('')];
}
