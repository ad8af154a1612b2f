import type { Values } from '../protocol.ts';
import type { Member, ServiceModel, StructureShape } from '../service-model.ts';

/** How a REST protocol writes the part of a message that is not in its headers, path or query. */
export interface BodyCodec {
  contentType: string;
  /** Members of a whole input or output. `name` is the shape's key. */
  writeMembers(
    service: ServiceModel,
    body: { name: string; shape: StructureShape; values: Values; isWritten: (member: Member) => boolean },
  ): Uint8Array;
  /** Throws MalformedValue. */
  readMembers(
    service: ServiceModel,
    body: { shape: StructureShape; bytes: Uint8Array; isRead: (member: Member) => boolean },
  ): Values;
  /** One structure that is the whole body. */
  writePayload(service: ServiceModel, member: Member, value: unknown): Uint8Array;
  /** Throws MalformedValue. */
  readPayload(service: ServiceModel, member: Member, bytes: Uint8Array): unknown;
}
