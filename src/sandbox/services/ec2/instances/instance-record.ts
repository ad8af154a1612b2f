import type { Distribution, ImageArchitecture } from '../images/public-images.ts';

export type InstanceStateName = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped';

export interface MetadataOptions {
  httpTokens: 'optional' | 'required';
  httpEndpoint: 'enabled' | 'disabled';
  httpProtocolIpv6: 'enabled' | 'disabled';
  httpPutResponseHopLimit: number;
  instanceMetadataTags: 'enabled' | 'disabled';
}

export interface InstanceRecord {
  instanceId: string;
  reservationId: string;
  /** Number of the instance within its RunInstances call. */
  launchIndex: number;
  clientToken: string;
  state: InstanceStateName;
  /** When the present state began. */
  stateSinceMs: number;
  stateReason?: { code: string; message: string };
  /** e.g. 'User initiated (2026-11-21 09:20:11 GMT)'; '' while nothing has happened. */
  stateTransitionReason: string;
  imageId: string;
  /** The system that the image boots. */
  distribution: Distribution;
  architecture: ImageArchitecture;
  bootMode: 'uefi' | 'uefi-preferred';
  rootDeviceName: string;
  instanceType: string;
  availabilityZone: string;
  tenancy: 'default' | 'dedicated' | 'host';
  /** First launch. */
  createdAtMs: number;
  /** Latest launch or start: `LaunchTime` of the API. */
  launchedAtMs: number;
  keyName?: string;
  instanceProfile?: { arn: string; id: string; associationId: string };
  /** As sent: base64. */
  userData?: string;
  /** Kept when the instance terminates, for StateReason views; addresses are on the network interfaces. */
  vpcId: string;
  subnetId: string;
  /** Empty once terminated. The first one is the primary interface. */
  networkInterfaceIds: string[];
  metadataOptions: MetadataOptions;
  detailedMonitoring: boolean;
  ebsOptimized: boolean;
  disableApiTermination: boolean;
  disableApiStop: boolean;
  shutdownBehavior: 'stop' | 'terminate';
  autoRecovery: 'default' | 'disabled';
  cpuCredits?: 'standard' | 'unlimited';
}
