import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2InstanceErrors } from '../../../../core/errors/ec2-instances.ts';
import type {
  AssociateIamInstanceProfileRequest,
  AssociateIamInstanceProfileResult,
  DescribeIamInstanceProfileAssociationsRequest,
  DescribeIamInstanceProfileAssociationsResult,
  DisassociateIamInstanceProfileRequest,
  DisassociateIamInstanceProfileResult,
  IamInstanceProfileAssociation,
  ReplaceIamInstanceProfileAssociationRequest,
  ReplaceIamInstanceProfileAssociationResult,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { Scope } from '../../../slice.ts';
import type { FilterTable } from '../filters.ts';
import { requireParameter } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { resolveInstanceProfile } from './instance-profile.ts';
import type { InstanceRecord } from './instance-record.ts';
import { isTerminating } from './instance-states.ts';
import { requireInstance, visibleInstances } from './visible-instances.ts';

type WithProfile = InstanceRecord & { instanceProfile: NonNullable<InstanceRecord['instanceProfile']> };

function toAssociation(instance: WithProfile, state: string): IamInstanceProfileAssociation {
  const { arn, id, associationId } = instance.instanceProfile;
  return {
    AssociationId: associationId,
    InstanceId: instance.instanceId,
    IamInstanceProfile: { Arn: arn, Id: id },
    State: state,
  };
}

function associated(scope: Scope): WithProfile[] {
  return visibleInstances(scope).filter(
    (instance): instance is WithProfile => instance.instanceProfile !== undefined && !isTerminating(instance),
  );
}

function requireAssociation(associationId: string, scope: Scope): WithProfile {
  const found = associated(scope).find(({ instanceProfile }) => instanceProfile.associationId === associationId);
  if (!found) throw new AwsError(ec2InstanceErrors.profileAssociationNotFound, { associationId });
  return found;
}

/** AssociateIamInstanceProfile with an instance that has none. */
export function associateIamInstanceProfile(
  input: AssociateIamInstanceProfileRequest,
  context: RequestContext,
): AssociateIamInstanceProfileResult {
  const instance = requireInstance(input.InstanceId, context);
  const { instanceId } = instance;
  if (isTerminating(instance)) throw new AwsError(ec2InstanceErrors.incorrectStateForInstance, { instanceId });
  if (instance.instanceProfile) throw new AwsError(ec2InstanceErrors.profileAlreadyAssociated, { instanceId });
  const specification = requireParameter(input.IamInstanceProfile, 'IamInstanceProfile');
  const associatedInstance = Object.assign(instance, {
    instanceProfile: resolveInstanceProfile(specification, context),
  });
  return { IamInstanceProfileAssociation: toAssociation(associatedInstance, 'associating') };
}

/** ReplaceIamInstanceProfileAssociation: the new profile comes with a new association. */
export function replaceIamInstanceProfileAssociation(
  input: ReplaceIamInstanceProfileAssociationRequest,
  context: RequestContext,
): ReplaceIamInstanceProfileAssociationResult {
  const instance = requireAssociation(requireParameter(input.AssociationId, 'AssociationId'), context);
  const specification = requireParameter(input.IamInstanceProfile, 'IamInstanceProfile');
  instance.instanceProfile = resolveInstanceProfile(specification, context);
  return { IamInstanceProfileAssociation: toAssociation(instance, 'associating') };
}

export function disassociateIamInstanceProfile(
  input: DisassociateIamInstanceProfileRequest,
  context: RequestContext,
): DisassociateIamInstanceProfileResult {
  const instance = requireAssociation(requireParameter(input.AssociationId, 'AssociationId'), context);
  const view = toAssociation(instance, 'disassociating');
  delete (instance as InstanceRecord).instanceProfile;
  return { IamInstanceProfileAssociation: view };
}

const filters: FilterTable<IamInstanceProfileAssociation> = {
  'instance-id': (association) => association.InstanceId,
  state: (association) => association.State,
};

export function describeIamInstanceProfileAssociations(
  input: DescribeIamInstanceProfileAssociationsRequest,
  context: RequestContext,
): DescribeIamInstanceProfileAssociationsResult {
  const ids = input.AssociationIds ?? [];
  const instances = ids.length > 0 ? ids.map((id) => requireAssociation(id, context)) : associated(context);
  const associations = instances.map((instance) => toAssociation(instance, 'associated'));
  const { page, ...rest } = describePage(associations, input, filters);
  return { IamInstanceProfileAssociations: page, ...rest };
}
