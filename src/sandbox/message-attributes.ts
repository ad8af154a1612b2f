/** An attribute of a message of SQS or SNS. */
interface MessageAttributeValue {
  DataType: string;
  StringValue?: string;
  BinaryValue?: Uint8Array;
}

const encoder = new TextEncoder();

/** Bytes of a message as SQS and SNS count them: body, and names, types and values of attributes. */
export function messageBytes(body: string, attributes: Record<string, MessageAttributeValue> = {}): number {
  return Object.entries(attributes).reduce(
    (sum, [name, { DataType: type = '', StringValue: text = '', BinaryValue: bytes }]) =>
      sum + encoder.encode(name + type + text).length + (bytes?.length ?? 0),
    encoder.encode(body).length,
  );
}

function problemOf(name: string, value: MessageAttributeValue): string | undefined {
  const { DataType: type = '', StringValue: text, BinaryValue: bytes } = value;
  if (name.startsWith('AWS.') || name.startsWith('Amazon.') || !/^[\w-]+(?:\.[\w-]+)*$/.test(name)) {
    return 'Invalid non-alphanumeric character was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots.';
  }
  if (type === '') return `The message attribute '${name}' must contain non-empty message attribute type.`;
  if (!/^(?:String|Number|Binary)(?:\..+)?$/.test(type)) {
    return `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`;
  }
  const isBinary = type.startsWith('Binary');
  if ((isBinary ? text : bytes) !== undefined) {
    return `The message attribute '${name}' with type '${type}' must use field '${isBinary ? 'Binary' : 'String'}'.`;
  }
  if (!(isBinary ? bytes : text)?.length) {
    return `The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${type}'.`;
  }
  if (type.startsWith('Number') && Number.isNaN(Number(text))) {
    return `Can't cast the value of message (user) attribute '${name}' to a number.`;
  }
  return undefined;
}

/** What SQS and SNS say about the attributes of a message that they do not take; undefined when they take them. */
export function messageAttributeProblem(attributes: Record<string, MessageAttributeValue> = {}): string | undefined {
  const problems = Object.entries(attributes).map(([name, value]) => problemOf(name, value));
  return problems.find((problem) => problem !== undefined);
}
