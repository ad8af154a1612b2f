import { commonOptionSummaries, globalOptionSummaries } from '../../core/messages/aws-cli-help.ts';
import type { Argument } from '../args/argument.ts';
import { globalOptions } from '../args/global-options.ts';
import type { OptionSpec } from '../args/option-spec.ts';
import { choicesOf } from '../model/choices.ts';
import { itemOf, kindOf, type Place } from '../model/shape-kind.ts';
import { bulletList, wrapped } from './page.ts';
import { jsonSyntax, shorthandSyntax } from './syntax.ts';

/** JSON of more lines would hide what else is on the page: the skeleton shows it better. */
const jsonLinesMax = 60;

/** An option with its `--no-…`, which is told of together with it. */
interface OptionPair {
  argument: Argument;
  opposite: string | undefined;
}

/** Options in their order, each `--no-x` taken to its `--x`. */
export function withOpposites(shown: readonly Argument[]): OptionPair[] {
  const names = new Set(shown.map(({ name }) => name));
  return shown
    .filter(({ name }) => !(name.startsWith('no-') && names.has(name.slice('no-'.length))))
    .map((argument) => {
      const opposite = `no-${argument.name}`;
      return { argument, opposite: names.has(opposite) ? `--${opposite}` : undefined };
    });
}

/** How an option stands in the synopsis: in brackets unless it is required. */
export function synopsisOf({ name, arity, required }: OptionSpec, opposite?: string): string {
  const isOption = name.startsWith('--');
  const text = isOption ? `${name}${arity === 'flag' ? '' : ' <value>'}` : `<${name}>`;
  const both = opposite === undefined ? text : `${text} | ${opposite}`;
  return required ? both : `[${both}]`;
}

/** The lines about an option of an operation: type, whether it is needed, choices and how to write it. */
export function argumentHelp({ spec, name, place }: Argument, opposite: string | undefined): string[] {
  const type = place ? ` (${typeOf(place, spec)})` : '';
  const summary = commonOptionSummaries[name];
  return [
    `${spec.name}${opposite === undefined ? '' : ` | ${opposite}`}${type}${spec.required ? '  [필수]' : ''}`,
    ...(summary ? ['', ...wrapped(summary, 3)] : []),
    ...(place && spec.arity !== 'flag' ? valueHelp(place) : choiceLines(spec.choices ?? [])),
    '',
  ];
}

/** The lines about an option that is not in the model. */
export function plainOptionHelp(spec: OptionSpec, summary: string | undefined): string[] {
  const type = spec.arity === 'flag' ? ' (boolean)' : spec.name.startsWith('--') ? ' (string)' : '';
  return [
    `${spec.name}${type}${spec.required ? '  [필수]' : ''}`,
    ...(summary ? ['', ...wrapped(summary, 3)] : []),
    ...choiceLines(spec.choices ?? []),
    '',
  ];
}

/** The lines about the options that every command takes. */
export function globalOptionsHelp(): string[] {
  return globalOptions.flatMap((spec) => plainOptionHelp(spec, globalOptionSummaries[spec.name]));
}

function typeOf(place: Place, { arity }: OptionSpec): string {
  return arity === 'flag' ? 'boolean' : kindOf(place);
}

function valueHelp(place: Place): string[] {
  const own = choicesOf(place);
  if (own.length > 0) return choiceLines(own);
  const item = kindOf(place) === 'list' ? itemOf(place)! : undefined;
  const shorthand = shorthandSyntax(place);
  const json = kindOf(place) === 'structure' || kindOf(place) === 'map' || item ? jsonSyntax(place) : [];
  return [
    ...choiceLines(item ? choicesOf(item) : []),
    ...(shorthand === undefined ? [] : ['', '   Shorthand Syntax:', '', ...wrappedSyntax(shorthand)]),
    ...(json.length === 0 || json.length > jsonLinesMax
      ? []
      : ['', '   JSON Syntax:', '', ...json.map((line) => `      ${line}`)]),
  ];
}

/** Shorthand has no spaces to break at: it may break behind commas. */
function wrappedSyntax(syntax: string): string[] {
  return wrapped(syntax.replaceAll(',', ', '), 6).map((line) => line.replaceAll(', ', ','));
}

function choiceLines(choices: readonly string[]): string[] {
  if (choices.length === 0) return [];
  return [
    '',
    '   Possible values:',
    '',
    ...bulletList(choices.map((choice) => [choice, undefined] as const)).map((line) => `   ${line}`),
  ];
}
