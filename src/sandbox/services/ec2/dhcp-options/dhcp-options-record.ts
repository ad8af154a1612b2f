export interface DhcpOptionsRecord {
  dhcpOptionsId: string;
  configurations: { key: string; values: string[] }[];
}
