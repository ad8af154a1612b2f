import { usageError } from '../cli-error.ts';
import { floatFromText, integerFromText } from '../python/number-text.ts';
import { quote } from '../python/repr.ts';
import { arityProblem, countOf } from './arity.ts';
import { invalidChoiceMessage } from './invalid-choice.ts';
import type { OptionSpec, ParsedArguments, ParsedValue } from './option-spec.ts';
import { usageText } from './usage.ts';

/**
 * Parses a command line as the AWS CLI's parser does: options may be shortened to a unique beginning, `--x=value`
 * equals `--x value`, values that follow are taken greedily, and unknown words are handed back in `rest`.
 * Throws a usage error (252) with the CLI's message behind `usage`.
 */
export function parseArguments(
  specs: readonly OptionSpec[],
  words: readonly string[],
  usage: string = usageText,
): ParsedArguments {
  return new Parser(specs, words, usage).parse();
}

/** A word that is an option: `spec` is missing when it is unknown. */
interface OptionWord {
  spec: OptionSpec | undefined;
  explicitValue: string | undefined;
}

class Parser {
  private readonly options = new Map<string, OptionSpec>();
  private readonly required: OptionSpec[];
  private positionals: OptionSpec[];
  private readonly words: readonly string[];
  /** By index: an option word, 'value', or 'separator' (the first `--`). */
  private readonly kinds: (OptionWord | 'value' | 'separator')[] = [];
  private readonly values = new Map<string, ParsedValue>();
  private readonly seen = new Set<OptionSpec>();
  private readonly rest: string[] = [];
  private readonly usage: string;

  constructor(specs: readonly OptionSpec[], words: readonly string[], usage: string) {
    this.usage = usage;
    for (const spec of specs) if (spec.name.startsWith('--')) this.options.set(spec.name, spec);
    this.positionals = specs.filter((spec) => !spec.name.startsWith('--'));
    this.required = specs.filter((spec) => spec.required);
    this.words = words;
  }

  parse(): ParsedArguments {
    this.classify();
    let index = 0;
    for (;;) {
      const option = this.nextOption(index);
      if (option === -1) break;
      if (index !== option) {
        const end = this.takePositionals(index);
        if (end > index) {
          index = end;
          continue;
        }
        this.rest.push(...this.words.slice(index, option));
        index = option;
      }
      const { spec } = this.kinds[index] as OptionWord;
      index = this.takeOption(index);
      if (spec?.endsParsing) return { values: this.values, rest: this.words.slice(index) };
    }
    this.rest.push(...this.words.slice(this.takePositionals(index)));
    const missing = this.required.filter((spec) => !this.seen.has(spec)).map((spec) => spec.name);
    if (missing.length > 0) throw this.error(`the following arguments are required: ${missing.join(', ')}`);
    return { values: this.values, rest: this.rest };
  }

  private classify(): void {
    let isAfterSeparator = false;
    for (const word of this.words) {
      if (isAfterSeparator) this.kinds.push('value');
      else if (word === '--') {
        this.kinds.push('separator');
        isAfterSeparator = true;
      } else this.kinds.push(this.optionWord(word) ?? 'value');
    }
  }

  private optionWord(word: string): OptionWord | undefined {
    if (!word.startsWith('-') || word.length === 1) return undefined;
    const exact = this.options.get(word);
    if (exact) return { spec: exact, explicitValue: undefined };
    const equals = word.indexOf('=');
    const name = equals === -1 ? word : word.slice(0, equals);
    const explicitValue = equals === -1 ? undefined : word.slice(equals + 1);
    const named = this.options.get(name);
    if (named) return { spec: named, explicitValue };
    if (name.startsWith('--')) {
      const candidates = [...this.options.keys()].filter((option) => option.startsWith(name));
      if (candidates.length > 1) throw this.error(`ambiguous option: ${word} could match ${candidates.join(', ')}`);
      if (candidates.length === 1) return { spec: this.options.get(candidates[0]!), explicitValue };
    }
    if (/^-\d+$|^-\d*\.\d+$/.test(word) || word.includes(' ')) return undefined;
    return { spec: undefined, explicitValue: undefined };
  }

  private nextOption(from: number): number {
    return this.kinds.findIndex((kind, index) => index >= from && typeof kind === 'object');
  }

  /** Number of values from `from` up to the next option; options do not see beyond a `--`. */
  private availableValues(from: number, isOption: boolean): number {
    let end = from;
    while (end < this.words.length && (this.kinds[end] === 'value' || (!isOption && this.kinds[end] === 'separator')))
      end++;
    return end - from;
  }

  /** A `--` beside the value of a positional argument goes with it. */
  private skipSeparator(index: number): number {
    return this.kinds[index] === 'separator' ? index + 1 : index;
  }

  private takePositionals(from: number): number {
    let index = from;
    while (this.positionals.length > 0) {
      const spec = this.positionals[0]!;
      const start = this.skipSeparator(index);
      const available = this.availableValues(start, false);
      const count = countOf(spec.arity, available);
      if (count === undefined) break;
      if (count === 0 && spec.arity === 'optional' && index < this.words.length) break;
      this.positionals = this.positionals.slice(1);
      this.seen.add(spec);
      if (count > 0)
        this.store(
          spec,
          this.words.slice(start, start + count).filter((word) => word !== '--'),
        );
      index = this.skipSeparator(start + count);
    }
    return index;
  }

  private takeOption(index: number): number {
    const { spec, explicitValue } = this.kinds[index] as OptionWord;
    if (!spec) {
      this.rest.push(this.words[index]!);
      return index + 1;
    }
    this.seen.add(spec);
    if (explicitValue !== undefined) {
      if (spec.arity === 'flag') throw this.argumentError(spec, `ignored explicit argument ${quote(explicitValue)}`);
      this.store(spec, [explicitValue]);
      return index + 1;
    }
    const count = countOf(spec.arity, this.availableValues(index + 1, true));
    if (count === undefined) throw this.argumentError(spec, arityProblem(spec.arity));
    this.store(spec, this.words.slice(index + 1, index + 1 + count));
    return index + 1 + count;
  }

  private store(spec: OptionSpec, words: readonly string[]): void {
    if (spec.arity === 'flag') {
      this.values.set(spec.key, spec.flagValue ?? true);
      return;
    }
    const converted = words.map((word) => this.convert(spec, word));
    if (spec.appends) {
      const before = (this.values.get(spec.key) ?? []) as (string | number)[];
      this.values.set(spec.key, [...before, spec.name, ...converted]);
    } else if (typeof spec.arity === 'number' || spec.arity === 'many' || spec.arity === 'some')
      this.values.set(spec.key, converted);
    else this.values.set(spec.key, converted[0] ?? spec.bareValue ?? null);
  }

  private convert(spec: OptionSpec, word: string): string | number {
    const integer = spec.type === 'int' ? integerFromText(word) : undefined;
    if (spec.type === 'int' && integer === undefined)
      throw this.argumentError(spec, `invalid int value: ${quote(word)}`);
    if (spec.type === 'float' && floatFromText(word) === undefined)
      throw this.argumentError(spec, `invalid float value: ${quote(word)}`);
    if (spec.choices && !spec.choices.includes(word))
      throw this.argumentError(spec, invalidChoiceMessage(word, spec.choices));
    return integer === undefined ? word : Number(integer);
  }

  private argumentError(spec: OptionSpec, message: string): Error {
    return this.error(`argument ${spec.name}: ${message}`);
  }

  private error(message: string): Error {
    return usageError(`usage: ${this.usage}\naws: error: ${message}\n`);
  }
}
