import { defineAwsErrors } from './aws-error.ts';

/** The documentation names the code only; the wording is EC2's answer as users quote it, not checked on a live account. */
const quotedAnswer = 'EC2 answers as quoted in public issue threads; code in errors-overview.html';

/** Code and sense are EC2's; nobody quotes its exact wording. */
const unconfirmed = 'errors-overview.html for the code; wording not confirmed';

/** Errors of EC2 about instances that exist. */
export const ec2InstanceErrors = defineAwsErrors({
  incorrectStateForStart: {
    code: 'IncorrectInstanceState',
    status: 400,
    message: "The instance '{instanceId}' is not in a state from which it can be started.",
    cause: '인스턴스가 완전히 중지되지 않았거나 이미 종료됐어요.',
    remedy: '`aws ec2 wait instance-stopped --instance-ids <인스턴스 ID>`로 기다린 뒤 다시 시작해 주세요.',
    source: quotedAnswer,
  },
  incorrectStateForStop: {
    code: 'IncorrectInstanceState',
    status: 400,
    message: "The instance '{instanceId}' is not in a state from which it can be stopped.",
    cause: '실행 중인 인스턴스만 중지할 수 있어요.',
    remedy:
      '`aws ec2 wait instance-running --instance-ids <인스턴스 ID>`로 기다리거나, 종료된 인스턴스인지 확인해 주세요.',
    source: quotedAnswer,
  },
  incorrectStateForReboot: {
    code: 'IncorrectInstanceState',
    status: 400,
    message: "The instance '{instanceId}' is not in a state from which it can be rebooted.",
    cause: '실행 중인 인스턴스만 재부팅할 수 있어요.',
    remedy: '인스턴스 상태가 running인지 확인해 주세요.',
    source: unconfirmed,
  },
  incorrectStateForModify: {
    code: 'IncorrectInstanceState',
    status: 400,
    message: "The instance '{instanceId}' is not in the 'stopped' state.",
    cause: '인스턴스 유형이나 사용자 데이터는 인스턴스가 중지된 동안에만 바꿀 수 있어요.',
    remedy: '`aws ec2 stop-instances` 다음 `aws ec2 wait instance-stopped`로 기다린 뒤 바꿔 주세요.',
    source: quotedAnswer,
  },
  incorrectStateForInstance: {
    code: 'IncorrectInstanceState',
    status: 400,
    message: "The instance '{instanceId}' is not in a valid state for this operation.",
    cause: '인스턴스의 지금 상태에서는 할 수 없는 작업이에요.',
    remedy: '인스턴스 상태를 확인하고, 종료된 인스턴스라면 새로 만들어 주세요.',
    source: unconfirmed,
  },
  terminationProtected: {
    code: 'OperationNotPermitted',
    status: 400,
    message:
      "The instance '{instanceId}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.",
    cause: '종료 방지가 켜져 있어요.',
    remedy:
      '`aws ec2 modify-instance-attribute --instance-id <인스턴스 ID> --no-disable-api-termination`으로 끈 뒤 종료해 주세요.',
    source: quotedAnswer,
  },
  stopProtected: {
    code: 'OperationNotPermitted',
    status: 400,
    message:
      "The instance '{instanceId}' may not be stopped. Modify its 'disableApiStop' instance attribute and try again.",
    cause: '중지 방지가 켜져 있어요.',
    remedy:
      '`aws ec2 modify-instance-attribute --instance-id <인스턴스 ID> --no-disable-api-stop`으로 끈 뒤 중지해 주세요.',
    source: quotedAnswer,
  },
  metadataOptionInvalid: {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'Value ({value}) for parameter {parameter} is invalid. Valid values: {values}',
    cause: '메타데이터 옵션의 값이 허용되는 값이 아니에요.',
    remedy: '오류에 나온 값 가운데 하나를 써 주세요.',
    source: unconfirmed,
  },
  noDeviceAtInstance: {
    code: 'InvalidInstanceAttributeValue',
    status: 400,
    message: 'No device is currently mapped at {device}',
    cause: '인스턴스에 그 장치 이름으로 연결된 볼륨이 없어요.',
    remedy: '`aws ec2 describe-instances`의 `BlockDeviceMappings`에서 장치 이름을 확인해 주세요.',
    source: quotedAnswer,
  },
  profileAlreadyAssociated: {
    code: 'IncorrectState',
    status: 400,
    message: 'There is an existing association for instance {instanceId}',
    cause: '인스턴스에 이미 인스턴스 프로파일이 연결돼 있어요.',
    remedy: '`aws ec2 replace-iam-instance-profile-association`으로 바꾸거나 먼저 연결을 끊어 주세요.',
    source: quotedAnswer,
  },
  profileAssociationNotFound: {
    code: 'NoSuchAssociation',
    status: 400,
    message: "An invalid association-id of '{associationId}' was given",
    cause: '그런 인스턴스 프로파일 연결이 없어요.',
    remedy: '`aws ec2 describe-iam-instance-profile-associations`로 ID를 확인해 주세요.',
    source: unconfirmed,
  },
});
