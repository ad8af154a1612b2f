export type InstanceStateName = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped';

export interface InstanceRecord {
  instanceId: string;
  reservationId: string;
  state: InstanceStateName;
  imageId: string;
  instanceType: string;
  launchedAtMs: number;
  /** Empty once terminated. The first one is the primary interface. */
  networkInterfaceIds: string[];
}
