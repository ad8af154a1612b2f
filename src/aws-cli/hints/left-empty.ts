import { awsCliMessages } from '../../core/messages/aws-cli.ts';
import type { MessageRow } from '../../core/messages/message.ts';
import type { ArgumentTable } from '../args/argument.ts';
import type { GivenOptions } from '../customizations/customization.ts';
import { isRecord, type Value, type ValueRecord } from '../python/values.ts';

/** What to say about an option that a command took although it was empty. */
export interface LeftEmpty {
  row: MessageRow;
  option: string;
}

/**
 * An option that an empty shell variable left without effect, which AWS does not complain about: a list without items
 * (`--instance-ids $ID`), or a filter by nothing (`Name=vpc-id,Values=$VPC`). Undefined when all is well.
 */
export function optionLeftEmpty(
  table: ArgumentTable,
  options: GivenOptions,
  parameters: ValueRecord,
): LeftEmpty | undefined {
  for (const { spec } of table.values()) {
    const value = options.get(spec.key);
    if (spec.arity === 'many' && Array.isArray(value) && value.length === 0) {
      return { row: awsCliMessages.emptyList, option: spec.name };
    }
  }
  const filter = emptyFilter(parameters.Filters);
  return filter === undefined ? undefined : { row: awsCliMessages.emptyFilter, option: `--filters Name=${filter}` };
}

/** Tags may well have empty values: filters by them mean what they say. */
function emptyFilter(filters: Value | undefined): string | undefined {
  if (!Array.isArray(filters)) return undefined;
  for (const filter of filters) {
    if (!isRecord(filter)) continue;
    const { Name, Values } = filter;
    if (typeof Name !== 'string' || Name.startsWith('tag') || !Array.isArray(Values)) continue;
    if (Values.length > 0 && Values.every((value) => value === '')) return Name;
  }
  return undefined;
}
