import { formatKorean } from '../src/core/korean-template.ts';
import { describeAddresses, type Address, type Instance } from '../src/account/operations/ec2.ts';
import { failWithProblems, nameOf, nearestCandidate, tagValue, type Problem } from './candidates.ts';
import type { Check } from './define.ts';
import { explainMissingInstance, findInstance } from './find-instance.ts';
import { addressMistakes } from './mistakes/address.ts';
import { fail, pass } from './outcome.ts';
import { ownedBy } from './owned.ts';

function parametersOf(address: Address, instance: Instance) {
  return {
    id: address.AllocationId ?? '',
    ip: address.PublicIp ?? '',
    instanceId: instance.InstanceId ?? '',
    found: address.InstanceId ?? address.NetworkInterfaceId ?? '',
  };
}

function problemsOf(address: Address, instance: Instance): Problem[] {
  if (address.InstanceId === instance.InstanceId) return [];
  const mistake = address.AssociationId ? addressMistakes.onOther : addressMistakes.notAssociated;
  return [{ mistake, parameters: parametersOf(address, instance) }];
}

function failFor(address: Address, problem: Problem) {
  return failWithProblems({ id: address.AllocationId ?? '', name: nameOf(address) }, [problem]);
}

/** One Elastic IP of the learner is on the instance, and none is idle. */
export function elasticIpOn(role: string): Check {
  return {
    id: 'elastic-ip-on-instance',
    title: 'Elastic IP가 웹 서버에 붙어 있고, 노는 주소가 없다',
    async run(context) {
      const { account, owner } = context;
      const prefix = owner.tagValue;
      const instance = await findInstance(context, role);
      if (!instance) return explainMissingInstance(context, role);
      const addresses = await account.list(describeAddresses, { Filters: [ownedBy(context)] });
      const nearest = nearestCandidate(addresses, (address) => problemsOf(address, instance));
      if (!nearest) {
        const onInstance = [{ Name: 'instance-id', Values: [instance.InstanceId ?? ''] }];
        const [attached] = await account.list(describeAddresses, { Filters: onInstance });
        if (attached && tagValue(attached.Tags, owner.tagKey) === undefined) {
          const parameters = { ...parametersOf(attached, instance), prefix };
          return failFor(attached, { mistake: addressMistakes.untagged, parameters });
        }
        return fail(addressMistakes.missing, { prefix }, { expected: `Project=${prefix} 태그가 붙은 Elastic IP` });
      }
      const [problem] = nearest.problems;
      if (problem) return failFor(nearest.item, problem);
      const idle = addresses.find((address) => !address.AssociationId);
      if (idle) return failFor(idle, { mistake: addressMistakes.idle, parameters: parametersOf(idle, instance) });
      const ip = nearest.item.PublicIp ?? '';
      return pass(formatKorean('웹 서버의 주소가 {ip|으로/로} 고정됐어요.', { ip }), {
        found: `${ip} → ${instance.InstanceId}`,
      });
    },
  };
}
