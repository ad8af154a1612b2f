import { AwsError } from '../../../core/errors/aws-error.ts';
import { instanceConnectErrors } from '../../../core/errors/ec2-instance-connect.ts';
import { parsePublicKey } from '../../../core/ssh-keys/ssh-wire.ts';
import type { Ec2InstanceConnectOperations } from '../../../wire/generated/ec2-instance-connect.ts';
import { checkConstraints, type Constraint } from '../../constraints.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { ec2State } from '../ec2/state.ts';
import { pushKey } from './pushed-keys.ts';

const instanceIdForm: Constraint = { isRequired: true, minLength: 10, maxLength: 32, pattern: /^i-[a-f0-9]+$/ };
const publicKeyForm: Constraint = { isRequired: true, minLength: 80, maxLength: 4096 };
const userForm: Constraint = {
  isRequired: true,
  minLength: 1,
  maxLength: 32,
  pattern: /^[A-Za-z_][A-Za-z0-9@._-]{0,30}[A-Za-z0-9$_-]?$/,
};
const zoneForm: Constraint = { minLength: 6, maxLength: 32, pattern: /^(\w+-){2,3}\d+\w+$/ };
const keyTypes = ['ssh-rsa', 'ssh-ed25519'];

/** The instance must run, in that zone when one is named. Throws EC2Instance… exceptions. */
function requireRunning(context: RequestContext, instanceId: string, zone?: string): void {
  const instance = ec2State(context).instances[instanceId];
  if (!instance || (zone !== undefined && instance.availabilityZone !== zone)) {
    throw new AwsError(instanceConnectErrors.instanceNotFound, {});
  }
  if (instance.state === 'pending') throw new AwsError(instanceConnectErrors.instanceUnavailable, {});
  if (instance.state !== 'running') throw new AwsError(instanceConnectErrors.instanceStateInvalid, {});
}

/** The key as one line without its comment. Throws InvalidArgsException. */
function readPublicKey(text: string): string {
  const parsed = parsePublicKey(text);
  if (!parsed || !keyTypes.includes(parsed.type)) {
    throw new AwsError(instanceConnectErrors.invalidPublicKey, { type: /ed25519/.test(text) ? 'ED25519' : 'RSA' });
  }
  return text.trim().split(/\s+/).slice(0, 2).join(' ');
}

export const publicKeyHandlers: Handlers<Ec2InstanceConnectOperations> = {
  SendSSHPublicKey(input, context) {
    const { InstanceId: instanceId, InstanceOSUser: user, SSHPublicKey: publicKey, AvailabilityZone: zone } = input;
    checkConstraints(instanceConnectErrors.invalidArguments, [
      ['instanceId', instanceId, instanceIdForm],
      ['instanceOSUser', user, userForm],
      ['sSHPublicKey', publicKey, publicKeyForm],
      ['availabilityZone', zone, zoneForm],
    ]);
    const line = readPublicKey(publicKey);
    requireRunning(context, instanceId, zone);
    const { requestId, nowMs: pushedAtMs, caller } = context;
    pushKey(context, { instanceId, user, publicKey: line, pushedAtMs, callerArn: caller.arn, requestId });
    return { RequestId: requestId, Success: true };
  },

  /** The serial console is off in every account until somebody switches it on, which the sandbox does not offer. */
  SendSerialConsoleSSHPublicKey(input, context) {
    checkConstraints(instanceConnectErrors.invalidArguments, [
      ['instanceId', input.InstanceId, instanceIdForm],
      ['sSHPublicKey', input.SSHPublicKey, publicKeyForm],
      ['serialPort', input.SerialPort, { min: 0, max: 0 }],
    ]);
    requireRunning(context, input.InstanceId);
    throw new AwsError(instanceConnectErrors.serialConsoleDisabled, {});
  },
};
