import { customArgument, type ArgumentValue } from '../args/argument.ts';
import { parameterError } from '../cli-error.ts';
import { isRecord, type ValueRecord } from '../python/values.ts';
import type { Customization } from './customization.ts';

const notAnArchive =
  '--zip-file must be a zip file with the fileb:// prefix.\nExample usage:  --zip-file fileb://path/to/file.zip';
/** How the directory at the end of a zip file begins. */
const directoryEnd = [0x50, 0x4b, 0x05, 0x06];
const directoryBytesMin = 22;

/** `create-function`: `--zip-file fileb://…` beside `--code`, which takes the archive in the model. */
export const zipFileOfCode: Customization = {
  changeArguments(table) {
    const own = table.get('code');
    if (!own) return;
    const { apply } = own;
    table.set('code', {
      ...own,
      spec: { ...own.spec, required: false },
      apply(parameters, value) {
        const given: ValueRecord = {};
        apply(given, value);
        const structure = given.Code;
        if (isRecord(structure) && 'ZipFile' in structure) {
          throw parameterError(
            `ZipFile cannot be provided as part of the --code argument.  Please use the '--zip-file' option instead ` +
              'to specify a zip file.',
          );
        }
        addCode(parameters, structure as ValueRecord);
      },
    });
    const zipFile = customArgument('zip-file', (parameters, value) =>
      addCode(parameters, { ZipFile: archiveOf(value) }),
    );
    table.set('zip-file', zipFile);
  },
};

/** `update-function-code`, whose own `--zip-file` takes the archive. */
export const zipFile: Customization = {
  changeArguments(table) {
    const own = table.get('zip-file');
    if (!own) return;
    table.set('zip-file', { ...own, apply: (parameters, value) => void (parameters.ZipFile = archiveOf(value)) });
  },
};

function addCode(parameters: ValueRecord, structure: ValueRecord): void {
  const existing = parameters.Code;
  parameters.Code = isRecord(existing) ? { ...existing, ...structure } : structure;
}

function archiveOf(value: ArgumentValue): Uint8Array {
  const bytes = value instanceof Uint8Array ? value : new TextEncoder().encode(String(value));
  for (let i = bytes.length - directoryBytesMin; i >= 0; i--) {
    if (directoryEnd.every((byte, offset) => bytes[i + offset] === byte)) return bytes;
  }
  throw parameterError(notAnArchive);
}
