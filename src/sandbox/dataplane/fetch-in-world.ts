import type { HttpRequest } from '../../core/http.ts';
import type { WorldFetchResult } from '../../core/world-connection.ts';
import type { World } from '../world.ts';
import { hostAndPort } from './network/host-port.ts';
import { answerInternetSite, siteAddress } from './network/internet-sites.ts';
import { resolveOnInternet } from './network/names.ts';
import { internetClientAddress } from './reachability.ts';
import { reachMachineFromInternet } from './reach-machine.ts';
import { answerHttp } from './web/answer-http.ts';

/** An HTTP request from the learner's computer into the world, as `curl` in the terminal sends it. */
export async function fetchInWorld(world: World, request: HttpRequest): Promise<WorldFetchResult> {
  const { host, port } = hostAndPort(request);
  const site = answerInternetSite(world, request, { host, address: internetClientAddress });
  if (site) return { kind: 'response', response: site, remoteAddress: siteAddress };
  const remoteAddress = resolveOnInternet(world, host);
  if (remoteAddress === undefined) return { kind: 'failure', failure: 'resolve' };
  const { outcome, machine } = await reachMachineFromInternet(world, remoteAddress, port);
  if (outcome !== 'open' || !machine) {
    return { kind: 'failure', failure: outcome === 'open' ? 'refused' : outcome, remoteAddress };
  }
  const response = answerHttp(machine, request, { port, clientAddress: internetClientAddress });
  if (typeof response === 'string') return { kind: 'failure', failure: response, remoteAddress };
  return { kind: 'response', response, remoteAddress };
}
