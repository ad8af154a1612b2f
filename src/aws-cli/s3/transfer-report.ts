import type { AwsCliHost } from '../host.ts';
import { humanSize } from './sizes.ts';

/** Which lines are printed: all, none of the progress, errors only, or nothing. */
export type Loudness = 'all' | 'no-progress' | 'errors' | 'nothing';

/** Prints what happens to the files of a transfer, in the CLI's words, and counts what the exit code depends on. */
export class TransferReport {
  failures = 0;
  warnings = 0;
  private readonly host: AwsCliHost;
  private readonly loudness: Loudness;
  private expectedFiles = 0;
  private expectedBytes = 0;
  private finishedFiles = 0;
  private transferredBytes = 0;
  private startMs: number | undefined;
  private bytesPerSecond = 0;
  /** Length of the progress line on the terminal, which the next line has to cover. */
  private progressLength = 0;

  constructor(host: AwsCliHost, loudness: Loudness) {
    this.host = host;
    this.loudness = loudness;
  }

  /** Announces a file before it is transferred. */
  expect(sizeBytes: number | undefined): void {
    this.expectedFiles++;
    this.expectedBytes += sizeBytes ?? 0;
  }

  start(): void {
    this.startMs ??= this.host.nowMs();
  }

  progress(sizeBytes: number): void {
    this.transferredBytes += sizeBytes;
    const elapsedMs = this.host.nowMs() - (this.startMs ?? 0);
    if (elapsedMs > 0) this.bytesPerSecond = (this.transferredBytes * 1000) / elapsedMs;
    this.printProgress();
  }

  success(what: string): void {
    this.finishedFiles++;
    if (this.loudness === 'all' || this.loudness === 'no-progress') this.host.stdout(this.line(what));
    this.repeatProgress();
  }

  /** `missingBytes`: what of the file was not transferred. */
  failure(what: string, message: string, missingBytes: number): void {
    this.failures++;
    this.finishedFiles++;
    this.transferredBytes += missingBytes;
    this.printError(`${what} ${message}`);
    this.repeatProgress();
  }

  warning(message: string): void {
    this.warnings++;
    this.printError(message);
  }

  dryRun(what: string): void {
    if (this.loudness !== 'nothing') this.host.stdout(`(dryrun) ${what}\n`);
  }

  /** Ends the transfer: nothing more is done. */
  fatal(message: string): void {
    this.failures++;
    this.printError(message);
  }

  private printError(text: string): void {
    if (this.loudness !== 'nothing') this.host.stderr(this.line(text));
  }

  private line(text: string): string {
    return `${text.padEnd(this.progressLength)}\n`;
  }

  private repeatProgress(): void {
    this.progressLength = 0;
    if (this.finishedFiles < this.expectedFiles) this.printProgress();
  }

  private printProgress(): void {
    if (this.loudness !== 'all') return;
    const remaining = `${this.expectedFiles - this.finishedFiles} file(s) remaining`;
    const done =
      this.expectedBytes > 0
        ? `${humanSize(this.transferredBytes)}/${humanSize(this.expectedBytes)} (${humanSize(this.bytesPerSecond)}/s)`
        : `${this.finishedFiles} file(s)`;
    const text = `Completed ${done} with ${remaining}`.padEnd(this.progressLength);
    this.progressLength = text.length;
    this.host.stdout(`${text}\r`);
  }
}
