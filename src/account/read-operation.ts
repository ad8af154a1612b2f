/** The part of an SDK client that the account uses; every `@aws-sdk/client-*` class has it. */
export interface SdkClient {
  send(command: never, options?: { abortSignal?: AbortSignal }): Promise<unknown>;
  readonly middlewareStack: { add(middleware: never, options: never): void };
}

/** How to make one read-only API call, with the types of its input and of one item of its answer. */
export interface ReadOperation<Input extends object, Item> {
  /** Name of the API and the operation, e.g. 'ec2:DescribeVpcs'. */
  action: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- configuration types differ by client
  client: new (configuration: any) => SdkClient;
  command: new (input: Input) => unknown;
  /** Takes the items out of one page of the answer; single answers are lists of one. */
  items(output: never): readonly Item[];
  /** The only Region where the service answers, e.g. 'us-east-1' for Budgets. */
  homeRegion?: string;
}

/** Declares a read operation; types are inferred from the SDK's command and from `items`. */
export function defineRead<Input extends object, Output, Item>(operation: {
  action: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- configuration types differ by client
  client: new (configuration: any) => SdkClient;
  command: new (input: Input) => unknown;
  items(output: Output): readonly Item[];
  homeRegion?: string;
}): ReadOperation<Input, Item> {
  return operation as ReadOperation<Input, Item>;
}
