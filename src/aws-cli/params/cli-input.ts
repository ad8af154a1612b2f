import { parameterError, parsingError } from '../cli-error.ts';
import type { GivenOptions } from '../customizations/customization.ts';
import { JsonSyntaxError, parseJson } from '../python/json-parser.ts';
import { Float } from '../python/float.ts';
import { typeName } from '../python/repr.ts';
import { isRecord, type Value, type ValueRecord } from '../python/values.ts';

/**
 * Adds the parameters of `--cli-input-json` or `--cli-input-yaml` (file references already loaded) to those of the
 * command line, which win. Throws a CLI error (252).
 */
export async function addCliInput(parameters: ValueRecord, options: GivenOptions): Promise<void> {
  const json = options.get('cli_input_json');
  const yaml = options.get('cli_input_yaml');
  if (json === undefined && yaml === undefined) return;
  if (json !== undefined && yaml !== undefined) {
    throw parameterError('Only one --cli-input- parameter may be specified.');
  }
  const name = json === undefined ? 'cli-input-yaml' : 'cli-input-json';
  const loaded = json === undefined ? await loadYaml(textOf(yaml)) : loadJson(textOf(json));
  if (!isRecord(loaded)) {
    throw parsingError(`--${name}`, `Invalid type: expecting map, received ${typeName(loaded)}`);
  }
  for (const [key, value] of Object.entries(loaded)) if (!(key in parameters)) parameters[key] = value;
}

function textOf(value: unknown): string {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value);
}

function loadJson(text: string): Value {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw parsingError('cli-input-json', 'Invalid JSON received.');
  }
}

async function loadYaml(text: string): Promise<Value> {
  // Rarely needed, and large: loaded on first use.
  const { parse } = await import('yaml');
  try {
    return yamlValue(parse(text, { version: '1.2' }));
  } catch {
    throw parsingError('cli-input-yaml', 'Invalid YAML received.');
  }
}

function yamlValue(value: unknown): Value {
  if (typeof value === 'number') return Number.isInteger(value) ? value : new Float(value);
  if (Array.isArray(value)) return value.map(yamlValue);
  if (value instanceof Uint8Array) return value;
  if (typeof value !== 'object' || value === null) return (value ?? null) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, yamlValue(item)]));
}
