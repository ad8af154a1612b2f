import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlayerSite } from './support/player-site.ts';
import { endLoopSuddenly, endSuddenly, suddenEnds } from './support/sudden-ends.ts';

/** Work that is ended by force at many moments, before, while and after it is saved. */
let site: PlayerSite;

beforeAll(async () => {
  site = await PlayerSite.open();
}, 120_000);

afterAll(() => site.close());

test.each(Object.keys(suddenEnds))(
  'when %s ends while it is written, files and world stay whole',
  async (name) => {
    const { before, after } = await endSuddenly(site, name, 20);
    // The moments lie on both sides of the save.
    expect(before).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(0);
  },
  600_000,
);

test("what a loop without an end has written outlives its shell's Worker", async () => {
  expect(await endLoopSuddenly(site)).toMatch(/^tick 1\ntick 2\ntick 3\n0\nlooked$/m);
}, 120_000);
