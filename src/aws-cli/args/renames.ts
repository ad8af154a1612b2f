import type { ArgumentTable } from './argument.ts';
import { keyOf } from './argument.ts';

/** Options that the CLI calls differently from the model: `service.operation.option`, `*` for all operations. */
const renames: Record<string, string> = {
  'ec2.create-image.no-no-reboot': 'reboot',
  'ec2.*.no-egress': 'ingress',
  'ec2.*.no-disable-api-termination': 'enable-api-termination',
  'route53.delete-traffic-policy.version': 'traffic-policy-version',
  'route53.get-traffic-policy.version': 'traffic-policy-version',
  'route53.update-traffic-policy-comment.version': 'traffic-policy-version',
  'sns.subscribe.endpoint': 'notification-endpoint',
};

/** Renames an operation's options where the CLI does; a renamed option keeps its place at the end of the table. */
export function renameArguments(table: ArgumentTable, serviceId: string, operationName: string): void {
  for (const [path, newName] of Object.entries(renames)) {
    const [service, operation, option = ''] = path.split('.');
    if (service !== serviceId || (operation !== '*' && operation !== operationName)) continue;
    const argument = table.get(option);
    if (!argument) continue;
    table.delete(option);
    const isNegative = argument.spec.arity === 'flag' && argument.spec.flagValue === false;
    const key = isNegative ? argument.spec.key : keyOf(newName);
    table.set(newName, { ...argument, name: newName, spec: { ...argument.spec, name: `--${newName}`, key } });
  }
}
