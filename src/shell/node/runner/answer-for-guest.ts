import type { Answer } from '../messages.ts';
import { toLatin1 } from './host-calls.ts';

const statusTexts: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  304: 'Not Modified',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

const failures: Readonly<Record<string, string>> = {
  refused: 'ECONNREFUSED',
  resolve: 'ENOTFOUND',
  reset: 'ECONNRESET',
  timeout: 'UND_ERR_CONNECT_TIMEOUT',
};

/** An answer as JSON for the program's side; bytes are latin1 text there. */
export function answerForGuest(answer: Answer): string {
  if (answer.kind === 'line') return JSON.stringify({ text: answer.line });
  if (answer.kind === 'response') {
    const { status, headers, bytes } = answer;
    return JSON.stringify({ status, statusText: statusTexts[status] ?? '', headers, latin1: toLatin1(bytes) });
  }
  if (answer.kind === 'failure') {
    const code = failures[answer.code] ?? answer.code;
    const messages: Record<string, string> = {
      ECONNREFUSED: `connect ECONNREFUSED ${answer.address}`,
      ENOTFOUND: `getaddrinfo ENOTFOUND ${answer.address.replace(/:\d+$/, '')}`,
      ECONNRESET: 'read ECONNRESET',
      UND_ERR_CONNECT_TIMEOUT: `Connect Timeout Error (attempted address: ${answer.address}, timeout: 10000ms)`,
    };
    return JSON.stringify({ code, message: messages[code] ?? code });
  }
  return JSON.stringify(answer);
}
