/** Gives the learner bytes as a file. */
export function downloadBytes(fileName: string, content: Uint8Array, type = 'application/octet-stream'): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(content)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** Gives the learner a JSON text as a file. */
export function downloadJson(fileName: string, text: string): void {
  downloadBytes(fileName, new TextEncoder().encode(text), 'application/json');
}
