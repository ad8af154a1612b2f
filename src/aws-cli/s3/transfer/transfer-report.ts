import type { CliError } from '../../cli-error.ts';
import type { AwsCliHost } from '../../host.ts';
import { humanSize } from '../sizes.ts';

/** Which lines are printed: all, none of the progress, errors only, or nothing. */
export type Loudness = 'all' | 'no-progress' | 'errors' | 'nothing';

/** Prints what happens to the files of a transfer, in the CLI's words, and counts what the exit code depends on. */
export class TransferReport {
  failures = 0;
  /** What went wrong first. */
  firstFailure: CliError | undefined;
  warnings = 0;
  private readonly host: AwsCliHost;
  private readonly loudness: Loudness;
  private expectedFiles = 0;
  private expectedBytes = 0;
  /** False as long as more files may be found. */
  private isExpectationFinal = false;
  private finishedFiles = 0;
  private transferredBytes = 0;
  private startMs: number | undefined;
  private bytesPerSecond = 0;
  /** Length of the progress line on the terminal, which the next line has to cover. */
  private progressLength = 0;
  /** After a fatal error nothing is printed any more. */
  private isOver = false;

  constructor(host: AwsCliHost, loudness: Loudness) {
    this.host = host;
    this.loudness = loudness;
  }

  /** Announces a file that is to be transferred. */
  expect(sizeBytes: number | undefined): void {
    this.startMs ??= this.host.nowMs();
    this.expectedFiles++;
    this.expectedBytes += sizeBytes ?? 0;
  }

  /** All files have been announced. */
  expectNoMore(): void {
    this.isExpectationFinal = true;
    if (this.progressLength > 0 && !this.hasRemaining()) this.print(this.host.stdout, '');
  }

  progress(sizeBytes: number): void {
    this.transferredBytes += sizeBytes;
    const elapsedMs = this.host.nowMs() - (this.startMs ?? 0);
    if (elapsedMs > 0) this.bytesPerSecond = (this.transferredBytes * 1000) / elapsedMs;
    this.printProgress();
  }

  success(what: string): void {
    this.finishedFiles++;
    if (this.loudness === 'all' || this.loudness === 'no-progress') this.print(this.host.stdout, what);
    this.repeatProgress();
  }

  /** `missingBytes`: what of the file was not transferred. */
  failure(what: string, error: CliError, missingBytes: number): void {
    if (this.isOver) return;
    this.firstFailure ??= error;
    this.failures++;
    this.finishedFiles++;
    this.transferredBytes += missingBytes;
    this.printError(`${what} ${error.message}`);
    this.repeatProgress();
  }

  warning(message: string): void {
    this.warnings++;
    this.printError(message);
    this.repeatProgress();
  }

  dryRun(what: string): void {
    if (this.loudness !== 'nothing') this.print(this.host.stdout, `(dryrun) ${what}`);
  }

  /** Ends the transfer: nothing more is printed. `error` is missing after Ctrl-C. */
  fatal(message: string, error?: CliError): void {
    this.firstFailure ??= error;
    this.failures++;
    this.printError(message);
    this.isOver = true;
  }

  private printError(text: string): void {
    if (this.loudness !== 'nothing') this.print(this.host.stderr, text);
  }

  /** Prints a line over the progress line. */
  private print(write: (text: string) => void, text: string): void {
    if (!this.isOver) write(`${text.padEnd(this.progressLength)}\n`);
  }

  private hasRemaining(): boolean {
    return !this.isExpectationFinal || this.finishedFiles < this.expectedFiles;
  }

  private repeatProgress(): void {
    this.progressLength = 0;
    if (this.hasRemaining()) this.printProgress();
  }

  private printProgress(): void {
    if (this.loudness !== 'all' || this.isOver) return;
    const about = this.isExpectationFinal ? '' : '~';
    const remaining = `${about}${this.expectedFiles - this.finishedFiles} file(s) remaining`;
    const done =
      this.expectedBytes > 0
        ? `${humanSize(this.transferredBytes)}/${about}${humanSize(this.expectedBytes)} (${humanSize(this.bytesPerSecond)}/s)`
        : `${this.finishedFiles} file(s)`;
    const more = this.isExpectationFinal ? '' : ' (calculating...)';
    const text = `Completed ${done} with ${remaining}${more}`.padEnd(this.progressLength);
    this.progressLength = text.length;
    this.host.stdout(`${text}\r`);
  }
}
