import type { ManagedSession } from '../../../core/world-connection.ts';
import { converse, leave, runRemote, terminalLines } from '../../../shell/commands/remote-shell/remote-shell.ts';
import { SessionTerminal } from '../../../shell/session/session-terminal.ts';
import { payloadTypes } from './agent-message.ts';
import { AgentStream, type StreamInput } from './agent-stream.ts';

const agentVersion = '3.3.3050.0';

/** What the plugin asks for with a flag message. */
const terminateFlag = 2;

/**
 * A session's shell behind a data channel, as an agent offers it: the handshake, then a terminal whose keys come from the
 * plugin and whose screen is the plugin's.
 */
export class ShellOnChannel {
  private readonly sessionId: string;
  private readonly session: ManagedSession;
  private readonly stream: AgentStream;
  private readonly terminal: SessionTerminal;
  private readonly size = { columns: 80, rows: 24 };
  private readonly controller = new AbortController();
  private readonly decoder = new TextDecoder();
  private readonly onEnd: () => void;

  /** `onEnd` is called when the session is over and the plugin has been told. */
  constructor(sessionId: string, session: ManagedSession, send: (bytes: Uint8Array) => void, onEnd: () => void) {
    this.sessionId = sessionId;
    this.session = session;
    this.onEnd = onEnd;
    this.stream = new AgentStream(send, (input) => this.take(input));
    const { size } = this;
    this.terminal = new SessionTerminal({
      get columns() {
        return size.columns;
      },
      get rows() {
        return size.rows;
      },
      write: (text) => this.stream.write(text.replace(/\r?\n/g, '\r\n')),
      ready: () => undefined,
    });
    this.stream.stream(payloadTypes.handshakeRequest, {
      AgentVersion: agentVersion,
      RequestedClientActions: [
        {
          ActionType: 'SessionType',
          ActionParameters: {
            SessionType: session.command === undefined ? 'Standard_Stream' : 'InteractiveCommands',
            Properties: {},
          },
        },
      ],
    });
  }

  /** A binary frame from the plugin. */
  receive(bytes: Uint8Array): void {
    this.stream.receive(bytes);
  }

  /** The connection is gone: so is the session. */
  close(): void {
    this.controller.abort();
    this.stream.stop();
    this.session.shell.close();
  }

  private take({ payloadType, payload }: StreamInput): void {
    const text = () => this.decoder.decode(payload, { stream: true });
    switch (payloadType) {
      case payloadTypes.handshakeResponse:
        this.stream.stream(payloadTypes.handshakeComplete, { HandshakeTimeToComplete: 1_000_000, CustomerMessage: '' });
        void this.run();
        break;
      case payloadTypes.size: {
        const { cols, rows } = JSON.parse(text()) as { cols: number; rows: number };
        Object.assign(this.size, { columns: cols || 80, rows: rows || 24 });
        this.terminal.resize();
        break;
      }
      case payloadTypes.flag:
        if (Buffer.from(payload).readUInt32BE(0) === terminateFlag) void this.end();
        break;
      case payloadTypes.output:
        void this.terminal.feed(text());
        break;
    }
  }

  private async run(): Promise<void> {
    const { shell, command } = this.session;
    const output = {
      isTerminal: true,
      write: (bytes: Uint8Array) => this.terminal.write(new TextDecoder().decode(bytes)),
    };
    const context = {
      signal: this.controller.signal,
      stdout: output,
      stderr: output,
      kernel: { terminal: this.terminal },
    };
    try {
      if (command === undefined) {
        await converse(context, shell, terminalLines(context));
        await leave(context, shell);
      } else {
        const release = this.terminal.interceptInterrupt(() => shell.interrupt());
        await runRemote(context, shell, command).finally(release);
      }
    } catch {
      // The connection broke off while a line was read or a command ran: nobody is there to be told.
    }
    await this.end();
  }

  private async end(): Promise<void> {
    this.session.shell.close();
    if (!this.controller.signal.aborted) {
      await this.stream.drained();
      this.stream.close(this.sessionId);
    }
    this.stream.stop();
    this.onEnd();
  }
}
