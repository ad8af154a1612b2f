import type { Place } from '../model/shape-kind.ts';
import type { RawValue } from '../params/unpack.ts';
import type { ValueRecord } from '../python/values.ts';
import type { OptionSpec } from './option-spec.ts';

/** A value as it stands in the call: a word, words, a file's contents, a flag; null when an option stands alone. */
export type ArgumentValue = RawValue | boolean | null;

/** One option of an operation, and what it does to the parameters of the call. */
export interface Argument {
  spec: OptionSpec;
  /** Name without dashes, as in help and completion. */
  name: string;
  /** False for options that still work but are not shown. */
  isDocumented: boolean;
  /** The member of the model that it sets, if it sets exactly one. */
  place?: Place;
  /** Puts the value into the parameters. Only called when the option was given. */
  apply(parameters: ValueRecord, value: ArgumentValue): void;
}

/** Options by name, in the order of help and of «the following arguments are required». */
export type ArgumentTable = Map<string, Argument>;

/** Key under which a parsed option is found. */
export function keyOf(name: string): string {
  return name.replaceAll('-', '_');
}

/** An option that takes one word and is not in the model. */
export function customArgument(name: string, apply: Argument['apply'], spec: Partial<OptionSpec> = {}): Argument {
  return { spec: { name: `--${name}`, key: keyOf(name), arity: 'one', ...spec }, name, isDocumented: true, apply };
}
