/**
 * One row of the catalogue of AWS errors: what AWS answers, and what it means to a Korean learner.
 * `message` is AWS's wording with `{name}` for each value that AWS puts in.
 */
export interface AwsErrorRow<Message extends string = string> {
  /** AWS's error code, e.g. 'InvalidInstanceID.NotFound'. */
  code: string;
  /** HTTP status that AWS answers with. */
  status: number;
  message: Message;
  /** Usual cause, in Korean, one sentence. */
  cause: string;
  /** What to do next, in Korean, one sentence. */
  remedy: string;
  /** Where the code and wording were taken from. */
  source: string;
}

type ParameterNames<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<Name, ''> | ParameterNames<Rest>
  : never;

/** The values that a row's message needs. */
export type AwsErrorParameters<Message extends string> = Record<ParameterNames<Message>, string | number>;

type Rows<Messages extends Record<string, string>> = { [Key in keyof Messages]: AwsErrorRow<Messages[Key]> };

/** Declares a part of the catalogue; keeps each message's literal type so that its parameters are checked. */
export function defineAwsErrors<const Messages extends Record<string, string>>(rows: Rows<Messages>): Rows<Messages> {
  return rows;
}

/** Fills a template's `{name}` places. */
export function formatMessage(template: string, parameters: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in parameters ? String(parameters[name]) : whole,
  );
}

/** An error that AWS would answer. Services throw only these, always from a row of the catalogue. */
export class AwsError<Message extends string = string> extends Error {
  readonly row: AwsErrorRow<Message>;
  /** Further members of a modelled error shape, e.g. `BucketName`; serialised beside code and message. */
  readonly members: Record<string, unknown>;

  constructor(
    row: AwsErrorRow<Message>,
    parameters: AwsErrorParameters<Message>,
    members: Record<string, unknown> = {},
  ) {
    super(formatMessage(row.message, parameters));
    this.name = row.code;
    this.row = row;
    this.members = members;
  }

  get code(): string {
    return this.row.code;
  }

  get status(): number {
    return this.row.status;
  }
}
