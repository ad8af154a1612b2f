import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB.html';

/** Errors of backups and restores of Amazon DynamoDB. */
export const dynamodbBackupErrors = defineAwsErrors({
  backupNotFound: {
    code: 'BackupNotFoundException',
    status: 400,
    message: 'Backup not found: {arn}',
    cause: '그런 백업이 이 리전에 없어요.',
    remedy: 'aws dynamodb list-backups로 BackupArn을 확인하세요.',
    source: docs,
  },
  backupInUse: {
    code: 'BackupInUseException',
    status: 400,
    message: 'Backup is being created: {arn}',
    cause: '백업을 아직 만드는 중이에요.',
    remedy: 'aws dynamodb describe-backup으로 AVAILABLE이 될 때까지 기다리세요.',
    source: docs,
  },
  tableNotFound: {
    code: 'TableNotFoundException',
    status: 400,
    message: 'Table not found: {table}',
    cause: '백업하려는 테이블이 이 리전에 없어요.',
    remedy: 'aws dynamodb list-tables로 이름을, --region으로 리전을 확인하세요.',
    source: docs,
  },
  sourceTableNotFound: {
    code: 'TableNotFoundException',
    status: 400,
    message: 'Source table not found: {table}',
    cause: '복원하려는 테이블이 이 리전에 없어요.',
    remedy: 'aws dynamodb list-tables로 --source-table-name을 확인하세요.',
    source: docs,
  },
  tableAlreadyExists: {
    code: 'TableAlreadyExistsException',
    status: 400,
    message: 'Table already exists: {table}',
    cause: '복원할 이름의 테이블이 이미 있어요. 있는 테이블 위에는 복원할 수 없어요.',
    remedy: '--target-table-name에 다른 이름을 쓰세요.',
    source: docs,
  },
  recoveryUnavailable: {
    code: 'PointInTimeRecoveryUnavailableException',
    status: 400,
    message: "Point in time recovery is not enabled for table '{table}'",
    cause: '이 테이블에는 특정 시점 복구(PITR)가 꺼져 있어요.',
    remedy: 'aws dynamodb update-continuous-backups로 켜세요. 켜기 전의 시점으로는 복원할 수 없어요.',
    source: docs,
  },
});
