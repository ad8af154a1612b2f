import { PlatformError } from '../../core/messages/message.ts';
import { playerMessages } from '../../core/messages/player.ts';

/**
 * Tells, in words for the learner, when a Worker's script could not be loaded or ended with an error.
 * `what` is the object of «… 실행할 수 없어요», e.g. '검사를'.
 */
export function onWorkerFailure(worker: Worker, what: string, listener: (error: PlatformError) => void): void {
  worker.addEventListener('error', (event) => {
    // A script that could not be loaded gives an event without a message.
    const reason = (event as Partial<ErrorEvent>).message ?? '파일을 받지 못했어요';
    listener(new PlatformError(playerMessages.workerFailed, { what, reason }));
  });
}
