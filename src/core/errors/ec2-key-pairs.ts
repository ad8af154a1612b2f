import { defineAwsErrors } from './aws-error.ts';

const errorCodesPage = 'docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html';

/** Errors of EC2 about key pairs. */
export const ec2KeyPairErrors = defineAwsErrors({
  keyPairNotFound: {
    code: 'InvalidKeyPair.NotFound',
    status: 400,
    message: "The key pair '{keyName}' does not exist",
    cause: '이 리전에 그런 이름의 키 페어가 없어요.',
    remedy: '`aws ec2 describe-key-pairs`로 이름을 확인해 주세요. 키 페어는 리전마다 따로예요.',
    source: errorCodesPage,
  },
  keyPairDuplicate: {
    code: 'InvalidKeyPair.Duplicate',
    status: 400,
    message: 'The keypair already exists',
    cause: '같은 이름의 키 페어가 이미 있어요.',
    remedy: '다른 이름을 쓰거나, 개인 키를 잃어버렸다면 `aws ec2 delete-key-pair`로 지우고 다시 만들어 주세요.',
    source: errorCodesPage,
  },
  keyFormatInvalid: {
    code: 'InvalidKey.Format',
    status: 400,
    message: 'Key is not in valid OpenSSH public key format',
    cause: '공개 키가 OpenSSH 형식이 아니에요. 개인 키를 넣었을 수도 있어요.',
    remedy: '`ssh-keygen -y -f 개인키`로 만든 공개 키를 `fileb://`로 넘겨 주세요.',
    source: errorCodesPage,
  },
});
