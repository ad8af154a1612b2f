import { createEngine, type ToolboxResult } from '../engine.ts';
import type { FromToolbox, Question, ToToolbox } from '../messages.ts';
import { remoteFiles } from './remote-files.ts';

interface OpenQuestion {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Runs toolbox commands for whoever sends calls; the other side of `ToolboxThread`. */
export function serveToolbox(post: (message: FromToolbox) => void): (message: ToToolbox) => void {
  const open = new Map<number, OpenQuestion>();
  let nextId = 0;
  const ask = (question: Question) =>
    new Promise<unknown>((resolve, reject) => {
      open.set(nextId, { resolve, reject });
      post({ kind: 'question', id: nextId++, question });
    });
  const files = remoteFiles(ask);
  let engine: ReturnType<typeof createEngine> | undefined;
  const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
  return (message) => {
    if (message.kind === 'call') {
      engine ??= createEngine({ files, ownCommands: message.ownCommands });
      engine(message.call, (command) => ask({ kind: 'command', command }) as Promise<ToolboxResult>).then(
        (result) => post({ kind: 'end', result }),
        (error: unknown) => post({ kind: 'failure', reason: reason(error) }),
      );
      return;
    }
    const question = open.get(message.id);
    open.delete(message.id);
    if (message.kind === 'answer') question?.resolve(message.value);
    else question?.reject(new Error(message.message));
  };
}
