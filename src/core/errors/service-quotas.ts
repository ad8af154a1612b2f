import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/servicequotas/2019-06-24/apireference';

/** Errors of Service Quotas. */
export const serviceQuotasErrors = defineAwsErrors({
  noSuchService: {
    code: 'NoSuchResourceException',
    status: 400,
    message: 'The request failed because the specified service does not exist.',
    cause: '그런 서비스 코드가 없어요.',
    remedy: 'aws service-quotas list-services로 코드를 확인하세요. EC2는 ec2, VPC는 vpc예요.',
    source: `${docs}/API_ListServiceQuotas.html`,
  },
  noSuchQuota: {
    code: 'NoSuchResourceException',
    status: 400,
    message: 'The request failed because the specified quota does not exist.',
    cause: '그 서비스에 그런 한도 코드가 없어요.',
    remedy: 'aws service-quotas list-service-quotas --service-code ec2로 코드를 확인하세요.',
    source: `${docs}/API_GetServiceQuota.html`,
  },
  noSuchRequest: {
    code: 'NoSuchResourceException',
    status: 400,
    message: 'The request failed because the specified quota increase request does not exist.',
    cause: '그런 번호의 한도 증가 요청이 없어요.',
    remedy: 'aws service-quotas list-requested-service-quota-change-history로 확인하세요.',
    source: `${docs}/API_GetRequestedServiceQuotaChange.html`,
  },
  requestAlreadyOpen: {
    code: 'ResourceAlreadyExistsException',
    status: 400,
    message: 'Only one open service quota increase request is allowed per quota.',
    cause: '같은 한도에 대한 증가 요청이 이미 처리되고 있어요.',
    remedy: '앞의 요청이 끝난 뒤에 다시 요청하세요.',
    source: `${docs}/API_RequestServiceQuotaIncrease.html`,
  },
  notAdjustable: {
    code: 'IllegalArgumentException',
    status: 400,
    message: 'The specified quota is not adjustable.',
    cause: '늘릴 수 없는 한도예요.',
    remedy: 'Adjustable이 true인 한도만 요청할 수 있어요.',
    source: `${docs}/API_RequestServiceQuotaIncrease.html`,
  },
  valueNotGreater: {
    code: 'IllegalArgumentException',
    status: 400,
    message: 'You must provide a quota value greater than the current quota value.',
    cause: '요청한 값이 지금 한도보다 크지 않아요.',
    remedy: 'aws service-quotas get-service-quota로 지금 값을 확인하고 더 큰 값을 쓰세요.',
    source: `${docs}/API_RequestServiceQuotaIncrease.html`,
  },
  invalidPaginationToken: {
    code: 'InvalidPaginationTokenException',
    status: 400,
    message: 'Invalid input was provided for the pagination token.',
    cause: 'NextToken이 이 목록에서 받은 값이 아니에요.',
    remedy: '처음부터 다시 조회하세요.',
    source: `${docs}/API_ListServiceQuotas.html`,
  },
});
