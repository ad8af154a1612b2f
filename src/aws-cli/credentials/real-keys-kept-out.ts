import { awsCliMessages } from '../../core/messages/aws-cli.ts';
import type { MessageRow } from '../../core/messages/message.ts';
import { findRealKeys, holdsRealKey } from '../../core/real-keys.ts';
import { CliError, exitCodes } from '../cli-error.ts';
import type { AwsCliHost } from '../host.ts';
import type { Credentials } from './credentials.ts';

type KeyRefuser = Pick<AwsCliHost, 'refusesRealKeys'>;

const secretLength = 40;
/** What stands before a secret in files and programs that hold one. */
const secretLabel = /secret_?access_?key["']?\s*[:=]\s*["']?$/i;
const labelLength = 40;
/** What a text with keys has somewhere: access keys, session tokens, labels of secrets. */
const tellingWords = ['AKIA', 'ASIA', 'IQoJb3JpZ2lu', 'oGZXIvYXdz', 'AQoD', 'AQoE', 'ecret', 'ECRET'].map((word) =>
  new TextEncoder().encode(word),
);

/** Fails when the sandbox would be signed in to with keys that look real, wherever they were found. */
export function refuseRealCredentials(host: KeyRefuser, credentials: Credentials | undefined): void {
  if (!host.refusesRealKeys || !credentials) return;
  const { accessKeyId, secretAccessKey, sessionToken = '' } = credentials;
  if ([accessKeyId, secretAccessKey, sessionToken].some(holdsRealKey)) throw refusal(awsCliMessages.realKeyNotUsed);
}

/**
 * Fails when something that the sandbox would store holds a key that looks real: in the texts and bytes of a request,
 * however deep. A lone text of a secret's form may be a password and passes; one that is called a secret key does not.
 */
export function refuseRealKeysIn(host: KeyRefuser, value: unknown): void {
  if (host.refusesRealKeys && holdsKey(value)) throw refusal(awsCliMessages.realKeyNotSent);
}

function refusal({ text, remedy }: MessageRow): CliError {
  return new CliError(`${text} ${remedy}`, exitCodes.configuration, 'configuration');
}

function holdsKey(value: unknown): boolean {
  if (typeof value === 'string') return textHoldsKey(value);
  if (value instanceof Uint8Array) {
    return tellingWords.some((word) => holdsWord(value, word)) && textHoldsKey(new TextDecoder().decode(value));
  }
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, item]) => textHoldsKey(name) || holdsKey(item) || isNamedSecret(name, item),
  );
}

function textHoldsKey(text: string): boolean {
  return findRealKeys(text).some(
    ({ start, end }) =>
      end - start !== secretLength || secretLabel.test(text.slice(Math.max(0, start - labelLength), start)),
  );
}

function isNamedSecret(name: string, value: unknown): boolean {
  return typeof value === 'string' && secretLabel.test(`${name}=`) && holdsRealKey(value);
}

function holdsWord(bytes: Uint8Array, word: Uint8Array): boolean {
  for (let at = bytes.indexOf(word[0]!); at !== -1; at = bytes.indexOf(word[0]!, at + 1)) {
    if (word.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
