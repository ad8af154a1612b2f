import { randomUUID } from 'node:crypto';
import { decodeMessage, encodeMessage, payloadTypes, type AgentMessage, type MessageType } from './agent-message.ts';

const resendEveryMs = 200;
const maxOutputBytes = 1024;

/** What came from the plugin, in order and once each. */
export interface StreamInput {
  payloadType: number;
  payload: Uint8Array;
}

/**
 * The agent's end of a data channel: numbers what it sends and sends it again until it is acknowledged, since the plugin
 * drops what comes before it is ready; acknowledges what it gets and puts it in order.
 */
export class AgentStream {
  private readonly send: (bytes: Uint8Array) => void;
  private readonly onInput: (input: StreamInput) => void;
  private nextSequence = 0;
  private expected = 0;
  private readonly unacknowledged = new Map<number, Uint8Array>();
  private readonly early = new Map<number, AgentMessage>();
  private readonly timer: NodeJS.Timeout;

  constructor(send: (bytes: Uint8Array) => void, onInput: (input: StreamInput) => void) {
    this.send = send;
    this.onInput = onInput;
    this.timer = setInterval(() => this.resend(), resendEveryMs);
  }

  /** A binary frame from the plugin. */
  receive(bytes: Uint8Array): void {
    const message = decodeMessage(bytes);
    if (message?.type === 'acknowledge') this.acknowledged(message);
    if (message?.type !== 'input_stream_data') return;
    this.acknowledge(message);
    if (message.sequence < this.expected) return;
    this.early.set(message.sequence, message);
    for (let next = this.early.get(this.expected); next; next = this.early.get(this.expected)) {
      this.early.delete(this.expected++);
      this.onInput({ payloadType: next.payloadType, payload: next.payload });
    }
  }

  /** Text for the plugin's screen. */
  write(text: string): void {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += maxOutputBytes) {
      this.stream(payloadTypes.output, bytes.subarray(at, at + maxOutputBytes));
    }
  }

  /** A message of the handshake. */
  stream(payloadType: number, payload: Uint8Array | object): void {
    const sequence = this.nextSequence++;
    const content = payload instanceof Uint8Array ? payload : Buffer.from(JSON.stringify(payload));
    const bytes = this.encode('output_stream_data', { sequence, flags: sequence === 0 ? 1 : 0, payloadType }, content);
    this.unacknowledged.set(sequence, bytes);
    this.send(bytes);
  }

  /** Resolves once all output has been acknowledged, or after some time without that. */
  async drained(): Promise<void> {
    for (let tries = 0; this.unacknowledged.size > 0 && tries < 25; tries++) {
      await new Promise((resolve) => setTimeout(resolve, resendEveryMs / 4));
    }
  }

  /** Tells the plugin that the session is over. */
  close(sessionId: string, output = ''): void {
    const id = randomUUID();
    const content = {
      MessageType: 'channel_closed',
      MessageId: id,
      SessionId: sessionId,
      SchemaVersion: 1,
      Output: output,
    };
    const created = { DestinationId: '', CreatedDate: String(Date.now()) };
    const payload = Buffer.from(JSON.stringify({ ...content, ...created }));
    this.send(this.encode('channel_closed', { sequence: 0, flags: 3, payloadType: 0, id }, payload));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private acknowledged({ payload }: AgentMessage): void {
    const { AcknowledgedMessageSequenceNumber: sequence } = JSON.parse(Buffer.from(payload).toString('utf8')) as {
      AcknowledgedMessageSequenceNumber: number;
    };
    this.unacknowledged.delete(sequence);
  }

  private acknowledge({ type, id, sequence }: AgentMessage): void {
    const content = {
      AcknowledgedMessageType: type,
      AcknowledgedMessageId: id,
      AcknowledgedMessageSequenceNumber: sequence,
      IsSequentialMessage: true,
    };
    const payload = Buffer.from(JSON.stringify(content));
    this.send(this.encode('acknowledge', { sequence: 0, flags: 3, payloadType: 0 }, payload));
  }

  private resend(): void {
    const [oldest] = this.unacknowledged.values();
    if (oldest) this.send(oldest);
  }

  private encode(
    type: MessageType,
    head: { sequence: number; flags: number; payloadType: number; id?: string },
    payload: Uint8Array,
  ): Uint8Array {
    return encodeMessage({ type, id: randomUUID(), createdAtMs: Date.now(), ...head, payload });
  }
}
