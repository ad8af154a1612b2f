import type { TimestampStyle } from './scalars.ts';
import type { ProtocolName, ServiceModel } from './service-model.ts';

/** IAM and STS cut times to whole seconds, as their answers on AWS show. */
const wholeSecondServices = new Set(['iam', 'sts']);

/** How a service writes times in the bodies of its answers in a protocol, unless a member says so itself. */
export function timestampStyleOf(service: ServiceModel, protocol: ProtocolName): TimestampStyle {
  switch (protocol) {
    case 'awsQuery':
      return { format: 'date-time', milliseconds: wholeSecondServices.has(service.id) ? 'never' : 'auto' };
    case 'ec2Query':
    case 'restXml':
      return { format: 'date-time', milliseconds: 'always' };
    default:
      return { format: 'epoch-seconds', milliseconds: 'auto' };
  }
}
