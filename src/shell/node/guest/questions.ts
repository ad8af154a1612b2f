import type { GuestHost } from './guest-host.ts';

/** What is asked of the host: at once, or with an answer that comes later. Refers to nothing outside of itself (see inspect.ts). */
export function makeQuestions(host: Pick<GuestHost, 'ask' | 'start'>) {
  /** By the numbers of what was started. */
  const waiting = new Map<number, (answer: unknown) => void>();
  return {
    waiting,
    ask: (name: string, argument: object) => JSON.parse(host.ask(name, JSON.stringify(argument))) as unknown,
    question: (asked: object) =>
      new Promise<unknown>((resolve) => waiting.set(host.start(JSON.stringify(asked)), resolve)),
    answer(id: number, text: string): void {
      const resolve = waiting.get(id);
      waiting.delete(id);
      resolve?.(JSON.parse(text));
    },
  };
}
