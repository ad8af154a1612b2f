import type { IFileSystem } from 'just-bash';
import { untilAborted } from '../interpreter/control-flow.ts';
import type { RunInner, ToolboxCall, ToolboxResult } from './engine.ts';
import type { Question, ToolboxThread } from './messages.ts';

export interface ThreadCall {
  call: ToolboxCall;
  ownCommands: readonly string[];
  files: IFileSystem;
  runInner: RunInner;
  signal: AbortSignal;
}

/** Runs one call in a thread, which is ended when the signal comes first. @throws InterruptedError */
export async function runInThread(thread: ToolboxThread, options: ThreadCall): Promise<ToolboxResult> {
  let isDone = false;
  try {
    const result = await untilAborted(untilEnd(thread, options), options.signal);
    isDone = true;
    return result;
  } finally {
    if (isDone) thread.release();
    else thread.terminate();
  }
}

function untilEnd(thread: ToolboxThread, { call, ownCommands, files, runInner }: ThreadCall): Promise<ToolboxResult> {
  return new Promise((resolve, reject) => {
    const answer = (question: Question): Promise<unknown> =>
      question.kind === 'command' ? runInner(question.command) : askFiles(files, question);
    // The thread ran out of memory, or could not be loaded.
    const fail = (reason: string) => reject(new RangeError(reason));
    thread.listen((message) => {
      if (message.kind === 'end') resolve(message.result);
      else if (message.kind === 'failure') fail(message.reason);
      else {
        const { id } = message;
        answer(message.question).then(
          (value) => thread.post({ kind: 'answer', id, value }),
          (error: unknown) =>
            thread.post({ kind: 'refusal', id, message: error instanceof Error ? error.message : String(error) }),
        );
      }
    }, fail);
    thread.post({ kind: 'call', call, ownCommands });
  });
}

async function askFiles(files: IFileSystem, { method, args }: Extract<Question, { kind: 'file' }>): Promise<unknown> {
  const access = files[method] as (...args: readonly unknown[]) => Promise<unknown>;
  return access(...args);
}
