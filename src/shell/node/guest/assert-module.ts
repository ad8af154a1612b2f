/** The module `assert`. Refers to nothing outside of itself (see inspect.ts). */
export function makeAssert(inspect: (value: unknown, options?: { depth?: number | null }) => string) {
  class AssertionError extends Error {
    override name = 'AssertionError';
    code = 'ERR_ASSERTION';
  }
  const require = (condition: unknown, message: unknown, text: string) => {
    if (condition) return;
    throw message instanceof Error ? message : new AssertionError(message === undefined ? text : String(message));
  };
  const same = (a: unknown, b: unknown) => inspect(a, { depth: null }) === inspect(b, { depth: null });
  const ok = (value: unknown, message?: unknown) =>
    require(value, message, 'The expression evaluated to a falsy value');
  const equal = (a: unknown, b: unknown, message?: unknown) =>
    require(Object.is(a, b), message, `Expected values to be strictly equal:\n\n${inspect(a)} !== ${inspect(b)}\n`);
  const deepEqual = (a: unknown, b: unknown, message?: unknown) =>
    require(same(
      a,
      b,
    ), message, `Expected values to be strictly deep-equal:\n${inspect(a)}\n\nshould loosely deep-equal\n\n${inspect(b)}`);
  const throws = (run: () => void, message?: unknown) => {
    let hasThrown = false;
    try {
      run();
    } catch {
      hasThrown = true;
    }
    require(hasThrown, message, 'Missing expected exception.');
  };
  const methods = { ok, equal, strictEqual: equal, deepEqual, deepStrictEqual: deepEqual, throws, AssertionError };
  return Object.assign(ok.bind(undefined), methods, { strict: methods });
}
