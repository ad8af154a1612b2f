import { defineAwsErrors } from './aws-error.ts';

const source = 'observed answers of Amazon DynamoDB';
const remedy =
  '잠시 뒤 다시 시도하거나, update-table로 용량을 늘리거나 --billing-mode PAY_PER_REQUEST로 바꾸세요. SDK는 스스로 재시도해요.';

/** Errors of tables that are asked for more than they are provisioned with. */
export const dynamodbThroughputErrors = defineAwsErrors({
  tableThroughputExceeded: {
    code: 'ProvisionedThroughputExceededException',
    status: 400,
    message:
      'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
    cause: '테이블에 정해 둔 읽기·쓰기 용량과 5분 치 여유분을 모두 썼어요.',
    remedy,
    source,
  },
  indexThroughputExceeded: {
    code: 'ProvisionedThroughputExceededException',
    status: 400,
    message:
      'The level of configured provisioned throughput for one or more global secondary indexes of the table was exceeded. Consider increasing your provisioning level for the under-provisioned global secondary indexes with the UpdateTable API',
    cause: '보조 인덱스에 정해 둔 용량과 5분 치 여유분을 모두 썼어요. 인덱스가 모자라면 테이블의 쓰기도 막혀요.',
    remedy,
    source,
  },
});
