import { choicesOf } from '../model/choices.ts';
import { itemOf, kindOf, membersOf, type Place } from '../model/shape-kind.ts';

const choicesColumnsMax = 40;

/** How a value may be written as shorthand: `Name=string,Values=string,string ...`; undefined when it cannot. */
export function shorthandSyntax(place: Place): string | undefined {
  const kind = kindOf(place);
  if (kind === 'structure') return structureSyntax(place, [], '');
  if (kind === 'map') return mapSyntax(place, [], '');
  if (kind !== 'list') return undefined;
  const item = itemOf(place)!;
  switch (kindOf(item)) {
    case 'structure': {
      const syntax = structureSyntax(item, [], '');
      return syntax && `${syntax} ...`;
    }
    case 'list':
    case 'map':
      return undefined;
    default:
      return `"${kindOf(item)}" "${kindOf(item)}" ...`;
  }
}

function structureSyntax(place: Place, outer: readonly string[], braces: '' | '{}'): string | undefined {
  if (outer.includes(place.member.shape)) return undefined;
  const parts: string[] = [];
  for (const member of membersOf(place)) {
    const value = memberSyntax(member, [...outer, place.member.shape]);
    // What holds itself can only be written as JSON.
    if (value === undefined) return undefined;
    parts.push(`${member.name}=${value}`);
  }
  return braces === '' ? parts.join(',') : `{${parts.join(',')}}`;
}

function mapSyntax(place: Place, outer: readonly string[], braces: '' | '{}'): string | undefined {
  const value = memberSyntax(itemOf(place)!, outer);
  if (value === undefined) return undefined;
  const pairs = `KeyName1=${value},KeyName2=${value}`;
  return braces === '' ? pairs : `{${pairs}}`;
}

function memberSyntax(place: Place, outer: readonly string[]): string | undefined {
  const kind = kindOf(place);
  if (kind === 'structure') return structureSyntax(place, outer, '{}');
  if (kind === 'map') return mapSyntax(place, outer, '{}');
  if (kind !== 'list') return kind;
  const item = memberSyntax(itemOf(place)!, outer);
  return item && (item.startsWith('{') ? `[${item},${item}]` : `${item},${item}`);
}

/** How a value may be written as JSON, in lines; choices stand beside each other. */
export function jsonSyntax(place: Place, outer: readonly string[] = []): string[] {
  const shape = place.member.shape;
  switch (kindOf(place)) {
    case 'structure': {
      if (outer.includes(shape)) return ['{ ... recursive ... }'];
      const members = membersOf(place);
      const lines = members.flatMap((member, i) => {
        const [first = '', ...rest] = jsonSyntax(member, [...outer, shape]);
        const own = [`"${member.name}": ${first}`, ...rest];
        if (i < members.length - 1) own.push(`${own.pop()!},`);
        return own.map((line) => `  ${line}`);
      });
      return ['{', ...lines, '}'];
    }
    case 'list': {
      const lines = jsonSyntax(itemOf(place)!, outer);
      if (lines.length === 1) return [`[${lines[0]!}, ...]`];
      return ['[', ...lines.map((line) => `  ${line}`), '  ...', ']'];
    }
    case 'map': {
      const [first = '', ...rest] = jsonSyntax(itemOf(place)!, outer);
      return ['{', ...[`"string": ${first}`, ...rest].map((line) => `  ${line}`), '  ...', '}'];
    }
    case 'boolean':
      return ['true|false'];
    case 'string':
    case 'blob':
    case 'timestamp':
      return [choicesText(place)];
    case 'document':
      return ['{...}'];
    default:
      return [kindOf(place)];
  }
}

/** Few choices beside each other; many would not fit on the page. */
function choicesText(place: Place): string {
  const choices = choicesOf(place)
    .map((choice) => `"${choice}"`)
    .join('|');
  return choices !== '' && choices.length <= choicesColumnsMax ? choices : `"${kindOf(place)}"`;
}

/** The members of an output, each below what holds it: `Vpcs -> (list)`. */
export function outputTree(place: Place, outer: readonly string[] = []): string[] {
  const shape = place.member.shape;
  switch (kindOf(place)) {
    case 'structure': {
      if (outer.includes(shape)) return ['( ... recursive ... )'];
      return membersOf(place).flatMap((member) => {
        const below = outputTree(member, [...outer, shape]);
        return [`${member.name} -> (${kindOf(member)})`, ...below.map((line) => `   ${line}`)];
      });
    }
    case 'list':
    case 'map': {
      const item = itemOf(place)!;
      return [`(${kindOf(item)})`, ...outputTree(item, outer).map((line) => `   ${line}`)];
    }
    default:
      return [];
  }
}
