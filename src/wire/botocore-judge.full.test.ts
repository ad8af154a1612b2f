import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../core/base64.ts';
import type { HttpRequest, HttpResponse } from '../core/http.ts';
import { serviceModels } from './models.ts';
import type { Call, Values } from './protocol.ts';
import { protocols } from './protocols.ts';
import type { ProtocolName, ServiceModel } from './service-model.ts';
import { structureOf } from './shapes.ts';
import { ValueDrawer } from './testing/arbitrary-values.ts';

const judgePath = fileURLToPath(new URL('./testing/botocore_judge.py', import.meta.url));
const python = '/usr/bin/python3';
const casesPerOperation = 10;
const bytesKey = '$bytes';

/** Services that Debian's botocore still speaks Query to. */
const queryServices = new Set(['cloudwatch', 'sqs']);

/** botocore's names of protocols. */
const protocolNames: Record<string, ProtocolName> = {
  ec2: 'ec2Query',
  query: 'awsQuery',
  'rest-xml': 'restXml',
  'rest-json': 'restJson',
};

interface Judgement {
  skipped?: true;
  protocol: string;
  input: Values;
  output: Values;
  request: { method: string; url: string; headers: Record<string, string>; body: string };
  parsed: Values;
}

interface Case {
  call: Call;
  input: Values;
  output: Values;
  response: HttpResponse;
}

function protocolOf(service: ServiceModel): ProtocolName {
  return queryServices.has(service.id) ? 'awsQuery' : service.protocol;
}

/** Values as JSON: blobs become `{"$bytes": base64}`. */
function toJson(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, item: unknown) =>
      item instanceof Uint8Array ? { [bytesKey]: encodeBase64(item) } : item,
    ),
  );
}

/** Texts in the newest model of S3 that botocore reads as integers. */
const integerTexts = /PartNumberMarker$/;

/** botocore knows integers; the SDK's schemas do not tell them from other numbers. */
function wholeNumbers(value: unknown, name = ''): unknown {
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'string') return integerTexts.test(name) ? '7' : value;
  if (Array.isArray(value)) return value.map((item) => wholeNumbers(item));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wholeNumbers(item, key)]));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/**
 * Values as both sides are compared. Old models call some numbers strings (Route 53's MaxItems), and leave structures
 * empty of whose members they know none.
 */
function comparable(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(comparable).filter((item) => !isEmpty(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, comparable(item)] as const);
  return Object.fromEntries(entries.filter(([, item]) => !isEmpty(item)));
}

function drawCases(service: ServiceModel): Case[] {
  const protocol = protocols[protocolOf(service)];
  return Object.values(service.operations).flatMap((operation) =>
    fc.sample(fc.gen(), { numRuns: casesPerOperation, seed: 5 }).map((gen): Case => {
      const call = { service, operation };
      const drawer = new ValueDrawer(service, (arbitrary) => gen(arbitrary));
      const draw = (name: string | undefined) =>
        wholeNumbers(
          drawer.structure(structureOf(service, name), 0, (member) =>
            Boolean(member.httpLabel || member.httpPayload || member.httpResponseCode),
          ),
        ) as Values;
      const output = draw(operation.output);
      const response = protocol.serializeResponse(call, output, 'request-1');
      return { call, input: draw(operation.input), output, response };
    }),
  );
}

function askBotocore(cases: Case[]): Judgement[] {
  const lines = cases.map(({ call, input, output, response }) =>
    JSON.stringify({
      service: call.service.id,
      operation: call.operation.name,
      input: toJson(input),
      output: toJson(output),
      response: { ...response, body: encodeBase64(response.body) },
    }),
  );
  const judged = spawnSync(python, [judgePath], { input: lines.join('\n'), encoding: 'utf8', maxBuffer: 1 << 30 });
  expect(judged.stderr).toBe('');
  return judged.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Judgement);
}

function requestOf({ request, input }: Judgement): HttpRequest {
  const url = new URL(request.url);
  // URL normalises dots and drops nothing else; the path is taken as it was written.
  const [path = '/', query = ''] = request.url.slice(url.origin.length).split('?');
  const body = decodeBase64(request.body)!;
  // HTTP's own Content-Length is bound to a member of PutObject.
  const { 'content-length': length, ...rest } = request.headers;
  const headers = input.ContentLength === undefined || length === undefined ? rest : request.headers;
  return { method: request.method, scheme: 'http', host: 'localhost', path, query, headers, body };
}

describe.each([...serviceModels.values()].map((service) => [service.id, service] as const))(
  'botocore as the other side of %s',
  (_id, service) => {
    it('writes what our server reads, and reads what it writes', { timeout: 300_000 }, () => {
      const cases = drawCases(service);
      const judgements = askBotocore(cases);
      let compared = 0;
      judgements.forEach((judgement, index) => {
        const { call } = cases[index]!;
        if (judgement.skipped) return;
        compared++;
        const name = protocolNames[judgement.protocol] ?? protocolOf(service);
        const read = protocols[name].parseRequest(call, requestOf(judgement));
        const { name: operation } = call.operation;
        expect({ operation, input: comparable(toJson(read)) }).toEqual({
          operation,
          input: comparable(judgement.input),
        });
        // botocore reads this one in a hook of its S3 client, not in its parser.
        if (call.operation.unwrappedOutput) return;
        expect({ operation, output: comparable(judgement.parsed) }).toEqual({
          operation,
          output: comparable(judgement.output),
        });
      });
      // Debian's botocore is older than some services (Free Tier).
      if (judgements.some(({ skipped }) => !skipped)) expect(compared).toBeGreaterThan(cases.length / 2);
    });
  },
);
