import { expect, test } from 'vitest';
import { readText } from './readable-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('reads text, Korean included', () => {
  expect(readText(bytes('echo "켜졌어요"\n'))).toBe('echo "켜졌어요"\n');
  expect(readText(bytes(''))).toBe('');
});

test('tells what is no text', () => {
  expect(readText(Uint8Array.of(0x1f, 0x8b, 0, 3))).toBeUndefined();
  expect(readText(Uint8Array.of(0xff, 0xfe, 0xfd))).toBeUndefined();
});

test('cuts off what is very long', () => {
  const text = readText(bytes('가'.repeat(50_000))) ?? '';
  expect(text.startsWith('가가')).toBe(true);
  expect(text).toContain('50000바이트 더 있어요');
});
