import type { Job } from './job.ts';

/** What a job specification such as `%1` means. */
export type FoundJob = Job | 'none' | 'ambiguous';

/** The jobs of one shell, with those that `%+` and `%-` mean. */
export class JobTable {
  readonly #jobs = new Map<number, Job>();
  #current: Job | undefined;
  #previous: Job | undefined;
  /** Jobs of the shell that this one was forked from are shown until it has one of its own. */
  #isInherited = false;
  /** The commands that were run last, the newest last: `exit` warns once. */
  #lastCommands: [string, string] = ['', ''];

  get all(): Job[] {
    return [...this.#jobs.values()].sort((a, b) => a.number - b.number);
  }

  /** What a forked shell starts with. */
  inherited(): JobTable {
    const copy = new JobTable();
    for (const job of this.#jobs.values()) copy.#jobs.set(job.number, job);
    copy.#current = this.#current;
    copy.#previous = this.#previous;
    copy.#isInherited = true;
    return copy;
  }

  /** Jobs that this shell started itself: those it may wait for. */
  get own(): Job[] {
    return this.#isInherited ? [] : this.all;
  }

  /** Gives a job its number, unless it has one. */
  add(job: Job): void {
    if (this.#isInherited) this.#forget();
    if (this.#jobs.get(job.number) === job) return;
    job.number = Math.max(0, ...this.#jobs.keys()) + 1;
    this.#jobs.set(job.number, job);
  }

  remove(job: Job): void {
    if (this.#jobs.get(job.number) !== job) return;
    this.#jobs.delete(job.number);
    if (this.#previous === job) this.#previous = undefined;
    if (this.#current === job) this.#current = this.#previous;
    this.chooseCurrent();
  }

  get stopped(): Job[] {
    return this.all.filter((job) => job.state === 'stopped');
  }

  remember(command: string): void {
    this.#lastCommands = [this.#lastCommands[1], command];
  }

  /** Whether leaving with stopped jobs was warned of, or looked into, just before the command that runs now. */
  get isExitConfirmed(): boolean {
    return ['exit', 'logout', 'jobs'].includes(this.#lastCommands[0]);
  }

  marker(job: Job): '+' | '-' | ' ' {
    return job === this.#current ? '+' : job === this.#previous ? '-' : ' ';
  }

  /** Makes a job the one of `%+`; `%-` is then the one before, or another that is stopped, or runs. */
  makeCurrent(job: Job): void {
    if (this.#current !== job) {
      this.#previous = this.#current;
      this.#current = job;
    }
    const { all } = this;
    const newest = (state: Job['state'], before: number) =>
      all.findLast((one) => one !== job && one.state === state && one.number < before);
    if (this.#previous && this.#previous !== job && this.#previous.state === 'stopped') return;
    this.#previous =
      (job.state === 'stopped' ? newest('stopped', job.number) : undefined) ??
      newest('running', job.state === 'running' ? job.number : Infinity);
  }

  /** Chooses `%+` anew after jobs have started, gone on or ended: stopped ones come first. */
  chooseCurrent(): void {
    if (this.#current?.state === 'stopped') return this.makeCurrent(this.#current);
    const { all } = this;
    const candidate =
      (this.#previous?.state === 'stopped' ? this.#previous : undefined) ??
      all.findLast((job) => job.state === 'stopped') ??
      all.findLast((job) => job.state === 'running');
    if (candidate) this.makeCurrent(candidate);
  }

  /** The job that a word after `fg`, `kill`, `wait` … means: `%1`, `%+`, `%-`, `%cmd`, `%?text`; none is `%+`. */
  find(word: string | undefined): FoundJob {
    if (word === undefined || /^%[%+]?$/.test(word)) return this.#current ?? 'none';
    if (word === '%-') return this.#previous ?? this.#current ?? 'none';
    const text = word.replace(/^%/, '');
    if (/^\d+$/.test(text)) return this.#jobs.get(Number(text)) ?? 'none';
    const found = this.all.filter(({ text: command }) =>
      text.startsWith('?') ? command.includes(text.slice(1)) : command.startsWith(text),
    );
    return found.length > 1 ? 'ambiguous' : (found[0] ?? 'none');
  }

  #forget(): void {
    this.#jobs.clear();
    this.#current = undefined;
    this.#previous = undefined;
    this.#isInherited = false;
  }
}
