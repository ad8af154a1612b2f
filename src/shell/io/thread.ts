/** A thread beside the shell's, in which a program runs so that it can be ended whatever it does. */
export interface Thread<ToThread, FromThread> {
  post(message: ToThread): void;
  /** Called with each message; replaces the former listener. */
  listen(onMessage: (message: FromThread) => void, onFailure: (message: string) => void): void;
  /** Ends it at once. */
  terminate(): void;
  /** Gives it back when it has nothing left to do: it may be the next one that is asked for. */
  release(): void;
}
