import { stepScript, type LabFolder } from './lab-folders.ts';
import { explain, TestWorld, type Checkpoint } from './test-world.ts';

/**
 * States of a world along the course, made once each by running the lessons' own blocks in order, a fresh shell for
 * every step, checks after every step (their results are the learner's history).
 */
export class CourseStates {
  readonly world = new TestWorld();
  private readonly labs: readonly LabFolder[];
  private readonly known = new Map<string, Checkpoint>();

  constructor(labs: readonly LabFolder[]) {
    this.labs = labs;
    this.known.set('', this.world.checkpoint());
  }

  /** Brings the world to the end of `stepId` of `labId`, or to the lab's beginning for 'start'. */
  async goTo(labId: string, stepId: string): Promise<void> {
    let state = '';
    for (const lab of this.labs) {
      if (lab.id === labId && stepId === 'start') break;
      for (const { id } of lab.lab.steps) {
        state = await this.after(state, lab, id);
        if (lab.id === labId && id === stepId) return this.restore(state);
      }
    }
    this.restore(state);
  }

  private restore(state: string): void {
    this.world.restore(this.known.get(state)!);
  }

  private async after(before: string, lab: LabFolder, stepId: string): Promise<string> {
    const state = `${lab.id}/${stepId}`;
    if (this.known.has(state)) return state;
    this.restore(before);
    const { stderr } = await this.world.run(stepScript(lab, stepId));
    const result = await this.world.check(lab, stepId);
    if (result.state !== 'pass') throw new Error(`the lesson's own blocks do not pass\n${explain(result)}\n${stderr}`);
    this.known.set(state, this.world.checkpoint());
    return state;
  }
}
