/** One DER element: its tag and its content. */
export interface DerElement {
  tag: number;
  content: Uint8Array;
}

function readOne(bytes: Uint8Array): { element: DerElement; rest: Uint8Array } | undefined {
  const first = bytes[1];
  if (first === undefined) return undefined;
  let length = first;
  let start = 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[2 + i] ?? 0);
    start = 2 + count;
  }
  const end = start + length;
  if (end > bytes.length) return undefined;
  return { element: { tag: bytes[0]!, content: bytes.subarray(start, end) }, rest: bytes.subarray(end) };
}

/** The elements that follow one another in `bytes`, as far as they are whole. */
export function readDerElements(bytes: Uint8Array): DerElement[] {
  const elements: DerElement[] = [];
  for (let read = readOne(bytes); read; read = readOne(read.rest)) elements.push(read.element);
  return elements;
}

/** The elements inside the sequence that `bytes` hold; none when they hold something else. */
export function readDerSequence(bytes: Uint8Array): DerElement[] {
  const [sequence] = readDerElements(bytes);
  return sequence?.tag === 0x30 ? readDerElements(sequence.content) : [];
}
