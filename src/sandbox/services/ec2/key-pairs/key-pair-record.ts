export interface KeyPairRecord {
  keyPairId: string;
  keyName: string;
}
