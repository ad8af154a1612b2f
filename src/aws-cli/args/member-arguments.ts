import { kebabName } from '../model/names.ts';
import { kindOf, memberOf, membersOf, rootPlace, type Place } from '../model/shape-kind.ts';
import { unpackArgument, type RawValue } from '../params/unpack.ts';
import type { Call } from '../../wire/protocol.ts';
import { keyOf, type Argument, type ArgumentTable } from './argument.ts';

/** The options that an operation's input gives: one a member, two (`--x`, `--no-x`) for a boolean. */
export function memberArguments({ service, operation }: Call): ArgumentTable {
  const table: ArgumentTable = new Map();
  if (operation.input === undefined) return table;
  const shape = service.shapes[operation.input];
  const required = new Set(shape?.type === 'structure' ? shape.required : []);
  for (const place of membersOf(rootPlace(service, operation.input))) {
    const name = kebabName(place.name!);
    const isRequired = required.has(place.name!) && !place.member.idempotencyToken;
    const kind = kindOf(place);
    if (kind === 'boolean') addFlags(table, name, place);
    else if (service.id === 'ec2' && isBooleanValue(place)) addOptionalFlags(table, name, place);
    else table.set(name, memberArgument(name, place, isRequired));
  }
  return table;
}

function memberArgument(name: string, place: Place, isRequired: boolean): Argument {
  const kind = kindOf(place);
  return {
    spec: {
      name: `--${name}`,
      key: keyOf(name),
      arity: kind === 'list' ? 'many' : 'one',
      required: isRequired,
      ...(kind === 'float' ? { type: 'float' } : {}),
    },
    name,
    isDocumented: true,
    place,
    apply(parameters, value) {
      parameters[place.name!] = unpackArgument(place, value as RawValue, `--${name}`);
    },
  };
}

function addFlags(table: ArgumentTable, name: string, place: Place): void {
  const flag = (flagName: string, flagValue: boolean): Argument => ({
    spec: { name: `--${flagName}`, key: keyOf(name), arity: 'flag', flagValue },
    name: flagName,
    isDocumented: true,
    place,
    apply(parameters, value) {
      parameters[place.name!] = value as boolean;
    },
  });
  table.set(name, flag(name, true));
  table.set(`no-${name}`, flag(`no-${name}`, false));
}

/** A structure of one boolean called Value: `--enable-dns-hostnames`, `… Value=true` and `--no-enable-dns-hostnames`. */
function isBooleanValue(place: Place): boolean {
  const value = memberOf(place, 'Value');
  return value !== undefined && membersOf(place).length === 1 && kindOf(value) === 'boolean';
}

function addOptionalFlags(table: ArgumentTable, name: string, place: Place): void {
  table.set(name, {
    spec: { name: `--${name}`, key: keyOf(name), arity: 'optional' },
    name,
    isDocumented: true,
    place,
    apply(parameters, value) {
      parameters[place.name!] =
        value === null ? { Value: true } : unpackArgument(place, value as RawValue, `--${name}`);
    },
  });
  const negative = `no-${name}`;
  table.set(negative, {
    spec: { name: `--${negative}`, key: keyOf(negative), arity: 'flag' },
    name: negative,
    isDocumented: true,
    place,
    apply(parameters) {
      parameters[place.name!] = { Value: false };
    },
  });
}
