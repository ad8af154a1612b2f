import type { Protocol } from './protocol.ts';
import { awsJson1_0, awsJson1_1 } from './protocols/aws-json.ts';
import { awsQuery } from './protocols/aws-query.ts';
import { ec2Query } from './protocols/ec2-query.ts';
import { restJson } from './protocols/rest-json.ts';
import { restXml } from './protocols/rest-xml.ts';
import { rpcv2Cbor } from './protocols/rpcv2-cbor.ts';
import type { ProtocolName } from './service-model.ts';

/** Every protocol by name. */
export const protocols: Readonly<Record<ProtocolName, Protocol>> = {
  ec2Query,
  awsQuery,
  restXml,
  restJson,
  awsJson1_0,
  awsJson1_1,
  rpcv2Cbor,
};
