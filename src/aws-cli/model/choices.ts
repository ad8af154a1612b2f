import type { Place } from './shape-kind.ts';
import data from './enum-orders.json' with { type: 'json' };

/**
 * The values that come first in enumerations whose order in our model (the alphabet) is not the CLI's; the others follow
 * in our order. By service and shape. Source: AWS's public service models of May 2026.
 */
const firstChoices = data as Record<string, Record<string, string>>;

/** The values of an enumeration in the CLI's order, none for other places. */
export function choicesOf({ service, member }: Pick<Place, 'service' | 'member'>): readonly string[] {
  const shape = service.shapes[member.shape];
  if (shape?.type !== 'enum') return [];
  const first = firstChoices[service.id]?.[member.shape]?.split(' ');
  return first ? [...new Set([...first, ...shape.values])] : shape.values;
}
