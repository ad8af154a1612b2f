import type { ImageArchitecture } from './public-images.ts';

/** An AMI that the account made with CreateImage. */
export interface ImageRecord {
  imageId: string;
  name: string;
  description: string;
  state: 'pending' | 'available';
  createdAtMs: number;
  architecture: ImageArchitecture;
  bootMode: 'uefi' | 'uefi-preferred';
  requiresImdsV2: boolean;
  rootDeviceName: string;
  sourceInstanceId: string;
  /** The image that the source instance was launched from; following it ends at a public image. */
  sourceImageId: string;
  blockDevices: ImageBlockDevice[];
}

/** A volume that instances of the image start with. */
export interface ImageBlockDevice {
  deviceName: string;
  snapshotId: string;
  volumeSizeGib: number;
  volumeType: 'standard' | 'io1' | 'io2' | 'gp2' | 'sc1' | 'st1' | 'gp3';
  iops?: number;
  throughputMibps?: number;
  deleteOnTermination: boolean;
  encrypted: boolean;
}
