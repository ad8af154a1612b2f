import { describe, expect, test } from 'vitest';
import type { Speed } from '../core/clock.ts';
import { newWorldData, World, type EventHandler } from './world.ts';

function steppedWorld(speed: Speed, handlers: Record<string, EventHandler> = {}) {
  const host = { time: 1_000_000, nowMs: () => host.time };
  const data = newWorldData({ seed: 'test', speed });
  return { host, world: new World({ data, host, eventHandlers: new Map(Object.entries(handlers)) }) };
}

describe('the clock of a world', () => {
  test('shortens waits by its speed', () => {
    const seen: number[] = [];
    const { host, world } = steppedWorld(60, { tick: (at) => void seen.push(at.nowMs()) });
    world.schedule(60_000, 'tick', null);
    host.time += 999;
    world.advance();
    expect(seen).toEqual([]);
    host.time += 1;
    world.advance();
    expect(seen).toEqual([1_001_000]);
  });

  test('lets each event happen at the moment it fell due, however late it is looked at', () => {
    const seen: [unknown, number][] = [];
    const chain: EventHandler = (at, payload) => {
      seen.push([payload, at.nowMs()]);
      if (payload === 'first') at.schedule(5_000, 'step', 'second');
    };
    const { host, world } = steppedWorld(1, { step: chain });
    world.schedule(10_000, 'step', 'first');
    host.time += 3_600_000;
    world.advance();
    expect(seen).toEqual([
      ['first', 1_010_000],
      ['second', 1_015_000],
    ]);
  });

  test('runs equal times in the order of scheduling', () => {
    const seen: unknown[] = [];
    const { world } = steppedWorld('instant', { note: (_, payload) => void seen.push(payload) });
    for (const name of ['a', 'b', 'c']) world.schedule(1000, 'note', name);
    world.advance();
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  test('skips forward through everything that falls due', () => {
    const seen: number[] = [];
    const again: EventHandler = (at) => {
      seen.push(at.nowMs());
      if (seen.length < 3) at.schedule(10_000, 'again', null);
    };
    const { world } = steppedWorld(1, { again });
    world.schedule(10_000, 'again', null);
    world.skip(25_000);
    expect(seen).toEqual([1_010_000, 1_020_000]);
    expect(world.nowMs()).toBe(1_025_000);
  });

  test('brings the future nearer without leaving the time of its host', () => {
    const seen: number[] = [];
    const { host, world } = steppedWorld(1, { tick: () => void seen.push(1) });
    world.schedule(10_000, 'tick', null);
    world.schedule(60_000, 'tick', null);
    world.bringForward(30_000);
    expect(seen).toHaveLength(1);
    expect(world.nowMs()).toBe(host.time);
    host.time += 30_000;
    world.advance();
    expect(seen).toHaveLength(2);
  });

  test('a change of speed keeps the share of each wait that is left', () => {
    const seen: number[] = [];
    const { host, world } = steppedWorld(1, { tick: () => void seen.push(1) });
    world.schedule(60_000, 'tick', null);
    host.time += 30_000;
    world.setSpeed(60);
    host.time += 499;
    world.advance();
    expect(seen).toHaveLength(0);
    host.time += 1;
    world.advance();
    expect(seen).toHaveLength(1);
  });
});

test('moments of the calendar come whatever the speed', () => {
  const seen: [unknown, number][] = [];
  const { world } = steppedWorld(1, { note: (at, payload) => void seen.push([payload, at.nowMs()]) });
  world.scheduleAt(1_030_000, 'note', 'midnight');
  world.schedule(60_000, 'note', 'wait');
  world.setSpeed(60);
  world.skip(30_000);
  expect(seen).toEqual([
    ['wait', 1_001_000],
    ['midnight', 1_030_000],
  ]);
});

test('the same seed gives the same ids, another seed others', () => {
  const first = steppedWorld(1).world;
  const second = steppedWorld(1).world;
  const ids = [first.newId('i'), first.newUuid(), first.newHex(8)];
  expect([second.newId('i'), second.newUuid(), second.newHex(8)]).toEqual(ids);
  expect(ids[0]).toMatch(/^i-0[0-9a-f]{16}$/);
  expect(ids[1]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
