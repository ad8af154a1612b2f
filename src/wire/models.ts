import budgets from './model/budgets.json' with { type: 'json' };
import cloudwatch from './model/cloudwatch.json' with { type: 'json' };
import dynamodb from './model/dynamodb.json' with { type: 'json' };

import dynamodbstreams from './model/dynamodbstreams.json' with { type: 'json' };
import ec2 from './model/ec2.json' with { type: 'json' };
import ec2InstanceConnect from './model/ec2-instance-connect.json' with { type: 'json' };
import elbv2 from './model/elbv2.json' with { type: 'json' };
import freetier from './model/freetier.json' with { type: 'json' };
import iam from './model/iam.json' with { type: 'json' };
import lambda from './model/lambda.json' with { type: 'json' };
import rds from './model/rds.json' with { type: 'json' };
import route53 from './model/route53.json' with { type: 'json' };
import s3 from './model/s3.json' with { type: 'json' };
import serviceQuotas from './model/service-quotas.json' with { type: 'json' };
import sns from './model/sns.json' with { type: 'json' };
import sqs from './model/sqs.json' with { type: 'json' };
import ssm from './model/ssm.json' with { type: 'json' };
import sts from './model/sts.json' with { type: 'json' };
import type { ServiceModel } from './service-model.ts';

// The extractor (`npm run model`) writes these files in ServiceModel's form.
const all = [
  budgets,
  cloudwatch,
  dynamodb,
  dynamodbstreams,
  ec2,
  ec2InstanceConnect,
  elbv2,
  freetier,
  iam,
  lambda,
  rds,
  route53,
  s3,
  serviceQuotas,
  sns,
  sqs,
  ssm,
  sts,
] as ServiceModel[];

/** Every service that our wire code knows, by id. */
export const serviceModels: ReadonlyMap<string, ServiceModel> = new Map(all.map((model) => [model.id, model]));
