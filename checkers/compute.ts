import { formatKorean } from '../src/core/korean-template.ts';
import { describeImages, type Instance } from '../src/account/operations/ec2.ts';
import { failWithProblems } from './candidates.ts';
import type { Check, CheckContext, CheckOutcome } from './define.ts';
import { explainMissingInstance, findInstance, firstLaunchMs, labelOf, namesakesOf } from './find-instance.ts';
import { instanceMistakes } from './mistakes/instance.ts';
import { fail, pass, pending } from './outcome.ts';

/** Runs `check` on the learner's instance of that role, or says why there is none. */
async function onInstance(
  context: CheckContext,
  role: string,
  check: (instance: Instance) => CheckOutcome | Promise<CheckOutcome>,
): Promise<CheckOutcome> {
  const instance = await findInstance(context, role);
  return instance ? check(instance) : explainMissingInstance(context, role);
}

function parametersOf(instance: Instance) {
  return { id: instance.InstanceId ?? '', name: labelOf(instance) };
}

function stateOutcome(instance: Instance): CheckOutcome {
  const { id, name } = parametersOf(instance);
  const state = instance.State?.Name ?? '';
  const facts = { instanceId: id, instanceType: instance.InstanceType ?? '' };
  const evidence = { expected: 'running', found: `${id}: ${state}`, facts };
  if (state === 'pending')
    return pending(formatKorean('인스턴스 {name|이/가} 켜지는 중이에요. 보통 15~40초 걸려요.', { name }), evidence);
  if (state === 'stopping')
    return pending(formatKorean('인스턴스 {name|이/가} 멈추는 중이에요. 보통 30~60초 걸려요.', { name }), evidence);
  if (state === 'stopped') return fail(instanceMistakes.stopped, { id, name }, evidence);
  return pass(`인스턴스 ${name}(${instance.InstanceType}), 켜져 있어요.`, evidence);
}

/** The learner's instance of that role is running, and there is one only. */
export function instanceRunning(role: string): Check {
  return {
    id: 'instance-running',
    title: `내 태그가 붙은 인스턴스(${role}) 한 대가 켜져 있다`,
    run: (context) =>
      onInstance(context, role, async (instance) => {
        const namesakes = await namesakesOf(context, role);
        const spare = namesakes.at(-1);
        if (!spare || namesakes.length === 1) return stateOutcome(instance);
        const { id, name } = parametersOf(spare);
        const problem = { mistake: instanceMistakes.duplicate, parameters: { id, name, found: namesakes.length } };
        return failWithProblems({ id, name }, [problem], { expected: '1대', found: `${namesakes.length}대` });
      }),
  };
}

/** The instance was launched from an Amazon Linux 2023 image published by Amazon. */
export function instanceFromAl2023(role: string): Check {
  return {
    id: 'instance-from-al2023',
    title: 'Amazon Linux 2023으로 켰다',
    needs: ['instance-running'],
    run: (context) =>
      onInstance(context, role, async (instance) => {
        const imageId = instance.ImageId ?? '';
        const [image] = await context.account.list(describeImages, { ImageIds: [imageId] });
        const found = image?.Name ?? imageId;
        const isAl2023 = image?.ImageOwnerAlias === 'amazon' && image.Name?.startsWith('al2023-ami-') === true;
        const evidence = { expected: 'al2023-ami-…', found };
        if (!isAl2023) return fail(instanceMistakes.notAl2023, { ...parametersOf(instance), found }, evidence);
        return pass('AMI가 Amazon Linux 2023이에요.', evidence);
      }),
  };
}

/** Metadata of the instance is only given to those who ask for a token first (IMDSv2). */
export function instanceRequiresImdsV2(role: string): Check {
  return {
    id: 'instance-requires-imdsv2',
    title: '인스턴스 메타데이터가 토큰(IMDSv2)을 요구한다',
    run: (context) =>
      onInstance(context, role, (instance) => {
        const { HttpEndpoint, HttpTokens } = instance.MetadataOptions ?? {};
        const evidence = { expected: 'HttpTokens=required', found: `HttpTokens=${HttpTokens}` };
        if (HttpTokens === 'required' || HttpEndpoint === 'disabled') return pass('IMDSv2만 쓸 수 있어요.', evidence);
        return fail(instanceMistakes.imdsV1, parametersOf(instance), evidence);
      }),
  };
}

const sizes = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge'];

/** Position of an instance type's size, e.g. 2 for 't3.small'; anything beyond xlarge counts as larger. */
function sizeRank(instanceType: string): number {
  const rank = sizes.indexOf(instanceType.split('.')[1] ?? '');
  return rank < 0 ? sizes.length : rank;
}

/** Whether the instance was stopped and started again since it was first launched. */
function wasRestarted(instance: Instance): boolean {
  return (instance.LaunchTime?.getTime() ?? 0) > firstLaunchMs(instance);
}

/** Whether an earlier check saw this very instance as another type. */
function wasOtherType(context: CheckContext, instance: Instance): boolean {
  return context.history
    .flatMap((result) => result.verdicts)
    .some(
      ({ facts }) =>
        facts?.instanceId === instance.InstanceId &&
        facts?.instanceType !== undefined &&
        facts.instanceType !== instance.InstanceType,
    );
}

function scaledUpOutcome(context: CheckContext, instance: Instance, size: string): CheckOutcome {
  const found = instance.InstanceType ?? '';
  const parameters = { ...parametersOf(instance), found };
  const evidence = { expected: `같은 인스턴스, 유형 t3.${size}`, found: `${instance.InstanceId}: ${found}` };
  if (instance.State?.Name === 'stopped') return fail(instanceMistakes.stopped, parameters, evidence);
  const difference = sizeRank(found) - sizes.indexOf(size);
  if (difference < 0) return fail(instanceMistakes.notScaledUp, parameters, evidence);
  if (difference > 0) return fail(instanceMistakes.scaledTooFar, parameters, evidence);
  const isSame = wasRestarted(instance) || wasOtherType(context, instance);
  if (!isSame) return fail(instanceMistakes.launchedLarge, parameters, evidence);
  return pass(formatKorean('같은 인스턴스 {name|이/가} {found|으로/로} 커졌어요.', parameters), evidence);
}

/** The instance was stopped, changed to `size` and started again; its id stayed. */
export function instanceScaledUp(role: string, size: string): Check {
  return {
    id: 'instance-scaled-up',
    title: `같은 인스턴스의 유형을 ${size}로 키웠다`,
    run: (context) => onInstance(context, role, (instance) => scaledUpOutcome(context, instance, size)),
  };
}
