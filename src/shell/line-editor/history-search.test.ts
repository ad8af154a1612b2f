import { expect, test } from 'vitest';
import { HistorySearch } from './history-search.ts';
import { HistoryWalk } from './history-walk.ts';

const text = (typed: string) => ({ kind: 'text', text: typed }) as const;
const key = (name: string) => ({ kind: 'key', name }) as const;

test('the prompt says when nothing older fits, and keeps the last line that did', () => {
  const search = new HistorySearch(new HistoryWalk(['echo 하나', 'ls', 'echo 둘']), '');
  expect(search.feed(text('echo')).line).toBe('echo 둘');
  expect(search.feed(key('ctrl-r')).line).toBe('echo 하나');
  expect(search.prompt).toBe("(reverse-i-search)`echo': ");
  search.feed(key('ctrl-r'));
  expect(search.prompt).toBe("(failed reverse-i-search)`echo': ");
  search.feed(text('x'));
  expect(search.prompt).toBe("(failed reverse-i-search)`echox': ");
  expect(search.feed(key('backspace')).line).toBe('echo 둘');
  expect(search.prompt).toBe("(reverse-i-search)`echo': ");
});
