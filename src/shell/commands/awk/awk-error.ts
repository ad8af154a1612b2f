/** A program that cannot be run as it is written; `line` is where, from 1. */
export class AwkSyntaxError extends Error {
  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
  }
}

/** What ends a program that runs; `showsPlace`: the record that was read last is named. */
export class AwkRunTimeError extends Error {
  readonly showsPlace: boolean;
  constructor(message: string, showsPlace = false) {
    super(message);
    this.showsPlace = showsPlace;
  }
}
