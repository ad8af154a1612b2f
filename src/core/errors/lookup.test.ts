import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findAwsErrorHelp } from './lookup.ts';

const folder = new URL('.', import.meta.url);
const helpers = ['aws-error.ts', 'lookup.ts'];

test('every part of the catalogue is looked up', () => {
  const parts = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !helpers.includes(name),
  );
  const source = readFileSync(new URL('lookup.ts', folder), 'utf8');
  expect(parts.filter((name) => !source.includes(`'./${name}'`))).toEqual([]);
});

test('a row is found by code and wording', () => {
  const help = findAwsErrorHelp('MissingParameter', 'The request must contain the parameter ImageId');
  expect(help?.cause).toContain('비어 있어요');
});

test('an unknown code has no help', () => {
  expect(findAwsErrorHelp('NoSuchCode', 'x')).toBeUndefined();
});
