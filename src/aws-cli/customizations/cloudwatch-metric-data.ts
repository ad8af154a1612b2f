import { customArgument, type ArgumentTable } from '../args/argument.ts';
import { generalError, parameterError } from '../cli-error.ts';
import { integerOf } from '../params/scalars.ts';
import { Float } from '../python/float.ts';
import type { Value, ValueRecord } from '../python/values.ts';
import type { Customization, GivenOptions } from './customization.ts';

const simpleOptions = ['metric_name', 'timestamp', 'unit', 'value', 'dimensions', 'statistic_values'];

/** `cloudwatch put-metric-data`: one metric from `--metric-name`, `--value`, `--unit`, `--dimensions` and the like. */
export const metricData: Customization = { changeArguments, checkOptions };

function changeArguments(table: ArgumentTable): void {
  const whole = table.get('metric-data');
  if (whole) whole.spec = { ...whole.spec, required: false };
  const add = (name: string, member: string, parse: (text: string) => Value) => {
    const argument = customArgument(name, (parameters, value) => {
      if (typeof value === 'string') firstMetric(parameters)[member] = parse(value);
    });
    table.set(name, argument);
  };
  add('metric-name', 'MetricName', String);
  add('timestamp', 'Timestamp', String);
  add('unit', 'Unit', String);
  add('value', 'Value', decimal);
  add('dimensions', 'Dimensions', (text) => pairsOf(text).map(([Name, value]) => ({ Name, Value: value })));
  add('statistic-values', 'StatisticValues', (text) =>
    Object.fromEntries(pairsOf(text).map(([name, value]) => [name, decimal(value)])),
  );
  add('storage-resolution', 'StorageResolution', integerOf);
}

function checkOptions(options: GivenOptions): void {
  const simple = simpleOptions.find((key) => options.has(key));
  if (simple === undefined || !options.has('metric_data')) return;
  throw parameterError(
    `The key "${simple}" cannot be specified when one of the following keys are also specified: metric_data`,
  );
}

function firstMetric(parameters: ValueRecord): ValueRecord {
  parameters.MetricData ??= [{}];
  return (parameters.MetricData as ValueRecord[])[0]!;
}

/** `a=1,b=2`. */
function pairsOf(text: string): [string, string][] {
  return text.split(',').map((pair) => {
    const parts = pair.split('=');
    if (parts.length === 2) return [parts[0]!, parts[1]!];
    throw generalError(
      parts.length > 2
        ? 'too many values to unpack (expected 2)'
        : `not enough values to unpack (expected 2, got ${parts.length})`,
    );
  });
}

function decimal(text: string): Float {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw generalError("[<class 'decimal.ConversionSyntax'>]");
  return new Float(value);
}
