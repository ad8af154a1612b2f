import type { ServiceModel, Shape } from '../../../wire/service-model.ts';

/** What both operations may answer. */
const commonErrors = [
  'AuthException',
  'EC2InstanceNotFoundException',
  'EC2InstanceStateInvalidException',
  'EC2InstanceUnavailableException',
  'InvalidArgsException',
  'ServiceException',
  'ThrottlingException',
];

const serialConsoleErrors = [
  'EC2InstanceTypeInvalidException',
  'SerialConsoleAccessDisabledException',
  'SerialConsoleSessionLimitExceededException',
  'SerialConsoleSessionUnavailableException',
  'SerialConsoleSessionUnsupportedException',
];

/** Failures of the service itself; all others are answered with 400. */
const ownFailures = ['EC2InstanceUnavailableException', 'ServiceException'];

const response: Shape = {
  type: 'structure',
  members: { RequestId: { shape: 'string' }, Success: { shape: 'boolean' } },
};

/**
 * EC2 Instance Connect, two operations for which an SDK package is not worth its weight. Names and types as in the API
 * reference (docs.aws.amazon.com/ec2-instance-connect/latest/APIReference/API_Operations.html).
 */
export const ec2InstanceConnect: ServiceModel = {
  id: 'ec2-instance-connect',
  sdkId: 'EC2 Instance Connect',
  signingName: 'ec2-instance-connect',
  endpointPrefix: 'ec2-instance-connect',
  apiVersion: '2018-04-02',
  protocol: 'awsJson1_1',
  protocols: ['awsJson1_1'],
  targetPrefix: 'AWSEC2InstanceConnectService',
  source: 'the EC2 Instance Connect API reference (API version 2018-04-02)',
  operations: {
    SendSSHPublicKey: {
      name: 'SendSSHPublicKey',
      input: 'SendSSHPublicKeyRequest',
      output: 'SendSSHPublicKeyResponse',
      errors: commonErrors,
    },
    SendSerialConsoleSSHPublicKey: {
      name: 'SendSerialConsoleSSHPublicKey',
      input: 'SendSerialConsoleSSHPublicKeyRequest',
      output: 'SendSerialConsoleSSHPublicKeyResponse',
      errors: [...commonErrors, ...serialConsoleErrors].sort(),
    },
  },
  shapes: {
    ...Object.fromEntries([...commonErrors, ...serialConsoleErrors].sort().map((name) => [name, failure(name)])),
    SendSSHPublicKeyRequest: {
      type: 'structure',
      members: {
        InstanceId: { shape: 'string' },
        InstanceOSUser: { shape: 'string' },
        SSHPublicKey: { shape: 'string' },
        AvailabilityZone: { shape: 'string' },
      },
      required: ['InstanceId', 'InstanceOSUser', 'SSHPublicKey'],
    },
    SendSSHPublicKeyResponse: response,
    SendSerialConsoleSSHPublicKeyRequest: {
      type: 'structure',
      members: {
        InstanceId: { shape: 'string' },
        SerialPort: { shape: 'number' },
        SSHPublicKey: { shape: 'string' },
      },
      required: ['InstanceId', 'SSHPublicKey'],
    },
    SendSerialConsoleSSHPublicKeyResponse: response,
  },
  waiters: {},
};

function failure(code: string): Shape {
  const isOwn = ownFailures.includes(code);
  return {
    type: 'structure',
    members: { Message: { shape: 'string' } },
    error: { code, status: isOwn ? 500 : 400, fault: isOwn ? 'server' : 'client' },
  };
}
