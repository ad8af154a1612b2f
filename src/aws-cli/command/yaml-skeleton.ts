import { choicesOf } from '../model/choices.ts';
import { itemOf, kindOf, membersOf, type Place } from '../model/shape-kind.ts';

/** The sample of `--generate-cli-skeleton yaml-input`: what is required and which values there are stands in comments. */
export function yamlSkeleton(root: Place): string {
  const lines = membersOf(root).length === 0 ? ['{}'] : structureLines(root, []);
  return `${lines.join('\n')}\n`;
}

const scalars: Partial<Record<ReturnType<typeof kindOf>, string>> = {
  integer: '0',
  float: '0.0',
  boolean: 'true',
  blob: "!!binary ''",
  timestamp: '1970-01-01 00:00:00',
};

function structureLines(place: Place, outer: readonly string[]): string[] {
  const shape = place.service.shapes[place.member.shape];
  const required = new Set(shape?.type === 'structure' ? shape.required : []);
  const members = membersOf(place).map((member) => ({
    member,
    name: member.name!,
    comment: commentOf(member, required.has(member.name!)),
  }));
  return members.flatMap(({ member, name, comment }, i) => {
    const [first = '', ...rest] = valueLines(member, [...outer, place.member.shape]);
    const value = first === '' ? '' : ` ${first}`;
    const gap = isAligned(members, i) ? ' ' : '  ';
    return [`${name}:${value}${comment === '' ? '' : `${gap}# ${comment}`}`, ...rest];
  });
}

/**
 * Whether a comment takes the column of another, which puts it one space away instead of two: that of the line before,
 * or of a line further up as long as the names up to it come first in the alphabet.
 */
function isAligned(members: readonly { name: string; comment: string }[], index: number): boolean {
  if (members[index - 1] && members[index - 1]!.comment !== '') return true;
  const end = members.findIndex(({ name }) => name >= members[index]!.name);
  return members.slice(0, end).some(({ comment }) => comment !== '');
}

/** The lines of a value: what stands behind its name, then what stands below. */
function valueLines(place: Place, outer: readonly string[]): string[] {
  switch (kindOf(place)) {
    case 'structure': {
      // A structure inside itself ends at its second appearance.
      const isNested = outer.includes(place.member.shape);
      if (isNested || membersOf(place).length === 0) return ['{}'];
      return ['', ...structureLines(place, outer).map((line) => `  ${line}`)];
    }
    case 'list': {
      const [first = '', ...rest] = valueLines(itemOf(place)!, [...outer, place.member.shape]);
      const [head = first, ...tail] = first === '' ? rest.map((line) => line.slice(2)) : [first, ...rest];
      return ['', `- ${head}`, ...tail.map((line) => `  ${line}`)];
    }
    case 'map': {
      const [first = '', ...rest] = valueLines(itemOf(place)!, [...outer, place.member.shape]);
      return ['', `  KeyName:${first === '' ? '' : ` ${first}`}`, ...rest.map((line) => `  ${line}`)];
    }
    default:
      return [scalars[kindOf(place)] ?? (choicesOf(place)[0] || "''")];
  }
}

function commentOf(place: Place, isRequired: boolean): string {
  const choices = choicesOf(place);
  const parts = [
    ...(isRequired ? ['[REQUIRED]'] : []),
    '',
    ...(choices.length > 0 ? [`Valid values are: ${choices.join(', ')}.`] : []),
  ];
  return parts.length === 1 ? '' : parts.join(' ');
}
