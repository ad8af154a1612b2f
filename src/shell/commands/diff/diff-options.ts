import type { CommandContext } from '../../kernel.ts';
import { columnsOf, fail, parseOptions } from '../support.ts';

export interface DiffOptions {
  form: 'normal' | 'unified' | 'brief' | 'side-by-side';
  /** Unchanged lines around changes. */
  around: number;
  saysSame: boolean;
  isRecursive: boolean;
  /** Files that are missing on one side count as empty. */
  takesMissingAsEmpty: boolean;
  onlyChanges: boolean;
  width: number;
  labels: readonly string[];
  /** Makes lines equal whose differences do not count. */
  keyOf: (line: string) => string;
  ignoresBlankLines: boolean;
  /** The options as they were typed, for the head of each file of a directory. */
  typed: readonly string[];
}

const longNames: Record<string, string> = {
  unified: 'U',
  brief: 'q',
  'report-identical-files': 's',
  recursive: 'r',
  'new-file': 'N',
  'ignore-case': 'i',
  'ignore-all-space': 'w',
  'ignore-space-change': 'b',
  'ignore-blank-lines': 'B',
  'ignore-trailing-space': 'Z',
  'side-by-side': 'y',
  width: 'W',
  label: 'L',
};

/** diff's words; a number when they are wrong and the message is written. */
export async function diffOptions(
  context: CommandContext,
): Promise<{ options: DiffOptions; operands: string[] } | number> {
  const labels: string[] = [];
  const words = [...context.args];
  for (let at = 0; at < words.length; at++) {
    const attached = /^(?:--label=|-L)(.+)$/s.exec(words[at]!)?.[1];
    if (attached === undefined && words[at] !== '--label' && words[at] !== '-L') continue;
    labels.push(attached ?? words[at + 1] ?? '');
    words.splice(at--, attached === undefined ? 2 : 1);
  }
  const { values, operands, unknown } = parseOptions(
    words.map((word) => word.replace(/^--unified=/, '-U').replace(/^--color(?:=.*)?$/, '-a')),
    { flags: [...'uqsrNiwbByZa', ...Object.keys(longNames), 'suppress-common-lines', 'text'], withValue: ['U', 'W'] },
  );
  const again = "diff: Try 'diff --help' for more information.";
  if (unknown?.startsWith('--')) return fail(context, `unrecognized option '${unknown}'\n${again}`, 2);
  if (unknown) return fail(context, `invalid option -- '${unknown.slice(1)}'\n${again}`, 2);
  if (operands.length < 2) {
    return fail(context, `missing operand after '${operands[0] ?? context.args.at(-1) ?? 'diff'}'\n${again}`, 2);
  }
  if (operands.length > 2) return fail(context, `extra operand '${operands[2]}'\n${again}`, 2);
  const has = (letter: string) =>
    values.has(letter) || Object.entries(longNames).some(([name, one]) => one === letter && values.has(name));
  const isUnified = has('u') || has('U');
  const keyOf = (line: string) => {
    let key = has('w') ? line.replace(/\s+/g, '') : line;
    if (has('b')) key = key.replace(/\s+/g, ' ').trimEnd();
    if (has('Z')) key = key.trimEnd();
    return has('i') ? key.toLowerCase() : key;
  };
  return {
    operands,
    options: {
      form: has('q') ? 'brief' : has('y') ? 'side-by-side' : isUnified ? 'unified' : 'normal',
      around: Number(values.get('U') ?? 3),
      saysSame: has('s'),
      isRecursive: has('r'),
      takesMissingAsEmpty: has('N'),
      onlyChanges: values.has('suppress-common-lines'),
      width: Number(values.get('W') ?? (context.kernel.terminal ? columnsOf(context) : 130)),
      labels,
      keyOf,
      ignoresBlankLines: has('B'),
      typed: context.args.slice(0, context.args.indexOf(operands[0]!)),
    },
  };
}
