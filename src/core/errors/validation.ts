import { defineAwsErrors } from './aws-error.ts';

const cause = '값이 비었거나, 길이·형식·허용 값의 조건에 맞지 않아요.';
const remedy = "오류 메시지의 at '…'이 가리키는 옵션의 값을 조건에 맞게 고치세요.";
const source = 'docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html; wording observed in many services';

/** What the common input validation of AWS services answers. `summary` is `1 validation error detected: Value …`. */
export const validationErrors = defineAwsErrors({
  /** JSON services. */
  validationException: { code: 'ValidationException', status: 400, message: '{summary}', cause, remedy, source },
  /** Query services such as IAM. */
  validationError: { code: 'ValidationError', status: 400, message: '{summary}', cause, remedy, source },
  /** Route 53 and Budgets. */
  invalidInput: { code: 'InvalidInput', status: 400, message: '{summary}', cause, remedy, source },
});
