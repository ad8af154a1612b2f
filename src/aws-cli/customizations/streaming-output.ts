import type { Call } from '../../wire/protocol.ts';
import { expandPath } from '../config/paths.ts';
import type { Customization } from './customization.ts';

/** Operations that answer with a file take its name as the last word: `s3api get-object … index.html`. */
export function streamingOutputOf({ service, operation }: Call): Customization | undefined {
  const output = operation.output === undefined ? undefined : service.shapes[operation.output];
  if (output?.type !== 'structure') return undefined;
  const member = Object.entries(output.members).find(
    ([, candidate]) => candidate.httpPayload && candidate.shape === 'blob',
  )?.[0];
  if (member === undefined) return undefined;
  return {
    changeArguments(table) {
      table.set('outfile', {
        spec: { name: 'outfile', key: 'outfile', arity: 'one', required: true },
        name: 'outfile',
        isDocumented: true,
        apply() {},
      });
    },
    async changeOutput(values, options, host) {
      const path = expandPath(String(options.get('outfile')), host.env);
      const body = values[member];
      await host.writeFile(path, body instanceof Uint8Array ? body : new Uint8Array(0));
      delete values[member];
    },
  };
}
