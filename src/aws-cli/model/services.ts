import { serviceModels } from '../../wire/models.ts';
import type { OperationModel, ServiceModel } from '../../wire/service-model.ts';
import { kebabName } from './names.ts';
import { waiterRules, type WaiterRule } from './waiter-rules.ts';

/** Services whose command is not called like their model: `aws s3` is the high-level command. */
const commandNames: Record<string, string> = { s3: 's3api' };

/** Operations that the CLI leaves out. */
const removedOperations = new Set(['ec2.ImportInstance', 'ec2.ImportVolume']);

const servicesByCommand = new Map(
  [...serviceModels.values()].map((service) => [commandNames[service.id] ?? service.id, service]),
);
const operationsByService = new Map<string, ReadonlyMap<string, OperationModel>>();
const waitersByService = new Map<string, ReadonlyMap<string, NamedWaiter>>();

export interface NamedWaiter {
  /** As in messages, e.g. `InstanceRunning`. */
  name: string;
  rule: WaiterRule;
}

/** The names that may follow `aws`, without `help`: services, in alphabetical order. */
export function serviceCommands(): string[] {
  return [...servicesByCommand.keys()].sort();
}

/** The service of a command such as `ec2` or `s3api`; undefined when there is none. */
export function serviceOfCommand(command: string): ServiceModel | undefined {
  return servicesByCommand.get(command);
}

/** Operations of a service by their CLI name, in alphabetical order of their names in the model. */
export function operationsOf(service: ServiceModel): ReadonlyMap<string, OperationModel> {
  let operations = operationsByService.get(service.id);
  if (!operations) {
    const names = Object.keys(service.operations).filter((name) => !removedOperations.has(`${service.id}.${name}`));
    operations = new Map(names.sort().map((name) => [kebabName(name), service.operations[name]!]));
    operationsByService.set(service.id, operations);
  }
  return operations;
}

/** Waiters of a service by their CLI name, in alphabetical order; empty when it has none. */
export function waitersOf(service: ServiceModel): ReadonlyMap<string, NamedWaiter> {
  let waiters = waitersByService.get(service.id);
  if (!waiters) {
    const rules = Object.entries(waiterRules[service.id] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    waiters = new Map(rules.map(([name, rule]) => [kebabName(name), { name, rule }]));
    waitersByService.set(service.id, waiters);
  }
  return waiters;
}
