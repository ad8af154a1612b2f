import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64 } from '../../../core/base64.ts';
import { formatTime } from '../../../core/strftime.ts';
import { instanceRole } from '../../services/ec2/instances/instance-role.ts';
import type { RoleRecord } from '../../services/iam/iam-records.ts';
import { sessionsOf } from '../../sessions.ts';
import type { Machine } from '../machines/machine.ts';
import type { MetadataNode } from './metadata-tree.ts';

/** New keys come an hour before the old ones end. */
const renewedEveryMs = 5 * 3_600_000;
const lifeMs = 6 * 3_600_000;
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const stamp = (epochMs: number) => formatTime(epochMs, '%FT%TZ');
const text = (document: object) => JSON.stringify(document, null, 2);

/** Bytes that are always the same for a purpose, so that reading metadata draws nothing from the world's generator. */
function derived(machine: Machine, purpose: string): Uint8Array {
  const { world, ref } = machine;
  const encoder = new TextEncoder();
  return hmac(
    sha256,
    encoder.encode(`role-credentials/${world.data.seed}`),
    encoder.encode(`${ref.accountId}/${ref.instanceId}/${purpose}`),
  );
}

/** The keys of the instance's session now; they stand for the role until they end. */
function credentials(machine: Machine, role: RoleRecord): string {
  const { world, ref, record } = machine;
  const { startedAtMs } = record.boot;
  const period = Math.max(0, Math.floor((world.nowMs() - startedAtMs) / renewedEveryMs));
  const updatedAtMs = startedAtMs + period * renewedEveryMs;
  const purpose = `${role.id}/${startedAtMs}/${period}`;
  const accessKeyId = `ASIA${Array.from(derived(machine, `${purpose}/id`).subarray(0, 16), (byte) => base32[byte % 32]).join('')}`;
  sessionsOf(world)[accessKeyId] ??= {
    caller: {
      accountId: ref.accountId,
      accessKeyId,
      arn: `arn:aws:sts::${ref.accountId}:assumed-role/${role.name}/${ref.instanceId}`,
      userId: `${role.id}:${ref.instanceId}`,
    },
    expiresAtMs: updatedAtMs + lifeMs,
  };
  return text({
    Code: 'Success',
    LastUpdated: stamp(updatedAtMs),
    Type: 'AWS-HMAC',
    AccessKeyId: accessKeyId,
    SecretAccessKey: encodeBase64(derived(machine, `${purpose}/secret`).subarray(0, 30)),
    Token: encodeBase64(
      new TextEncoder().encode(`cheonman-sandbox-session-${encodeBase64(derived(machine, purpose))}`),
    ),
    Expiration: stamp(updatedAtMs + lifeMs),
  });
}

function refusal(machine: Machine, code: string, message: string): string {
  return text({ Code: code, Message: message, LastUpdated: stamp(machine.record.boot.startedAtMs) });
}

/** `iam/` of the metadata: the instance profile, and the keys of its role; nothing without a profile. */
export function iamTree(machine: Machine): { [name: string]: MetadataNode } {
  const profile = machine.instance.instanceProfile;
  if (!profile) return {};
  const info = {
    Code: 'Success',
    LastUpdated: stamp(machine.record.boot.startedAtMs),
    InstanceProfileArn: profile.arn,
    InstanceProfileId: profile.id,
  };
  const role = instanceRole(machine.scope, machine.instance);
  if (role.kind === 'assumed') {
    return { iam: { info: text(info), 'security-credentials': { [role.role.name]: credentials(machine, role.role) } } };
  }
  if (role.kind === 'not-trusted') {
    const code = 'AssumeRoleUnauthorizedAccess';
    const message =
      `EC2 cannot assume the role ${role.role.name}. Please see documentation at ` +
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_iam-ec2.html#troubleshoot_iam-ec2_errors-info-doc.';
    const answer = refusal(machine, code, message);
    return { iam: { info: answer, 'security-credentials': { [role.role.name]: answer } } };
  }
  const missing = refusal(machine, 'InstanceProfileNotFound', 'The instance profile or its role could not be found.');
  return { iam: { info: missing } };
}
