/**
 * Browsers keep a page that is left, frozen, for «back». In WebKit it then holds on to what it had: the right to write
 * the world, and unfinished transactions, which block every page that follows. `letGo` is called when the page is about
 * to be kept; the page loads afresh when it is shown again. Returns how to take `letGo` back.
 */
export function whenKept(letGo: () => void): () => void {
  const leave = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    letGo();
    addEventListener('pageshow', () => location.reload(), { once: true });
  };
  addEventListener('pagehide', leave);
  return () => removeEventListener('pagehide', leave);
}

/** Ends a transaction of IndexedDB rather than let it be kept unfinished. Answers the transaction. */
export function notKept<T extends { readonly done: Promise<void>; abort(): void }>(transaction: T): T {
  const forget = whenKept(() => {
    try {
      transaction.abort();
    } catch {
      // It has ended already, and only its promise not yet.
    }
  });
  void transaction.done.then(forget, forget);
  return transaction;
}
