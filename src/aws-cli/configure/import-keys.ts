import type { OptionSpec } from '../args/option-spec.ts';
import { parseArguments } from '../args/parser.ts';
import { generalError, parameterError } from '../cli-error.ts';
import type { CommandContext } from '../command/context.ts';
import { loadParamFile } from '../params/param-file.ts';
import { refuseRealKeys } from './real-keys.ts';
import { writeProfile } from './write-profile.ts';

const headers = ['User Name', 'Access Key ID', 'Secret Access key'] as const;
type Row = Record<(typeof headers)[number], string>;

const options: OptionSpec[] = [
  { name: '--csv', key: 'csv', arity: 'one', required: true },
  { name: '--skip-invalid', key: 'skip_invalid', arity: 'flag' },
  { name: '--profile-prefix', key: 'profile_prefix', arity: 'one' },
];

/** `aws configure import --csv file://…`: the file that the IAM console offers for a new key. Returns the exit code. */
export async function importKeys({ host }: CommandContext, words: readonly string[]): Promise<number> {
  const { values, rest } = parseArguments(options, words);
  if (rest.length > 0) throw parameterError(`Unknown options: ${rest.join(',')}`);
  const given = String(values.get('csv'));
  const text = String((await loadParamFile(host, given, '--csv')) ?? given);
  const rows = readRows(text, values.has('skip_invalid'));
  // All are looked at before the first one is stored.
  refuseRealKeys(
    host,
    rows.flatMap((row) => Object.values(row)),
  );
  for (const row of rows) {
    await writeProfile(host, `${values.get('profile_prefix') ?? ''}${row['User Name']}`, {
      aws_access_key_id: row['Access Key ID'],
      aws_secret_access_key: row['Secret Access key'],
    });
  }
  host.stdout(`Successfully imported ${rows.length} profile(s)\n`);
  return 0;
}

function readRows(text: string, skipsInvalid: boolean): Row[] {
  if (text.trim() === '') throw generalError('Provided CSV contains no contents');
  const [first = '', ...lines] = text
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const names = first.split(',').map((name) => name.trim().toLowerCase());
  const columns = headers.map((header) => {
    const index = names.indexOf(header.toLowerCase());
    if (index === -1) throw generalError(`Expected header "${header}" not found`);
    return [header, index] as const;
  });
  const rows: Row[] = [];
  lines.forEach((line, index) => {
    const cells = line.split(',').map((cell) => cell.trim());
    const missing = columns.find(([, column]) => !cells[column]);
    if (!missing) rows.push(Object.fromEntries(columns.map(([header, column]) => [header, cells[column]])) as Row);
    else if (!skipsInvalid) {
      throw generalError(`Failed to parse entry #${index + 1}: Row missing value for header "${missing[0]}"`);
    }
  });
  return rows;
}
