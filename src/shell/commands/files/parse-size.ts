const unitBytes: Record<string, number> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3, KB: 1000, MB: 1000 ** 2 };

/** A size such as `10`, `1K`, `5MB` in bytes. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+)([KMG]?B?)$/i.exec(text);
  const unit = match && unitBytes[match[2]!.toUpperCase().replace(/^B$/, '')];
  return unit ? Number(match[1]) * unit : undefined;
}
