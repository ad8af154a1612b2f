import { expect, test } from 'vitest';
import { Float } from '../python/float.ts';
import { formatJson } from './json.ts';
import { colorStyle, plainStyle } from './table-text.ts';
import { formatTable } from './table.ts';
import { formatText } from './text.ts';
import { formatYaml } from './yaml.ts';

const output = {
  Vpcs: [
    { VpcId: 'vpc-1', IsDefault: false, Tags: [{ Key: 'Name', Value: '한국 ①' }] },
    { VpcId: 'vpc-2', IsDefault: true, Tags: [] },
  ],
};

test('json', () => {
  expect(formatJson({ a: [], b: {}, c: new Float(5), d: '가"' }, 4)).toBe(
    '{\n    "a": [],\n    "b": {},\n    "c": 5.0,\n    "d": "가\\""\n}',
  );
});

test('text', () => {
  expect(formatText(output)).toBe('VPCS\tFalse\tvpc-1\nTAGS\tName\t한국 ①\nVPCS\tTrue\tvpc-2\n');
});

test('a table counts Korean and ambiguous characters twice', () => {
  expect(formatTable('DescribeVpcs', output, 80, plainStyle)).toMatchInlineSnapshot(`
    "--------------------------
    |      DescribeVpcs      |
    +------------------------+
    ||         Vpcs         ||
    |+------------+---------+|
    ||  IsDefault |  VpcId  ||
    |+------------+---------+|
    ||  False     |  vpc-1  ||
    |+------------+---------+|
    |||        Tags        |||
    ||+-------+------------+||
    |||  Key  |   Value    |||
    ||+-------+------------+||
    |||  Name |  한국 ①   |||
    ||+-------+------------+||
    ||         Vpcs         ||
    |+------------+---------+|
    ||  IsDefault |  VpcId  ||
    |+------------+---------+|
    ||  True      |  vpc-2  ||
    |+------------+---------+|
    "
  `);
});

test('a table in colour', () => {
  expect(formatTable('X', { A: 'b' }, 80, colorStyle)).toContain('\u001b[1m\u001b[34mA\u001b[0m');
});

test('yaml quotes what would read back as something else', () => {
  const value = {
    b: ['yes', 'true', '10', '2026-11-21', 'a: b', ' x', 'l\nm', '\t', '안녕'],
    a: { empty: [], none: null },
  };
  expect(formatYaml(value)).toMatchInlineSnapshot(`
    "a:
      empty: []
      none: null
    b:
    - yes
    - 'true'
    - '10'
    - '2026-11-21'
    - 'a: b'
    - ' x'
    - 'l

      m'
    - "\\t"
    - 안녕
    "
  `);
});
