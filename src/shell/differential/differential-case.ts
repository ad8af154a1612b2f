/** A script whose output and exit code are compared with those of Debian's bash. */
export interface DifferentialCase {
  name: string;
  script: string;
  stdin?: string;
  /** Why ours differs, when it does: then the difference is what is asserted. */
  differs?: string;
}

export const script = (name: string, text: string, extra: Partial<DifferentialCase> = {}): DifferentialCase => ({
  name,
  script: text,
  ...extra,
});

/** Scripts of one topic; each is named by its start. */
export const scripts = (topic: string, texts: readonly string[]): DifferentialCase[] =>
  texts.map((text) => script(`${topic}: ${text.slice(0, 60)}`, text));
