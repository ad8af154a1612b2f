import { isoText } from '../output/timestamps.ts';
import { formatJson } from '../output/json.ts';
import { printOutput } from '../output/print.ts';
import { choicesOf } from '../model/choices.ts';
import { itemOf, kindOf, membersOf, rootPlace, type Place } from '../model/shape-kind.ts';
import { validateParameters } from '../params/validate.ts';
import { Float } from '../python/float.ts';
import type { Value, ValueRecord } from '../python/values.ts';
import type { CommandContext } from './context.ts';
import type { PreparedOperation } from './operation-command.ts';
import { outputStyleOf } from './settings.ts';
import { yamlSkeleton } from './yaml-skeleton.ts';

/** Prints what `--generate-cli-skeleton` asks for: a sample of the input (JSON or YAML) or of the output. */
export function printSkeleton(context: CommandContext, { call, parameters }: PreparedOperation, kind: string): void {
  const { input, output, name } = call.operation;
  if (kind === 'output') {
    if (input !== undefined) validateParameters(rootPlace(call.service, input), parameters);
    const sample = output === undefined ? {} : sampleOf(rootPlace(call.service, output), [], true);
    printOutput(context.host, outputStyleOf(context), name, sample);
    return;
  }
  const root = rootPlace(call.service, input ?? '');
  context.host.stdout(kind === 'yaml-input' ? yamlSkeleton(root) : `${formatJson(sampleOf(root, [], false), 4)}\n`);
}

/** A value of the right form; texts are empty, or their member's name with `usesNames`. */
function sampleOf(place: Place, outer: readonly string[], usesNames: boolean): Value {
  const shapeName = place.member.shape;
  switch (kindOf(place)) {
    case 'structure': {
      // A structure inside itself ends at its second appearance.
      if (outer.includes(shapeName)) return {};
      const sample: ValueRecord = {};
      for (const member of membersOf(place)) sample[member.name!] = sampleOf(member, [...outer, shapeName], usesNames);
      return sample;
    }
    case 'list':
      return [sampleOf(itemOf(place)!, [...outer, shapeName], usesNames)];
    case 'map':
      return { KeyName: sampleOf(itemOf(place)!, [...outer, shapeName], usesNames) };
    case 'string':
      return usesNames ? (place.name ?? shapeName) : (choicesOf(place)[0] ?? '');
    case 'integer':
      return 0;
    case 'float':
      return new Float(0);
    case 'boolean':
      return true;
    case 'timestamp':
      return isoText(0).replace('+00:00', usesNames ? '+00:00' : '');
    case 'document':
      return {};
    default:
      return null;
  }
}
