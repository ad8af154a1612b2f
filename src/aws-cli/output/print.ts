import { generalError } from '../cli-error.ts';
import { outputFormats, type OutputFormat } from '../args/global-options.ts';
import type { AwsCliHost } from '../host.ts';
import { isRecord, type Value } from '../python/values.ts';
import { QueryError } from '../query/query-error.ts';
import type { Query } from '../query/query.ts';
import { formatJson } from './json.ts';
import { formatTable } from './table.ts';
import { colorStyle, plainStyle } from './table-text.ts';
import { formatText } from './text.ts';
import { formatYaml } from './yaml.ts';

/** How an answer is printed. */
export interface OutputStyle {
  format: OutputFormat;
  query: Query | undefined;
  color: 'on' | 'off' | 'auto';
}

/** The format of that name. Throws a CLI error (255) when there is none. */
export function outputFormatOf(name: string): OutputFormat {
  const format = outputFormats.find((candidate) => candidate === name);
  if (!format) throw generalError(`Unknown output type: ${name}`);
  return format;
}

/** Prints an operation's answer; an empty one prints nothing. */
export function printOutput(host: AwsCliHost, style: OutputStyle, operation: string, output: Value): void {
  host.stdout(outputText(host, style, operation, applyQuery(style.query, output)));
}

/** The result of `--query`. Throws a CLI error (255) when the data does not fit its functions. */
export function applyQuery(query: Query | undefined, output: Value): Value {
  if (!query) return output;
  try {
    return query(output);
  } catch (error) {
    if (error instanceof QueryError) throw generalError(error.message);
    throw error;
  }
}

function outputText(host: AwsCliHost, style: OutputStyle, operation: string, value: Value): string {
  const isNothing = isRecord(value) && Object.keys(value).length === 0;
  switch (style.format) {
    case 'json':
      return isNothing ? '' : `${formatJson(value, 4)}\n`;
    case 'yaml':
      return isNothing ? '' : formatYaml(value);
    case 'yaml-stream':
      return isNothing ? '' : formatYaml([value]);
    case 'text':
      return formatText(value);
    case 'table': {
      const isColored = style.color === 'on' || (style.color === 'auto' && host.isTty);
      return formatTable(operation, value, host.columns, isColored ? colorStyle : plainStyle);
    }
    case 'off':
      return '';
  }
}
