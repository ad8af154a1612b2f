import { valueText } from '../python/repr.ts';
import { isRecord, isScalar, type Value, type ValueRecord } from '../python/values.ts';

/** Tab-separated lines of a value, as `--output text`: one line a record, nested ones with their name in capitals. */
export function formatText(value: Value): string {
  const lines: string[] = [];
  writeItem(value, lines, undefined, undefined);
  return lines.map((line) => `${line}\n`).join('');
}

function writeItem(value: Value, lines: string[], name: string | undefined, keys: string[] | undefined): void {
  if (Array.isArray(value)) writeList(value, lines, name);
  else if (isRecord(value)) writeRecord(value, lines, name, keys);
  else lines.push(valueText(value));
}

function writeList(list: Value[], lines: string[], name: string | undefined): void {
  if (list.length === 0) return;
  if (list.some(isRecord)) {
    const keys = scalarKeys(list);
    for (const item of list) writeItem(item, lines, name, keys);
    return;
  }
  const scalars = list.filter(isScalar);
  if (scalars.length > 0) writeScalars(scalars, lines, name);
  for (const item of list) if (!isScalar(item)) writeItem(item, lines, name, undefined);
}

function writeScalars(scalars: Value[], lines: string[], name: string | undefined): void {
  if (name === undefined) lines.push(scalars.map(valueText).join('\t'));
  else for (const item of scalars) lines.push(`${name.toUpperCase()}\t${valueText(item)}`);
}

function scalarKeys(list: Value[]): string[] {
  const keys = new Set<string>();
  for (const item of list) {
    if (!isRecord(item)) continue;
    for (const [key, value] of Object.entries(item)) if (isScalar(value)) keys.add(key);
  }
  return [...keys].sort();
}

function writeRecord(record: ValueRecord, lines: string[], name: string | undefined, keys: string[] | undefined): void {
  const sorted = Object.keys(record).sort();
  const scalars = (keys ?? sorted.filter((key) => isScalar(record[key]))).map((key) =>
    Object.hasOwn(record, key) ? valueText(record[key]) : '',
  );
  if (scalars.length > 0) lines.push((name === undefined ? scalars : [name.toUpperCase(), ...scalars]).join('\t'));
  for (const key of sorted) {
    if (keys ? !keys.includes(key) : !isScalar(record[key])) writeItem(record[key]!, lines, key, undefined);
  }
}
