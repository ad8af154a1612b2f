import { AwsError } from '../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../core/errors/ec2.ts';
import type { Tag } from './tags/tag-record.ts';

/** A filter of a Describe… request. */
export interface Filter {
  Name?: string;
  Values?: string[];
}

type FilterValue = string | number | boolean | undefined;

/**
 * The filters that a Describe… operation knows: name → the item's value, or values when one of several may match.
 * Tag filters (`tag:<key>`, `tag-key`, `tag-value`) come by themselves for items with `Tags`.
 */
export type FilterTable<Item> = Record<string, (item: Item) => FilterValue | readonly FilterValue[]>;

const maxFilterValues = 200;

/** `*` stands for any text, `?` for one character; a backslash takes their meaning away. Case matters. */
function wildcardPattern(value: string): RegExp {
  const pattern = value.replace(
    /\\([*?\\])|([*?])|[.+^${}()|[\]\\/]/g,
    (match, escaped?: string, wildcard?: string) => {
      if (escaped) return `\\${escaped}`;
      if (wildcard) return wildcard === '*' ? '.*' : '.';
      return `\\${match}`;
    },
  );
  return new RegExp(`^${pattern}$`, 's');
}

function tagValues(tags: readonly Tag[], filterName: string): FilterValue[] | undefined {
  if (filterName === 'tag-key') return tags.map((tag) => tag.Key);
  if (filterName === 'tag-value') return tags.map((tag) => tag.Value);
  if (!filterName.startsWith('tag:')) return undefined;
  const key = filterName.slice('tag:'.length);
  return tags.filter((tag) => tag.Key === key).map((tag) => tag.Value);
}

/** Most items call them `Tags`, network interfaces `TagSet`. */
function tagsOfItem(item: { Tags?: Tag[]; TagSet?: Tag[] }): Tag[] {
  return item.Tags ?? item.TagSet ?? [];
}

function filterReader<Item extends object>(
  table: FilterTable<Item>,
  name: string,
): (item: Item) => readonly FilterValue[] {
  if (Object.hasOwn(table, name)) {
    return (item) => {
      const value = table[name]!(item);
      return Array.isArray(value) ? value : [value as FilterValue];
    };
  }
  if (tagValues([], name)) return (item) => tagValues(tagsOfItem(item), name) ?? [];
  throw new AwsError(ec2Errors.invalidFilter, { name });
}

/**
 * The items that match every filter (any of its values). Works on items as the API shows them, so that tables read
 * output members. Throws InvalidParameterValue for a filter that the operation does not know.
 */
export function applyFilters<Item extends object>(
  items: readonly Item[],
  filters: readonly Filter[] | undefined,
  table: FilterTable<Item>,
): Item[] {
  let matching = [...items];
  for (const filter of filters ?? []) {
    const name = filter.Name ?? 'null';
    const values = filter.Values ?? [];
    const read = filterReader(table, name);
    if (values.length > maxFilterValues) throw new AwsError(ec2Errors.tooManyFilterValues, { limit: maxFilterValues });
    const patterns = values.map(wildcardPattern);
    matching = matching.filter((item) =>
      read(item).some((value) => value !== undefined && patterns.some((pattern) => pattern.test(String(value)))),
    );
  }
  return matching;
}
