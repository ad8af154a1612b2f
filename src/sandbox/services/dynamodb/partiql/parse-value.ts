import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlSyntaxErrors } from '../../../../core/errors/dynamodb-partiql-syntax.ts';
import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';
import { checkedValue, typeOf, type Item } from '../attribute-value.ts';
import { formatDecimal, parseDecimal } from '../decimal.ts';
import type { StatementReader } from './statement-reader.ts';
import { malformed } from './tokens.ts';

const root = 'root';
const maxExponent = 2 ** 31 - 1;
const setKinds = { S: 'String', N: 'Number', B: 'Binary' } as const;

/** A number as it is kept. `where` is the path to it inside of the value that is read, e.g. 'root[1]'. */
function numberValue(text: string, where: string): AttributeValue {
  const [, fraction = '', exponent = '0'] = /^-?\d*\.?(\d*)(?:e(.+))?$/i.exec(text)!;
  const scale = fraction.length - Number(exponent);
  if (Math.abs(Number(exponent)) > maxExponent || Math.abs(scale) > maxExponent) malformed('');
  try {
    return { N: formatDecimal(parseDecimal(text.replace(/e([+-]?)0*(\d+)$/i, shortExponent))) };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    throw new AwsError(dynamodbPartiqlSyntaxErrors.numberUnder, { detail: error.message, path: where });
  }
}

/** No number that can be kept has an exponent of more digits than six. */
function shortExponent(_whole: string, sign: string, digits: string): string {
  return `e${sign}${Math.min(Number(digits), 999_999)}`;
}

function bag(elements: readonly AttributeValue[], path: string): AttributeValue {
  const [first] = elements;
  if (!first) throw new AwsError(dynamodbPartiqlSyntaxErrors.emptyBag, {});
  const type = typeOf(first);
  if (type !== 'S' && type !== 'N' && type !== 'B') {
    throw new AwsError(dynamodbPartiqlSyntaxErrors.mixedBag, { type, kind: 'String', path });
  }
  const other = elements.find((element) => typeOf(element) !== type);
  if (other) {
    const parameters = { type: typeOf(other), kind: setKinds[type], path };
    throw new AwsError(dynamodbPartiqlSyntaxErrors.mixedBag, parameters);
  }
  return { [`${type}S`]: elements.map((element) => element[type]) };
}

function elementsUntil(reader: StatementReader, close: string, path: string): AttributeValue[] {
  const elements: AttributeValue[] = [];
  while (!reader.sees(close)) {
    if (elements.length > 0) reader.expect(',', `Expected ${close === ']' ? 'RIGHT_BRACKET' : 'COMMA'}`);
    elements.push(element(reader, `${path}[${elements.length}]`));
  }
  reader.expect(close);
  return elements;
}

/** The members of a map until its brace closes; `pathOf` is the path to the value of a name. */
function members(reader: StatementReader, pathOf: (name: string) => string): Item {
  const entries: [string, AttributeValue][] = [];
  while (!reader.sees('}')) {
    if (entries.length > 0) reader.expect(',', 'Expected RIGHT_CURLY');
    const { kind, text } = reader.next();
    if (kind !== 'string') malformed('Unexpected term');
    reader.expect(':');
    entries.push([text, element(reader, pathOf(text))]);
  }
  reader.expect('}');
  return Object.fromEntries(entries);
}

function refuseElement(reader: StatementReader, path: string): never {
  const token = reader.token();
  if (!reader.seesCall() && !reader.seesName()) reader.refuseTerm();
  const parameters = { name: token.text, path, place: reader.place(token) };
  throw new AwsError(dynamodbPartiqlSyntaxErrors.unsupportedValue, parameters);
}

function element(reader: StatementReader, path: string): AttributeValue {
  return literal(reader, path) ?? refuseElement(reader, path);
}

function literal(reader: StatementReader, path: string): AttributeValue | undefined {
  const { kind, text } = reader.token();
  if (kind === 'string') return { S: reader.next().text };
  if (kind === 'number') return numberValue(reader.next().text, path);
  if (text === '-' && reader.token(1).kind === 'number') {
    reader.next();
    return numberValue(`-${reader.next().text}`, path);
  }
  if (reader.accept('?')) return reader.parameter();
  if (reader.accept('TRUE')) return { BOOL: true };
  if (reader.accept('FALSE')) return { BOOL: false };
  if (reader.accept('NULL')) return { NULL: true };
  if (reader.accept('[')) return { L: reader.nested(() => elementsUntil(reader, ']', path)) };
  if (reader.accept('<<'))
    return bag(
      reader.nested(() => elementsUntil(reader, '>>', path)),
      path,
    );
  if (!reader.accept('{')) return undefined;
  return { M: reader.nested(() => members(reader, (name) => `${path}.${name}`)) };
}

/**
 * A value that is written in the statement, or stands for a `?`: 'text', 1.5, true, null, [list], {'map': 1}, <<set>>.
 * Undefined where something else starts. Throws ValidationException.
 */
export function parseValue(reader: StatementReader): AttributeValue | undefined {
  const value = literal(reader, root);
  return value && checkedValue(value);
}

/** The item of `VALUE {…}`; each of its attributes is the root of a path of its own. Throws ValidationException. */
export function parseItem(reader: StatementReader): Item {
  if (!reader.accept('{')) refuseElement(reader, root);
  return members(reader, () => root);
}
