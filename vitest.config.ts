import { defineConfig } from 'vitest/config';

/** `npm test` leaves out *.full.test.ts (long proofs); `npm run test:full` runs only those. */
const isFull = process.env.CHEONMAN_TEST === 'full';

export default defineConfig({
  test: {
    include: isFull ? ['**/*.full.test.ts'] : ['**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**', ...(isFull ? [] : ['**/*.full.test.ts'])],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
