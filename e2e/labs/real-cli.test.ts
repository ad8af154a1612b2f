import { expect, test } from 'vitest';
import { cleanupScript, readLabFolders, stepScript } from './lab-folders.ts';
import { useRealCourse } from './real-course.ts';

const labs = await readLabFolders();
const course = useRealCourse();

test('cheonman check says «not yet» with exit code 1 before anything was done', async () => {
  const { exitCode, stdout } = await course.cheonmanCheck('010');
  expect(exitCode).toBe(1);
  expect(stdout).toContain('○ 웹 페이지부터 띄우기 (web)');
  expect(stdout).toContain('힌트 1:');
});

test.each(labs.flatMap((folder) => folder.lab.steps.map((step) => [folder.id, step.id, folder] as const)))(
  '%s/%s: the blocks pass in a fresh bash with the real AWS CLI',
  async (labId, stepId, folder) => {
    const { stderr } = await course.shell.run(stepScript(folder, stepId));
    expect(stderr).toBe('');
    await course.expectPass(labId, stepId);
  },
  120_000,
);

test('cheonman check accepts the number of a lab, prints shapes, and ends with 0', async () => {
  const { exitCode, stdout } = await course.cheonmanCheck('010');
  expect(stdout).toContain('● 스케일업: 멈추고, 키우고, 다시 켜기 (scale-up)');
  expect(exitCode).toBe(0);
});

test('cheonman check in another Region or for another prefix finds nothing', async () => {
  expect((await course.cheonmanCheck('010-one-user', '--region', 'us-west-2')).exitCode).toBe(1);
  expect((await course.cheonmanCheck('010-one-user', '--prefix', 'teamb')).exitCode).toBe(1);
});

test('the clean-up blocks of every lab, last lab first, leave nothing billed', async () => {
  for (const folder of labs.toReversed()) {
    const { stderr } = await course.shell.run(cleanupScript(folder));
    expect(stderr).toBe('');
  }
  const list = (what: string, query: string) =>
    course.shell.run(`aws ec2 describe-${what} --region ap-northeast-2 --query '${query}' --output text`);
  expect((await list('instances', 'Reservations[].Instances[?State.Name!=`terminated`][].InstanceId')).stdout).toBe('');
  expect((await list('addresses', 'Addresses[].AllocationId')).stdout).toBe('');
  expect((await list('volumes', 'Volumes[].VolumeId')).stdout).toBe('');
  expect((await list('vpcs', 'Vpcs[?!IsDefault].VpcId')).stdout).toBe('');
}, 120_000);
