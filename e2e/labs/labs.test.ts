import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Mistake } from '../../checkers/outcome.ts';
import { allowedActions } from '../../src/account/allowed-actions.ts';
import type { JournalEntry } from '../../src/sandbox/journal.ts';
import { CourseStates } from './course-states.ts';
import { untaggedCreations } from './created-resources.ts';
import { cleanupScript, readLabFolders, stepScript, type LabFolder } from './lab-folders.ts';
import { explain, TestWorld } from './test-world.ts';
import { hardlyReachable } from './hardly-reachable.ts';

const labs = await readLabFolders();
const course = new CourseStates(labs);
const { world } = course;

/** Ids of the steps of a lab that pass in the world as it is. */
async function passingSteps(folder: LabFolder, prefix?: string): Promise<string[]> {
  const passing: string[] = [];
  for (const step of folder.lab.steps) {
    const result = await world.check(folder, step.id, prefix);
    if (result.state === 'pass') passing.push(step.id);
  }
  return passing;
}

/** The lesson's blocks as another team, with another prefix, would run them. */
function asTeam(script: string, prefix: string): string {
  return script.replaceAll(/\bm10\b/g, prefix);
}

describe.each(labs.map((folder) => [folder.id, folder] as const))('%s', (_, folder) => {
  const { id, lab, lesson } = folder;
  const stepIds = lab.steps.map((step) => step.id);

  beforeAll(() => course.goTo(id, stepIds.at(-1)!), 120_000);

  test('lesson.mdx and lab.ts name the same steps', () => {
    expect(lesson.steps.map(({ id, title }) => ({ id, title }))).toEqual(
      lab.steps.map(({ id, title }) => ({ id, title })),
    );
    expect(lesson.frontmatter).toMatchObject({
      title: lab.title,
      users: lab.users,
      minutes: lab.estimatedMinutes,
      costUsdPerHour: lab.cost.usdPerHour,
      order: Number.parseInt(id, 10),
    });
    const sum = lab.cost.items.reduce((total, item) => total + item.usdPerHour, 0);
    expect(sum).toBeCloseTo(lab.cost.usdPerHour, 3);
  });

  test('an untouched account passes no step', async () => {
    world.restore(new TestWorld().checkpoint());
    expect(await passingSteps(folder)).toEqual([]);
  });

  test.each(stepIds)('%s does not pass before its own blocks were run', async (stepId) => {
    const before = stepIds[stepIds.indexOf(stepId) - 1] ?? 'start';
    await course.goTo(id, before);
    const result = await world.check(folder, stepId);
    expect(result.state, explain(result)).not.toBe('pass');
  });

  test("another team's architecture passes no step", async () => {
    await course.goTo(id, 'start');
    for (const stepId of stepIds) await world.run(asTeam(stepScript(folder, stepId), 'teamb'));
    await world.passTime();
    expect(await passingSteps(folder)).toEqual([]);
    for (const stepId of stepIds) {
      const { verdicts } = await world.check(folder, stepId);
      expect(
        verdicts.flatMap((verdict) => verdict.nearest ?? []),
        "somebody else's resource is no candidate",
      ).toEqual([]);
    }
    expect(await passingSteps(folder, 'teamb')).toEqual(stepIds);
  });

  test("the lesson's blocks pass in one shell, and no step breaks an earlier one", async () => {
    await course.goTo(id, 'start');
    const script = stepIds.map((stepId) => stepScript(folder, stepId)).join('\n');
    const { stderr } = await world.run(script);
    expect(stderr).toBe('');
    for (const earlier of labs.slice(0, labs.indexOf(folder) + 1)) {
      for (const step of earlier.lab.steps) {
        const result = await world.check(earlier, step.id);
        expect(['pass', 'superseded'], explain(result)).toContain(result.state);
      }
    }
  });

  test.each(stepIds)('after %s in a fresh shell every step so far passes', async (stepId) => {
    await course.goTo(id, stepId);
    for (const earlier of labs.slice(0, labs.indexOf(folder) + 1)) {
      for (const step of earlier.lab.steps) {
        const result = await world.check(earlier, step.id);
        expect(['pass', 'superseded'], explain(result)).toContain(result.state);
        if (earlier === folder && step.id === stepId) break;
      }
    }
  });

  test('checking twice changes nothing, and only reads', async () => {
    await course.goTo(id, stepIds.at(-1)!);
    for (const stepId of stepIds) await world.check(folder, stepId);
    const before = world.contents();
    const calls = [];
    for (const stepId of [...stepIds, 'cleanup']) calls.push(...(await world.check(folder, stepId)).calls);
    expect(world.contents()).toBe(before);
    expect(world.sandbox.journal.entries).toEqual([]);
    const actions = new Set(calls.map((call) => call.action));
    expect([...actions].filter((action) => action !== 'probe:http' && !(action in allowedActions))).toEqual([]);
  });

  test('nothing is created untagged', async () => {
    await course.goTo(id, 'start');
    const entries: JournalEntry[] = world.sandbox.journal.entries;
    for (const stepId of stepIds) await world.run(stepScript(folder, stepId));
    expect(untaggedCreations(entries, 'm10')).toEqual([]);
  });

  test('clean-up leaves nothing that is billed', async () => {
    await course.goTo(id, stepIds.at(-1)!);
    const { stderr } = await world.run(cleanupScript(folder));
    expect(stderr).toBe('');
    const result = await world.check(folder, 'cleanup');
    expect(result.state, explain(result)).toBe('pass');
    expect(await world.billed()).toEqual([]);
  });

  if (folder.wrong.length > 0) {
    it.each(folder.wrong.map((script) => [script.name, script] as const))('wrong/%s', async (_, script) => {
      await course.goTo(id, script.after);
      const { stderr } = await world.run(script.code);
      await world.passTime();
      const result = await world.check(folder, script.step);
      expect(result.state, `${explain(result)}\n${stderr}`).toBe('fail');
      const verdict = result.verdicts.find((one) => one.state === 'fail');
      expect(verdict?.mistake, explain(result)).toBe(script.mistake);
      expect(verdict?.hints.map((hint) => hint.level)).toEqual([1, 2, 3]);
      expect(verdict?.hints.map((hint) => hint.text).join(), 'an unfilled {place}').not.toMatch(/\{\w+(\|[^}]*)?\}/);
    });
  }

  if (folder.valid.length > 0) {
    it.each(folder.valid.map((script) => [script.name, script] as const))('valid/%s', async (_, script) => {
      await course.goTo(id, script.after);
      const { stderr } = await world.run(script.code);
      await world.passTime();
      const result = await world.check(folder, script.step);
      expect(result.state, `${explain(result)}\n${stderr}`).toBe('pass');
    });
  }
});

test('every mistake that checks recognise is proven by a wrong state, or says why not', async () => {
  const files = readdirSync('checkers/mistakes').filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(
      (file) =>
        import(pathToFileURL(`checkers/mistakes/${file}`).href) as Promise<Record<string, Record<string, Mistake>>>,
    ),
  );
  const known = modules
    .flatMap((module) => Object.values(module))
    .flatMap((rows) => Object.values(rows).map((row) => row.id));
  const proven = new Set(labs.flatMap((folder) => folder.wrong.map((script) => script.mistake)));
  expect([...new Set(known)].filter((id) => !proven.has(id) && !(id in hardlyReachable))).toEqual([]);
});
