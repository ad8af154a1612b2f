import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlayerSite } from './support/player-site.ts';
import { endSuddenly, suddenEnds } from './support/sudden-ends.ts';

/** A few of the moments of sudden-ends.full.test.ts. */
let site: PlayerSite;

beforeAll(async () => {
  site = await PlayerSite.open();
}, 180_000);

afterAll(() => site.close());

const rounds = 3;

test.each(Object.keys(suddenEnds))(
  'when %s ends while it is written, files and world stay whole',
  async (name) => {
    const { before, after } = await endSuddenly(site, name, rounds);
    expect(before + after).toBe(rounds);
  },
  120_000,
);
