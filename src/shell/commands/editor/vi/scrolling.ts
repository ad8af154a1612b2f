import type { ViState } from './vi-state.ts';
import { firstText } from './words.ts';

/** Rows by which keys scroll: half a screen, a screen, a line; and where `z` puts the cursor's line. */
export const scrollKeys: Readonly<Record<string, (state: ViState, count: number | undefined) => void>> = {
  '\x04': (state, count) => moveBoth(state, count ?? half(state)),
  '\x15': (state, count) => moveBoth(state, -(count ?? half(state))),
  '\x06': (state, count = 1) => page(state, count),
  '\x1b[6~': (state, count = 1) => page(state, count),
  '\x02': (state, count = 1) => page(state, -count),
  '\x1b[5~': (state, count = 1) => page(state, -count),
  '\x05': (state, count = 1) => moveView(state, count),
  '\x19': (state, count = 1) => moveView(state, -count),
  zt: (state) => setTop(state, state.buffer.row),
  'z\r': (state) => setTop(state, state.buffer.row),
  zz: (state) => setTop(state, state.buffer.row - Math.floor((state.height - 1) / 2)),
  'z.': (state) => setTop(state, state.buffer.row - Math.floor((state.height - 1) / 2)),
  zb: (state) => setTop(state, state.buffer.row - state.height + 1),
  'z-': (state) => setTop(state, state.buffer.row - state.height + 1),
};

export function scroll(state: ViState, key: string, count: number | undefined): void {
  scrollKeys[key]!(state, count);
  state.wanted = state.buffer.column;
}

const half = ({ height }: ViState) => Math.max(1, Math.floor(height / 2));

function setTop(state: ViState, top: number): void {
  state.top = Math.min(Math.max(0, top), state.buffer.lines.length - 1);
}

function toRow({ buffer }: ViState, row: number): void {
  buffer.moveTo(row, 0);
  buffer.moveTo(buffer.row, firstText(buffer.line));
}

/** The text and the cursor. */
function moveBoth(state: ViState, rows: number): void {
  const { buffer } = state;
  if (rows < 0 || state.top + state.height < buffer.lines.length) setTop(state, state.top + rows);
  toRow(state, buffer.row + rows);
}

/** Two lines of a screen stay in sight. */
function page(state: ViState, pages: number): void {
  const { buffer, height } = state;
  setTop(state, state.top + pages * Math.max(1, height - 2));
  if (pages > 0) toRow(state, Math.max(buffer.row, state.top));
  else toRow(state, Math.min(buffer.row, state.top + height - 1));
}

/** The text alone; the cursor stays in sight. */
function moveView(state: ViState, rows: number): void {
  const { buffer, height } = state;
  setTop(state, state.top + rows);
  const row = Math.min(Math.max(buffer.row, state.top), state.top + height - 1);
  if (row !== buffer.row) buffer.moveTo(row, buffer.column);
}
