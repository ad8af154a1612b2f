import { defineAwsErrors } from './aws-error.ts';

const source =
  'docs.aws.amazon.com/ec2-instance-connect/latest/APIReference/API_SendSSHPublicKey.html (code and wording)';

/** Errors of EC2 Instance Connect. */
export const instanceConnectErrors = defineAwsErrors({
  instanceNotFound: {
    code: 'EC2InstanceNotFoundException',
    status: 400,
    message: 'The specified instance was not found.',
    cause: '그 ID의 인스턴스가 이 리전에 없거나, 지정한 가용 영역(--availability-zone)에 있지 않아요.',
    remedy:
      "`aws ec2 describe-instances --query 'Reservations[].Instances[].[InstanceId,Placement.AvailabilityZone]'`로 ID와 가용 영역을 확인하세요.",
    source,
  },
  instanceStateInvalid: {
    code: 'EC2InstanceStateInvalidException',
    status: 400,
    message:
      'Unable to connect because the instance is not in a valid state. Connecting to a stopped or terminated instance is not supported. If the instance is stopped, start your instance, and try to connect again.',
    cause: '인스턴스가 running 상태가 아니에요.',
    remedy: '`aws ec2 wait instance-running`으로 기다리거나, 멈춘 인스턴스라면 start-instances로 시작하세요.',
    source,
  },
  instanceUnavailable: {
    code: 'EC2InstanceUnavailableException',
    status: 500,
    message: 'The instance is currently unavailable. Wait a few minutes and try again.',
    cause: '인스턴스가 아직 시작하는 중이에요.',
    remedy: '`aws ec2 wait instance-running`으로 기다린 뒤 다시 실행하세요.',
    source,
  },
  invalidPublicKey: {
    code: 'InvalidArgsException',
    status: 400,
    message: 'Invalid input parameter received for Illegal argument exception: {type} - SSH Public key is invalid',
    cause: '공개 키가 OpenSSH 형식(ssh-rsa 또는 ssh-ed25519로 시작하는 한 줄)이 아니에요.',
    remedy: '.pub 파일을 `--ssh-public-key file://키.pub`처럼 file://로 넘기세요. 개인 키가 아니라 공개 키여야 해요.',
    source: `${source}; wording quoted in public reports`,
  },
  invalidArguments: {
    code: 'InvalidArgsException',
    status: 400,
    message: '{summary}',
    cause: '값이 비었거나, 길이·형식의 조건에 맞지 않아요.',
    remedy: "오류 메시지의 at '…'이 가리키는 옵션의 값을 조건에 맞게 고치세요.",
    source: `${source}; wording quoted in public reports`,
  },
  serialConsoleDisabled: {
    code: 'SerialConsoleAccessDisabledException',
    status: 400,
    message:
      'Your account is not authorized to use the EC2 Serial Console. To authorize your account, run the EnableSerialConsoleAccess API. For more information, see EnableSerialConsoleAccess in the Amazon EC2 API Reference.',
    cause: 'EC2 직렬 콘솔은 계정에서 켜야 쓸 수 있고, 실습 샌드박스에는 직렬 콘솔이 없어요.',
    remedy: '부팅 기록은 `aws ec2 get-console-output`으로 보고, 셸은 ssh나 `aws ssm start-session`으로 여세요.',
    source: 'docs.aws.amazon.com/ec2-instance-connect/latest/APIReference/API_SendSerialConsoleSSHPublicKey.html',
  },
});
