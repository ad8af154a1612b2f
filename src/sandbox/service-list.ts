import type { Service } from './service.ts';
import { budgetsService } from './services/budgets/service.ts';
import { dynamodbService } from './services/dynamodb/service.ts';
import { ec2InstanceConnectService } from './services/ec2-instance-connect/service.ts';
import { dynamodbStreamsService } from './services/dynamodb/streams/service.ts';
import { ec2Service } from './services/ec2/service.ts';
import { freetierService } from './services/freetier/service.ts';
import { iamService } from './services/iam/service.ts';
import { route53Service } from './services/route53/service.ts';
import { s3Service } from './services/s3/service.ts';
import { serviceQuotasService } from './services/service-quotas/service.ts';
import { snsService } from './services/sns/service.ts';
import { sqsService } from './services/sqs/service.ts';
import { ssmService } from './services/ssm/service.ts';
import { stsService } from './services/sts/service.ts';

/** Every service of the sandbox. A new service is one folder and one line here. */
export const services: readonly Service[] = [
  budgetsService,
  dynamodbService,
  dynamodbStreamsService,
  ec2Service,
  ec2InstanceConnectService,
  freetierService,
  iamService,
  route53Service,
  s3Service,
  serviceQuotasService,
  snsService,
  sqsService,
  ssmService,
  stsService,
];
