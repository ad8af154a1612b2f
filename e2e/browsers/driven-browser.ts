/** One input device's part of a WebDriver «perform actions» command; the classic protocol and BiDi share its shape. */
export interface InputSource {
  type: 'key' | 'pointer';
  id: string;
  parameters?: { pointerType: 'mouse' | 'touch' };
  actions: Record<string, unknown>[];
}

/** A browser with one page in it, whichever protocol it speaks. */
export interface DrivenBrowser {
  /** As it calls itself. */
  version: string;
  /** Resolves when the page has loaded. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** The value of a JavaScript expression, which must be a text or a promise of one. */
  evaluateText(expression: string): Promise<string>;
  perform(sources: InputSource[]): Promise<void>;
  /** CSS pixels. Browsers with a real window may stop at the narrowest that it allows. */
  resize(width: number, height: number): Promise<void>;
  /** A picture of what is in sight, as PNG. */
  screenshot(): Promise<Buffer>;
  /** Ends the browser and removes what it kept. */
  close(): Promise<void>;
}

export interface BrowserOptions {
  /** The colour scheme that the browser tells pages to prefer. */
  prefersDark?: boolean;
  /** A private window, which forgets everything when it closes. Driven WebKit has no other. */
  isPrivate?: boolean;
}
