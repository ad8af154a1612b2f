/** The module `crypto`, as far as small programs need it. Refers to nothing outside of itself (see inspect.ts). */
export function makeCrypto(
  ask: (name: string, argument: object) => unknown,
  Buffer: { from(value: unknown, encoding?: string): Uint8Array & { toString(encoding?: string): string } },
) {
  const randomBytes = (count: number) => Buffer.from((ask('random', { count }) as { latin1: string }).latin1, 'latin1');
  const randomUUID = () => {
    const hex = randomBytes(16).toString('hex');
    const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  const createHash = (algorithm: string) => {
    let text = '';
    const hash = {
      update(data: unknown) {
        text +=
          data instanceof Uint8Array
            ? Buffer.from(data).toString('latin1')
            : Buffer.from(String(data)).toString('latin1');
        return hash;
      },
      digest(encoding?: string) {
        const { latin1, error } = ask('hash', { algorithm, latin1: text }) as { latin1: string; error?: string };
        if (error !== undefined) throw new Error('Digest method not supported');
        const bytes = Buffer.from(latin1, 'latin1');
        return encoding === undefined ? bytes : bytes.toString(encoding);
      },
    };
    return hash;
  };
  const getRandomValues = (array: Uint8Array) => {
    array.set(randomBytes(array.length));
    return array;
  };
  return {
    randomUUID,
    randomBytes,
    randomInt: (max: number) => Math.floor(Math.random() * max),
    createHash,
    getRandomValues,
    webcrypto: { randomUUID, getRandomValues },
  };
}
