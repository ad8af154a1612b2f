import { JsonSyntaxError, parseJson } from '../python/json-parser.ts';
import { isRecord, type Value } from '../python/values.ts';
import type { Customization } from './customization.ts';

const policyMembers = new Set(['PolicyDocument', 'AssumeRolePolicyDocument', 'Document']);

/** IAM sends policies as URL-encoded JSON; the CLI prints them as JSON. */
export const policyDocuments: Customization = {
  changePrintable(output) {
    decodePolicies(output);
  },
};

function decodePolicies(value: Value): void {
  if (Array.isArray(value)) value.forEach(decodePolicies);
  if (!isRecord(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (policyMembers.has(key) && typeof item === 'string') value[key] = decodePolicy(item);
    else decodePolicies(item);
  }
}

function decodePolicy(text: string): Value {
  try {
    return parseJson(decodeURIComponent(text));
  } catch (error) {
    if (error instanceof JsonSyntaxError || error instanceof URIError) return text;
    throw error;
  }
}
