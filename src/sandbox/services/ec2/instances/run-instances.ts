import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { Instance, Reservation, RunInstancesRequest } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { createOnce } from '../client-token.ts';
import { requireTemplateVersion } from '../launch-templates/find-template.ts';
import { ec2State } from '../state.ts';
import { setTags } from '../tags.ts';
import { toInstance } from './instance-view.ts';
import { launchInstance } from './launch-instance.ts';
import { planLaunch } from './launch-plan.ts';
import { mergeTemplate } from './merge-template.ts';
import { sweepInstances } from './visible-instances.ts';

/** Launches what the request and its template ask for. Returns the reservation's id. */
function launch(request: RunInstancesRequest, context: RequestContext): string {
  const state = ec2State(context);
  const template = request.LaunchTemplate && requireTemplateVersion(request.LaunchTemplate, context);
  const input = template ? mergeTemplate(request, template.version.data) : request;
  const plan = planLaunch(input, context);
  const reservationId = context.world.newId('r');
  for (let launchIndex = 0; launchIndex < plan.count; launchIndex++) {
    const instance = launchInstance(input, plan, { reservationId, launchIndex }, context);
    if (template) {
      setTags(state, instance.instanceId, [
        { Key: 'aws:ec2launchtemplate:id', Value: template.record.launchTemplateId },
        { Key: 'aws:ec2launchtemplate:version', Value: String(template.version.versionNumber) },
      ]);
    }
  }
  return reservationId;
}

/** The answer comes before volumes and interfaces are attached. */
function asJustLaunched(instance: Instance): Instance {
  const NetworkInterfaces = instance.NetworkInterfaces?.map((networkInterface) => ({
    ...networkInterface,
    Attachment: { ...networkInterface.Attachment, Status: 'attaching' },
  }));
  return { ...instance, BlockDeviceMappings: [], NetworkInterfaces };
}

export function runInstances(input: RunInstancesRequest, context: RequestContext): Reservation {
  const state = ec2State(context);
  sweepInstances(context);
  if ((input.ClientToken ?? '').length > 64) {
    const reason = 'Length exceeds maximum of 64.';
    throw new AwsError(ec2Errors.invalidValue, { value: input.ClientToken!, parameter: 'clientToken', reason });
  }
  const reservationId = createOnce(state, 'RunInstances', input, () => launch(input, context));
  const instances = Object.values(state.instances).filter((instance) => instance.reservationId === reservationId);
  return {
    ReservationId: reservationId,
    OwnerId: context.accountId,
    Groups: [],
    Instances: instances.map((instance) => asJustLaunched(toInstance(instance, context))),
  };
}
