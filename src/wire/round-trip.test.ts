import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../core/http.ts';
import { detectRequest } from './detect.ts';
import { serviceModels } from './models.ts';
import type { Call, Values } from './protocol.ts';
import { protocols } from './protocols.ts';
import type { Member, ProtocolName } from './service-model.ts';
import { structureOf } from './shapes.ts';
import { ValueDrawer } from './testing/arbitrary-values.ts';

const runsPerOperation = 20;

function signed(call: Call, unsigned: Omit<HttpRequest, 'scheme' | 'host'>): HttpRequest {
  const scope = `AKIA/20261121/ap-northeast-2/${call.service.signingName}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
  return { ...unsigned, scheme: 'http', host: '127.0.0.1:4566', headers: { ...unsigned.headers, authorization } };
}

function checkInput(call: Call, protocol: ProtocolName, drawer: ValueDrawer): void {
  const { serializeRequest, parseRequest } = protocols[protocol];
  const isForced = (member: Member) => Boolean(member.httpLabel || member.httpPayload);
  const input = drawer.structure(structureOf(call.service, call.operation.input), 0, isForced);
  const request = signed(call, serializeRequest(call, input));
  const detected = detectRequest(request);
  expect({ kind: detected.kind, protocol: detected.protocol }).toEqual({ kind: 'detected', protocol });
  expect(detected.kind === 'detected' && detected.operation.name).toBe(call.operation.name);
  const withoutId = { ...request, query: request.query.replace(/(?:^|&)x-id=\w+/, '').replace(/^&/, '') };
  const again = detectRequest(withoutId);
  expect(again.kind === 'detected' && again.operation.name).toBe(call.operation.name);
  expect(parseRequest(call, request)).toEqual(input);
}

function checkOutput(call: Call, protocol: ProtocolName, drawer: ValueDrawer): void {
  const { serializeResponse, parseResponse } = protocols[protocol];
  const isForced = (member: Member) => Boolean(member.httpPayload || member.httpResponseCode);
  const shape = structureOf(call.service, call.operation.output);
  const output: Values = drawer.structure(shape, 0, isForced);
  const response = serializeResponse(call, output, 'request-1');
  expect(parseResponse(call, response)).toEqual(output);
}

describe('every modelled operation, in every protocol of its service', () => {
  for (const service of serviceModels.values()) {
    for (const protocol of service.protocols) {
      it(`${service.id} in ${protocol}: the server reads what the client wrote, and the other way`, () => {
        for (const operation of Object.values(service.operations)) {
          const call = { service, operation };
          const property = fc.property(fc.gen(), (gen) => {
            const drawer = new ValueDrawer(service, (arbitrary) => gen(arbitrary));
            checkInput(call, protocol, drawer);
            checkOutput(call, protocol, drawer);
          });
          const details = fc.check(property, { numRuns: runsPerOperation, seed: 7, endOnFailure: true });
          if (details.failed)
            throw new Error(`${operation.name} (path ${details.counterexamplePath})`, { cause: details.errorInstance });
        }
      });
    }
  }
});
