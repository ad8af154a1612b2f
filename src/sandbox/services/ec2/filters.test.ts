import { describe, expect, it } from 'vitest';
import { applyFilters, type Filter, type FilterTable } from './filters.ts';

interface Item {
  Id: string;
  IsDefault?: boolean;
  Cidrs: string[];
  Tags?: { Key: string; Value: string }[];
}

const items: Item[] = [
  { Id: 'vpc-1', IsDefault: true, Cidrs: ['10.0.0.0/16'], Tags: [{ Key: 'Name', Value: 'm10-vpc' }] },
  { Id: 'vpc-2', IsDefault: false, Cidrs: ['10.1.0.0/16', '10.2.0.0/16'], Tags: [{ Key: 'Project', Value: 'a*c' }] },
  { Id: 'vpc-3', Cidrs: [] },
];

const table: FilterTable<Item> = {
  'vpc-id': (item) => item.Id,
  'is-default': (item) => item.IsDefault,
  cidr: (item) => item.Cidrs,
};

function idsOf(...filters: Filter[]): string[] {
  return applyFilters(items, filters, table).map((item) => item.Id);
}

describe('applyFilters', () => {
  it('needs every filter and any of its values', () => {
    expect(idsOf({ Name: 'vpc-id', Values: ['vpc-1', 'vpc-2'] })).toEqual(['vpc-1', 'vpc-2']);
    expect(idsOf({ Name: 'vpc-id', Values: ['vpc-1', 'vpc-2'] }, { Name: 'is-default', Values: ['false'] })).toEqual([
      'vpc-2',
    ]);
    expect(idsOf({ Name: 'cidr', Values: ['10.2.0.0/16'] })).toEqual(['vpc-2']);
    expect(idsOf()).toHaveLength(3);
  });

  it('matches an absent value with nothing', () => {
    expect(idsOf({ Name: 'is-default', Values: ['*'] })).toEqual(['vpc-1', 'vpc-2']);
  });

  it('knows wildcards and their escapes', () => {
    expect(idsOf({ Name: 'vpc-id', Values: ['vpc-?'] })).toHaveLength(3);
    expect(idsOf({ Name: 'tag:Name', Values: ['m10-*'] })).toEqual(['vpc-1']);
    expect(idsOf({ Name: 'tag:Project', Values: ['a\\*c'] })).toEqual(['vpc-2']);
    expect(idsOf({ Name: 'cidr', Values: ['10.0.0.0.16'] })).toEqual([]);
    expect(idsOf({ Name: 'tag:Name', Values: ['M10-*'] })).toEqual([]);
  });

  it('filters by tag key and value', () => {
    expect(idsOf({ Name: 'tag-key', Values: ['Name', 'Project'] })).toEqual(['vpc-1', 'vpc-2']);
    expect(idsOf({ Name: 'tag-value', Values: ['m10-vpc'] })).toEqual(['vpc-1']);
    expect(idsOf({ Name: 'tag:Nope', Values: ['*'] })).toEqual([]);
  });

  it('refuses filters that the operation does not have', () => {
    expect(() => idsOf({ Name: 'colour', Values: ['x'] })).toThrow("The filter 'colour' is invalid");
    expect(() => idsOf({ Name: 'constructor', Values: ['x'] })).toThrow("The filter 'constructor' is invalid");
    expect(() => idsOf({ Values: ['x'] })).toThrow("The filter 'null' is invalid");
    expect(() => idsOf({ Name: 'cidr', Values: Array.from({ length: 201 }, String) })).toThrow('is 200');
  });
});
