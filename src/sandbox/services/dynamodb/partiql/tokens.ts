import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlSyntaxErrors } from '../../../../core/errors/dynamodb-partiql-syntax.ts';

export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol' | 'end';
  /** Words as written; names and strings without their quotes. */
  text: string;
  start: number;
  length: number;
}

const skipped = /(?:\s+|--[^\r\n]*|\/\*[^]*?\*\/)*/y;
const pattern =
  /([A-Za-z_$][\w$]*)|"((?:[^"]|"")*)"|'((?:[^']|'')*)'|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(<<|>>|<>|!=|<=|>=|\|\||[=<>()[\]{},.:;?*+-])/y;
const kinds = ['word', 'quoted', 'string', 'number', 'symbol'] as const;

/** Throws ValidationException for a text that is no statement. `detail` says what stands in the wrong place. */
export function malformed(detail: string): never {
  throw new AwsError(dynamodbPartiqlSyntaxErrors.malformed, { detail });
}

function skip(source: string, position: number): number {
  skipped.lastIndex = position;
  skipped.exec(source);
  return skipped.lastIndex;
}

/** The words of a statement, the end last. Throws ValidationException. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let position = skip(source, 0);
  while (position < source.length) {
    pattern.lastIndex = position;
    const match = pattern.exec(source);
    if (!match) malformed('');
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const kind = kinds[index]!;
    const quote = { quoted: '"', string: "'" }[kind as string];
    const raw = match[index + 1]!;
    const text = quote === undefined ? raw : raw.replaceAll(quote + quote, quote);
    tokens.push({ kind, text, start: position, length: match[0].length });
    position = skip(source, pattern.lastIndex);
  }
  return [...tokens, { kind: 'end', text: '', start: source.length, length: 0 }];
}

/** Where a token stands, as AWS's messages say it: line, column and length, from 1. */
export function placeOf(source: string, { start, length }: Token): string {
  const before = source.slice(0, start).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}:${length}`;
}
