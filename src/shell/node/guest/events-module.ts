export interface GuestEmitter {
  on(event: string, listener: (...args: unknown[]) => void): this;
  once(event: string, listener: (...args: unknown[]) => void): this;
  emit(event: string, ...args: unknown[]): boolean;
}

/** The module `events`. Refers to nothing outside of itself (see inspect.ts). */
export function makeEventEmitter(): new () => GuestEmitter {
  type Listener = (...args: unknown[]) => void;
  return class EventEmitter {
    // Not shown by console.log, as little as in Node.
    #listeners = new Map<string, Listener[]>();

    on(event: string, listener: Listener): this {
      this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
      return this;
    }
    addListener(event: string, listener: Listener): this {
      return this.on(event, listener);
    }
    once(event: string, listener: Listener): this {
      const once: Listener = (...args) => {
        this.off(event, once);
        listener.apply(this, args);
      };
      return this.on(event, once);
    }
    off(event: string, listener: Listener): this {
      this.#listeners.set(
        event,
        (this.#listeners.get(event) ?? []).filter((one) => one !== listener),
      );
      return this;
    }
    removeListener(event: string, listener: Listener): this {
      return this.off(event, listener);
    }
    removeAllListeners(event?: string): this {
      if (event === undefined) this.#listeners.clear();
      else this.#listeners.delete(event);
      return this;
    }
    listenerCount(event: string): number {
      return this.#listeners.get(event)?.length ?? 0;
    }
    emit(event: string, ...args: unknown[]): boolean {
      const listeners = this.#listeners.get(event) ?? [];
      if (event === 'error' && listeners.length === 0) throw args[0];
      for (const listener of listeners) listener.apply(this, args);
      return listeners.length > 0;
    }
  };
}
