/**
 * How many values an option takes: 'one', 'optional' (none or one), 'many' (any number), 'some' (at least one) or
 * 'flag' (none: its presence stores `flagValue`) or an exact number of values.
 */
export type Arity = 'one' | 'optional' | 'many' | 'some' | 'flag' | number;

/** An option (`--name`) or a positional argument (name without dashes) that a parser knows. */
export interface OptionSpec {
  /** `--vpc-id`, or `outfile` for a positional argument. */
  name: string;
  /** Key of the parsed value; options may share one (`--dry-run`, `--no-dry-run`). */
  key: string;
  arity: Arity;
  required?: boolean;
  /** What a flag stores; true when missing. */
  flagValue?: boolean;
  /** What an 'optional' option stores when it stands without a value; null when missing. */
  bareValue?: string;
  /** Whether each use adds its name and its value to a list that options with this key share. */
  appends?: boolean;
  /** Whether nothing behind it is looked at, nor anything required: `--version`. */
  endsParsing?: boolean;
  choices?: readonly string[];
  /** Conversion of each value: an integer or a number is checked while parsing. */
  type?: 'int' | 'float';
}

export type ParsedValue = string | number | boolean | null | (string | number)[];

export interface ParsedArguments {
  /** Values by key; a key is missing when its option was not given. */
  values: Map<string, ParsedValue>;
  /** What the parser does not know, in order. */
  rest: string[];
}
