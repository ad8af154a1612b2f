import { Float, floatText } from '../python/float.ts';
import { isRecord, isScalar, type Value, type ValueRecord } from '../python/values.ts';
import { formatJson } from './json.ts';
import { YamlWriter } from './yaml-writer.ts';

/** YAML of a value as `--output yaml`: block style, keys sorted; a lone scalar is printed as JSON. */
export function formatYaml(value: Value): string {
  if (isScalar(value)) return `${formatJson(value, 0)}\n`;
  const writer = new YamlWriter();
  writeValue(writer, value, 0);
  return `${writer.result()}\n`;
}

function writeValue(writer: YamlWriter, value: Value, indent: number): void {
  if (Array.isArray(value)) writeList(writer, value, indent);
  else if (isRecord(value)) writeRecord(writer, value, indent);
  else writeScalar(writer, value, indent + 2);
}

function writeList(writer: YamlWriter, list: Value[], indent: number): void {
  if (list.length === 0) writer.write('[]');
  list.forEach((item, i) => {
    if (i > 0) writer.newLine(indent);
    writer.write('- ');
    if (isScalar(item)) writeScalar(writer, item, indent + 2);
    else writeValue(writer, item, indent + 2);
  });
}

function writeRecord(writer: YamlWriter, record: ValueRecord, indent: number): void {
  const keys = Object.keys(record).sort();
  if (keys.length === 0) writer.write('{}');
  keys.forEach((key, i) => {
    if (i > 0) writer.newLine(indent);
    writer.string(key, indent + 2, true);
    writer.write(':');
    const value = record[key]!;
    const isBlock = !isScalar(value) && Object.keys(value as object).length > 0;
    if (!isBlock) {
      writer.write(' ');
      writeValue(writer, value, indent);
    } else {
      const inner = Array.isArray(value) ? indent : indent + 2;
      writer.newLine(inner);
      writeValue(writer, value, inner);
    }
  });
}

function writeScalar(writer: YamlWriter, value: Value, indent: number): void {
  if (typeof value === 'string') writer.string(value, indent, false);
  else if (value instanceof Float) writer.write(floatText(value.value).toLowerCase());
  else writer.write(formatJson(value, 0));
}
