import { decodeBase64 } from '../../core/base64.ts';
import type { Customization } from './customization.ts';

/** `get-console-output` prints the console's text, not its base64. */
export const consoleOutput: Customization = {
  changeOutput(output) {
    if (typeof output.Output !== 'string') return;
    const bytes = decodeBase64(output.Output);
    if (bytes) output.Output = new TextDecoder().decode(bytes);
  },
};
