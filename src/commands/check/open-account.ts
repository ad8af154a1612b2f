import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { STSClient } from '@aws-sdk/client-sts';
import { createAccount, type Account } from '../../account/account.ts';
import type { RecordedCall } from '../../core/verdict.ts';
import { sandboxCredentials } from '../../core/sandbox-credentials.ts';
import { probeOverInternet } from './probe-over-internet.ts';
import { assertSandbox, probeInSandbox } from './sandbox-endpoint.ts';

const homeRegion = 'ap-northeast-2';

/** Where to look, from the command line. */
export interface AccountChoice {
  endpoint: string | undefined;
  profile: string | undefined;
  region: string | undefined;
}

/** --region, else the environment, else the profile's Region as the SDK finds it, else Seoul. */
async function resolveRegion({ region, profile, endpoint }: AccountChoice): Promise<string> {
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  const chosen = region ?? AWS_REGION ?? AWS_DEFAULT_REGION;
  if (chosen) return chosen;
  if (endpoint !== undefined && profile === undefined) return homeRegion;
  try {
    return await new STSClient(profile === undefined ? {} : { profile }).config.region();
  } catch {
    return homeRegion;
  }
}

/** The sandbox accepts any key, so nobody has to have one; a key in the environment chooses the account there. */
function credentialsFor(choice: AccountChoice): { credentials?: object } {
  if (choice.endpoint === undefined || choice.profile !== undefined) return {};
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
  if (AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY) return {};
  return { credentials: sandboxCredentials };
}

/** Opens the account that the options name: a sandbox at an endpoint, or AWS by profile. Throws PlatformError. */
export async function openAccount(choice: AccountChoice, onCall: (call: RecordedCall) => void): Promise<Account> {
  const { endpoint, profile } = choice;
  if (endpoint !== undefined) await assertSandbox(endpoint);
  // Without an explicit agent the SDK ignores HTTP(S)_PROXY and NO_PROXY.
  const agent = { keepAlive: true, proxyEnv: process.env };
  return createAccount({
    region: await resolveRegion(choice),
    ...credentialsFor(choice),
    ...(profile === undefined ? {} : { profile }),
    ...(endpoint === undefined ? {} : { endpoint }),
    requestHandler: { httpAgent: new HttpAgent(agent), httpsAgent: new HttpsAgent(agent), connectionTimeout: 10_000 },
    probe: endpoint === undefined ? probeOverInternet : (request) => probeInSandbox(endpoint, request),
    onCall,
  });
}
