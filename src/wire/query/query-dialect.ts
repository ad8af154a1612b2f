import type { ListShape, Member } from '../service-model.ts';

/** Where EC2's query protocol and the older one of IAM and STS differ in their requests. */
export interface QueryDialect {
  /** Name of a member in parameter names. */
  nameOf(memberName: string, member: Member): string;
  /** What stands between a list's name and the item's number; undefined when nothing does. */
  listInfix(member: Member, shape: ListShape): string | undefined;
  /** Whether an empty list travels as `Name=`. */
  sendsEmptyLists: boolean;
}

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const ec2Dialect: QueryDialect = {
  nameOf: (name, member) => member.ec2QueryName ?? capitalize(member.xmlName ?? name),
  listInfix: () => undefined,
  sendsEmptyLists: false,
};

export const awsQueryDialect: QueryDialect = {
  nameOf: (name, member) => member.xmlName ?? name,
  listInfix: (member, shape) => (member.xmlFlattened ? undefined : (shape.member.xmlName ?? 'member')),
  sendsEmptyLists: true,
};
