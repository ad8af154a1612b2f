export interface VolumeRecord {
  volumeId: string;
  availabilityZone: string;
}
