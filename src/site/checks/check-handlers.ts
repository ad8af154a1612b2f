import { createAccount } from '../../account/account.ts';
import { createGatewayRequestHandler } from '../../account/gateway-request-handler.ts';
import { sandboxCredentials } from '../../core/sandbox-credentials.ts';
import type { RecordedCall, StepResult } from '../../core/verdict.ts';
import type { Lab, Owner } from '../../../checkers/define.ts';
import { runStep } from '../../../checkers/run.ts';
import type { RemoteWorldConnection } from '../../core/rpc/world-connection-rpc.ts';
import { listResources } from '../resources/list-resources.ts';

const region = 'ap-northeast-2';
const owner: Owner = { tagKey: 'Project', tagValue: 'm10' };

/** Each lab's checks, loaded when a step of it is first checked. */
const labs = import.meta.glob<{ default: Lab }>('/labs/*/lab.ts');

async function loadLab(labId: string): Promise<Lab> {
  const load = labs[`/labs/${labId}/lab.ts`];
  if (!load) throw new Error(`no lab ${labId}`);
  return (await load()).default;
}

/** A fresh look at the world's account: answers are remembered within one run of checks only. */
function openAccount(world: RemoteWorldConnection, calls: RecordedCall[]) {
  return createAccount({
    region,
    credentials: sandboxCredentials,
    requestHandler: createGatewayRequestHandler((request) => world.send(request)),
    probe: (request) => world.fetch(request),
    onCall: (call) => void calls.push(call),
  });
}

/** What the check Worker answers. */
export function checkHandlers(world: RemoteWorldConnection) {
  return {
    /** Checks one step. `history` holds earlier results of this lab and of others. */
    'check.step': async (request: {
      labId: string;
      stepId: string;
      history: readonly StepResult[];
    }): Promise<StepResult> => {
      const { labId, stepId, history } = request;
      const lab = await loadLab(labId);
      const step = lab.steps.find(({ id }) => id === stepId);
      if (!step) throw new Error(`${labId} has no step ${stepId}`);
      await world.syncClock();
      const calls: RecordedCall[] = [];
      const account = openAccount(world, calls);
      return runStep({ labId, step, context: { account, owner, region, nowMs: world.nowMs(), history }, calls });
    },
    /** Everything that carries the learner's tag. */
    'check.resources': (_: null) => listResources(openAccount(world, []), owner),
  };
}

export type CheckHandlers = ReturnType<typeof checkHandlers>;
