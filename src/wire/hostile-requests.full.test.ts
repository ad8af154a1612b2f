import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HttpRequest } from '../core/http.ts';
import { nextInt, seedPrng, type PrngState } from '../core/prng.ts';
import { serviceModels } from './models.ts';
import { protocols } from './protocols.ts';
import { structureOf } from './shapes.ts';
import { answer } from './testing/answer.ts';
import { ValueDrawer } from './testing/arbitrary-values.ts';

const requestCount = 100_000;

/** Well-formed requests of every operation, to be damaged. */
function seeds(): HttpRequest[] {
  return [...serviceModels.values()].flatMap((service) =>
    Object.values(service.operations).flatMap((operation) =>
      service.protocols.map((protocol): HttpRequest => {
        const call = { service, operation };
        const [input] = fc.sample(
          fc.gen().map((gen) => {
            const drawer = new ValueDrawer(service, (arbitrary) => gen(arbitrary));
            return drawer.structure(structureOf(service, operation.input), 0, (member) => Boolean(member.httpLabel));
          }),
          { numRuns: 1, seed: 11 },
        );
        const request = protocols[protocol].serializeRequest(call, input!);
        const authorization = `AWS4-HMAC-SHA256 Credential=A/20261121/us-east-1/${service.signingName}/aws4_request`;
        return { ...request, scheme: 'http', host: 'localhost', headers: { ...request.headers, authorization } };
      }),
    ),
  );
}

const nastyTexts = [
  '',
  '%',
  '%zz',
  '&',
  '<',
  ']]>',
  '&#xffffff;',
  '{"a":',
  '[[[[',
  '.999999999.',
  '=',
  '\0',
  '/',
  '..',
  '\u{10ffff}',
];

function damageText(text: string, prng: PrngState): string {
  const at = nextInt(prng, text.length + 1);
  const nasty = nastyTexts[nextInt(prng, nastyTexts.length)]!;
  return text.slice(0, at) + nasty + text.slice(at + nextInt(prng, 4));
}

function damageBody(body: Uint8Array, prng: PrngState): Uint8Array {
  const kind = nextInt(prng, 3);
  if (kind === 0) return body.slice(0, nextInt(prng, body.length + 1));
  if (kind === 1) {
    const copy = body.slice();
    for (let i = 0; i < 3 && copy.length > 0; i++) copy[nextInt(prng, copy.length)] = nextInt(prng, 256);
    return copy;
  }
  return new TextEncoder().encode(damageText(new TextDecoder().decode(body), prng));
}

function damage(request: HttpRequest, prng: PrngState): HttpRequest {
  switch (nextInt(prng, 6)) {
    case 0:
      return { ...request, path: `/${damageText(request.path.slice(1), prng)}` };
    case 1:
      return { ...request, query: damageText(request.query, prng) };
    case 2: {
      const names = Object.keys(request.headers);
      const name = names[nextInt(prng, names.length)]!;
      return { ...request, headers: { ...request.headers, [name]: damageText(request.headers[name]!, prng) } };
    }
    case 3:
      return { ...request, method: ['GET', 'PUT', 'HEAD', 'DELETE', 'BREW'][nextInt(prng, 5)]! };
    default:
      return { ...request, body: damageBody(request.body, prng) };
  }
}

it(`${requestCount} damaged requests: each is answered, none takes long`, () => {
  const prng = seedPrng('hostile');
  const originals = seeds();
  const answered = new Map<number, number>();
  for (let i = 0; i < requestCount; i++) {
    const request = damage(originals[i % originals.length]!, prng);
    const startedMs = performance.now();
    const { status } = answer(request);
    expect(performance.now() - startedMs).toBeLessThan(1000);
    answered.set(status, (answered.get(status) ?? 0) + 1);
  }
  // Damage must matter: most kinds of answer occur, and none is the server's fault.
  expect([...answered.keys()].filter((status) => status >= 500 && status !== 501)).toEqual([]);
  expect(answered.get(400)).toBeGreaterThan(requestCount / 20);
}, 600_000);
