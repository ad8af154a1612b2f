import type { Scope } from '../../../slice.ts';
import type { World } from '../../../world.ts';
import { ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';
import type { VolumeRecord } from './volume-record.ts';

/** What a volume's events carry. */
interface VolumeEventPayload {
  accountId: string;
  region: string;
  volumeId: string;
  /** Attaching and detaching. */
  instanceId?: string;
}

/** How long the steps take on AWS. */
const durationsMs = {
  'ec2.volume-created': 5000,
  'ec2.volume-attached': 3000,
  'ec2.volume-detached': 5000,
  'ec2.volume-deleted': 5000,
};

/** Lets the next step of a volume's life happen. */
export function scheduleVolumeEvent(
  type: keyof typeof durationsMs,
  volumeId: string,
  scope: Scope,
  instanceId?: string,
): void {
  const { world, accountId, region } = scope;
  world.schedule(durationsMs[type], type, { accountId, region, volumeId, ...(instanceId && { instanceId }) });
}

/** Removes a volume at once, with its tags. */
export function removeVolume(volumeId: string, scope: Scope): void {
  const state = ec2State(scope);
  delete state.volumes[volumeId];
  dropTags(state, volumeId);
}

/** Takes a volume off an instance at once. */
export function removeAttachment(volume: VolumeRecord, instanceId: string): void {
  volume.attachments = volume.attachments.filter((attachment) => attachment.instanceId !== instanceId);
  if (volume.attachments.length === 0 && volume.state === 'in-use') volume.state = 'available';
}

function volumeEvent(change: (volume: VolumeRecord, scope: Scope, instanceId: string) => void) {
  return (world: World, { volumeId, instanceId = '', ...place }: VolumeEventPayload): void => {
    const scope = { world, ...place };
    const volume = ec2State(scope).volumes[volumeId];
    if (volume) change(volume, scope, instanceId);
  };
}

/** Handlers of the events of volumes. */
export const volumeEvents = {
  'ec2.volume-created': volumeEvent((volume) => {
    if (volume.state === 'creating') volume.state = 'available';
  }),
  'ec2.volume-attached': volumeEvent((volume, _scope, instanceId) => {
    const attachment = volume.attachments.find((candidate) => candidate.instanceId === instanceId);
    if (attachment?.state === 'attaching') attachment.state = 'attached';
  }),
  'ec2.volume-detached': volumeEvent((volume, _scope, instanceId) => removeAttachment(volume, instanceId)),
  'ec2.volume-deleted': volumeEvent((volume, scope) => removeVolume(volume.volumeId, scope)),
};
