import type { HttpRequest } from '../../core/http.ts';
import type { WorldFetchResult } from '../../core/world-connection.ts';
import { answerImds, imdsAddress } from './imds/answer-imds.ts';
import { isAnswering, openMachine, type Machine } from './machines/machine.ts';
import { publicIpOf } from '../services/ec2/network-interfaces/network-interfaces.ts';
import { findPrivateAddress, type LocatedInterface } from './network/find-address.ts';
import { hostAndPort } from './network/host-port.ts';
import { answerInternetSite, siteAddress } from './network/internet-sites.ts';
import { machineInterface } from './network/machine-interface.ts';
import { resolveInVpc } from './network/names.ts';
import { reachFromInternet, reachInternet, reachInVpc } from './reachability.ts';
import { machineListens, machineRefOf } from './reach-machine.ts';
import type { Moment } from './units/control-unit.ts';
import { answerAsUnit, answerHttp } from './web/answer-http.ts';

const refused = (remoteAddress: string): WorldFetchResult => ({ kind: 'failure', failure: 'refused', remoteAddress });

function toResult(response: ReturnType<typeof answerHttp>, remoteAddress: string): WorldFetchResult {
  if (typeof response === 'string') return { kind: 'failure', failure: response, remoteAddress };
  return { kind: 'response', response, remoteAddress };
}

/** A program on the machine itself, which it reaches as soon as it has started it, even while the boot goes on. */
function fetchFromItself(machine: Machine, request: HttpRequest, port: number, moment: Moment): WorldFetchResult {
  const remoteAddress = '127.0.0.1';
  const unit = Object.entries(machine.record.services).find(
    ([, service]) =>
      service.ports.includes(port) && (isAnswering(machine, service) || service.answersAfterMs <= moment.bootElapsedMs),
  )?.[0];
  if (unit === undefined) return refused(remoteAddress);
  return toResult(answerAsUnit(machine, unit, request, { port, clientAddress: remoteAddress }), remoteAddress);
}

function answerFrom(
  located: LocatedInterface | undefined,
  request: HttpRequest,
  port: number,
  clientAddress: string,
  remoteAddress: string,
): WorldFetchResult {
  const ref = located && machineRefOf(located);
  const machine = ref && openMachine(located.scope.world, ref);
  return machine
    ? toResult(answerHttp(machine, request, { port, clientAddress }), remoteAddress)
    : refused(remoteAddress);
}

function fetchInVpc(source: LocatedInterface, request: HttpRequest, address: string, port: number): WorldFetchResult {
  const { outcome, target } = reachInVpc(source, { destinationAddress: address, port }, machineListens);
  if (outcome !== 'open') return { kind: 'failure', failure: outcome, remoteAddress: address };
  return answerFrom(target, request, port, source.networkInterface.privateAddresses[0]!.privateIpAddress, address);
}

function fetchByInternet(
  source: LocatedInterface,
  request: HttpRequest,
  address: string | undefined,
  port: number,
): WorldFetchResult {
  if (reachInternet(source, port).outcome !== 'open') {
    return { kind: 'failure', failure: 'timeout', ...(address && { remoteAddress: address }) };
  }
  // Behind a NAT gateway the peer sees the gateway's address; which one it is matters to logs only.
  const sourceAddress = publicIpOf(source.state, source.networkInterface) ?? '198.51.100.1';
  const site = answerInternetSite(source.scope.world, request, {
    host: hostAndPort(request).host,
    address: sourceAddress,
  });
  if (site) return { kind: 'response', response: site, remoteAddress: siteAddress };
  if (address === undefined) return { kind: 'failure', failure: 'resolve' };
  const reached = reachFromInternet(
    source.scope.world,
    { sourceAddress, destinationAddress: address, port },
    machineListens,
  );
  if (reached.outcome !== 'open') return { kind: 'failure', failure: reached.outcome, remoteAddress: address };
  return answerFrom(reached.target, request, port, sourceAddress, address);
}

/** An HTTP request from inside a machine: to itself, its metadata service, its VPC or the internet. */
export async function fetchFromMachine(
  machine: Machine,
  request: HttpRequest,
  moment: Moment,
): Promise<WorldFetchResult> {
  const { host, port } = hostAndPort(request);
  if (host === imdsAddress)
    return { kind: 'response', response: answerImds(machine, request), remoteAddress: imdsAddress };
  const source = machineInterface(machine);
  const ownAddresses = source?.networkInterface.privateAddresses.map((address) => address.privateIpAddress) ?? [];
  const isItself = ['localhost', '127.0.0.1', '[::1]', machine.record.hostname, machine.record.hostname.split('.')[0]];
  if (isItself.includes(host) || ownAddresses.includes(host)) return fetchFromItself(machine, request, port, moment);
  if (!source) return { kind: 'failure', failure: 'timeout' };
  const address = resolveInVpc(machine.world, source, host);
  const isInVpc = address !== undefined && findPrivateAddress(source.state, source.networkInterface.vpcId, address);
  return isInVpc ? fetchInVpc(source, request, address, port) : fetchByInternet(source, request, address, port);
}
