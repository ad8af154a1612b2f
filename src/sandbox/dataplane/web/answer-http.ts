import type { HttpRequest, HttpResponse } from '../../../core/http.ts';
import { unitOnPort, type Machine } from '../machines/machine.ts';
import { answerAsHttpd } from './httpd.ts';
import { answerAsNginx } from './nginx.ts';

export interface Arrival {
  port: number;
  clientAddress: string;
}

/** What a unit answers to an HTTP request; 'reset' when it does not speak plain HTTP (sshd, a database, or HTTPS to it). */
export function answerAsUnit(
  machine: Machine,
  unit: string,
  request: HttpRequest,
  arrival: Arrival,
): HttpResponse | 'reset' {
  if (request.scheme === 'https') return 'reset';
  if (unit === 'httpd') return answerAsHttpd(machine, request, arrival.clientAddress);
  if (unit === 'nginx') return answerAsNginx(machine, request, arrival.clientAddress, arrival.port);
  return 'reset';
}

/** What is on a machine's port now answers to an HTTP request; 'refused' when nothing listens there. */
export function answerHttp(
  machine: Machine,
  request: HttpRequest,
  arrival: Arrival,
): HttpResponse | 'refused' | 'reset' {
  const unit = unitOnPort(machine, arrival.port);
  return unit === undefined ? 'refused' : answerAsUnit(machine, unit, request, arrival);
}
