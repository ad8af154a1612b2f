/** The wire protocols of AWS. */
export type ProtocolName = 'ec2Query' | 'awsQuery' | 'restXml' | 'restJson' | 'awsJson1_0' | 'awsJson1_1' | 'rpcv2Cbor';

/** How a timestamp travels; without it, the protocol's default. */
export type TimestampFormat = 'date-time' | 'http-date' | 'epoch-seconds';

/** A reference to a shape, with what the referring place adds: names on the wire and HTTP bindings. */
export interface Member {
  /** 'string', 'number', 'boolean', 'blob', 'timestamp', 'document', or a key of `shapes`. */
  shape: string;
  timestampFormat?: TimestampFormat;
  /** A floating-point number: travels as `5.0` where an integer travels as `5`. */
  double?: true;
  xmlName?: string;
  xmlFlattened?: true;
  xmlAttribute?: true;
  /** [uri, prefix?] */
  xmlNamespace?: readonly [string, string?];
  ec2QueryName?: string;
  jsonName?: string;
  httpHeader?: string;
  httpPrefixHeaders?: string;
  httpQuery?: string;
  httpQueryParams?: true;
  httpLabel?: true;
  httpPayload?: true;
  httpResponseCode?: true;
  /** The client fills it in when absent. */
  idempotencyToken?: true;
  /** A blob whose length need not be known in advance. */
  streaming?: true;
}

export interface StructureShape {
  type: 'structure';
  members: Readonly<Record<string, Member>>;
  /** Members that the newest model requires. Older clients may leave them out: handlers decide. */
  required?: readonly string[];
  /** Exactly one member is set. */
  union?: true;
  xmlName?: string;
  xmlNamespace?: readonly [string, string?];
  /** Set on errors. `code` and `status` are what travels on the wire. */
  error?: { code: string; status: number; fault: 'client' | 'server' };
}

export interface ListShape {
  type: 'list';
  member: Member;
}

export interface MapShape {
  type: 'map';
  key: Member;
  value: Member;
}

/** A string whose values are known. AWS may add more: readers must accept others. */
export interface EnumShape {
  type: 'enum';
  values: readonly string[];
}

export type Shape = StructureShape | ListShape | MapShape | EnumShape;

export interface HttpBinding {
  method: string;
  /** Template such as `/{Bucket}/{Key+}?x-id=PutObject`. */
  uri: string;
  /** Status of a success. */
  status: number;
}

export interface PaginatorModel {
  /** Input member that takes the token of the next page. */
  inputToken: string;
  /** Output member that holds it; may be a path such as `ListParts.Marker`. */
  outputToken: string;
  /** Input member that limits a page. */
  pageSize?: string;
  /** Output members whose items add up over the pages. */
  resultKeys: readonly string[];
}

export interface OperationModel {
  name: string;
  /** Keys of `shapes`; absent when there is none. */
  input?: string;
  output?: string;
  /** REST protocols only. */
  http?: HttpBinding;
  /** Keys of `shapes` of the modelled errors that this operation documents. */
  errors?: readonly string[];
  paginate?: PaginatorModel;
  /** Prefix of the host, e.g. `data-`; REST protocols only. */
  hostPrefix?: string;
  /** The output element is the member itself, not a wrapper (S3 GetBucketLocation). */
  unwrappedOutput?: true;
}

export interface WaiterModel {
  /** Operation that is polled. */
  operation: string;
  minDelaySeconds: number;
}

/** One AWS service as extracted from its public model. */
export interface ServiceModel {
  /** Our id, as in the AWS CLI: 'ec2', 'service-quotas' … */
  id: string;
  /** e.g. 'Service Quotas' */
  sdkId: string;
  /** Name in the credential scope of Signature Version 4, e.g. 'servicequotas'. */
  signingName: string;
  /** First label of the host, e.g. 'servicequotas' in servicequotas.ap-northeast-2.amazonaws.com. */
  endpointPrefix: string;
  /** Set when there is one endpoint for all Regions. */
  globalEndpoint?: { host: string; signingRegion: string };
  apiVersion: string;
  /** What our own client speaks. */
  protocol: ProtocolName;
  /** Everything the service understands. */
  protocols: readonly ProtocolName[];
  /** First part of X-Amz-Target, e.g. 'AmazonSSM'. */
  targetPrefix: string;
  xmlNamespace?: string;
  /** Errors also carry their old Query code in `x-amzn-query-error`. */
  awsQueryCompatible?: true;
  /** Package and version that this was extracted from. */
  source: string;
  operations: Readonly<Record<string, OperationModel>>;
  shapes: Readonly<Record<string, Shape>>;
  waiters: Readonly<Record<string, WaiterModel>>;
}
