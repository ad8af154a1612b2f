import { homeDirectory, type StoredFile } from '../../../shell/files/stored-files.ts';
import type { JoinedFiles } from '../../storage/shared-files.ts';
import { fileHoldsRealKey } from '../../storage/withhold-real-keys.ts';
import { chooseInDialog } from '../page/dialog.ts';
import type { ChosenFile } from './file-drop.ts';
import { realKeyRefusal } from './save-failure.ts';
import { toast } from '../page/toast.ts';

const maxUploadMegabytes = 5;
const maxUploadBytes = maxUploadMegabytes * 1024 * 1024;
const fileMode = 0o644;

/**
 * Puts files of the learner's computer into the terminal's home directory; asks before it replaces any. All are kept or,
 * when it rejects, none.
 */
export async function uploadFiles(store: JoinedFiles, chosen: readonly ChosenFile[]): Promise<void> {
  const candidates: StoredFile[] = [];
  for (const one of chosen) {
    const read = await readChosen(one);
    if (typeof read === 'string') toast(read);
    else candidates.push(read);
  }
  const saved = await withoutUnwantedReplacing(await store.load(), candidates);
  if (saved.length === 0) return;
  await store.save({ saved, removed: [] });
  const [first] = saved;
  const name = saved.length === 1 && first ? nameOf(first) : `파일 ${saved.length}개`;
  toast(`${name} 올리기를 마쳤어요. 터미널에서 바로 쓸 수 있어요.`);
}

/** The file as it will be kept, or why it cannot be. */
async function readChosen({ path, file }: ChosenFile): Promise<StoredFile | string> {
  // macOS gives Hangul in pieces, which no one can type: the shell's names are composed.
  const name = path.normalize('NFC');
  if (file.size > maxUploadBytes)
    return `${name}: ${maxUploadMegabytes} MB보다 큰 파일은 올릴 수 없어요. 큰 파일은 나누어 올려 주세요.`;
  try {
    const content = new Uint8Array(await file.arrayBuffer());
    if (fileHoldsRealKey({ content })) return realKeyRefusal(name);
    return { path: `${homeDirectory}/${name}`, mode: fileMode, content };
  } catch {
    return `${name}: 파일을 읽지 못했어요. 다른 프로그램이 쓰고 있지 않은지 확인하고 다시 올려 주세요.`;
  }
}

async function withoutUnwantedReplacing(
  existing: readonly StoredFile[],
  candidates: readonly StoredFile[],
): Promise<StoredFile[]> {
  const known = new Map(existing.map((file) => [file.path, file]));
  const {
    fresh = [],
    replacing = [],
    blocked = [],
  } = Object.groupBy(candidates, ({ path }) => {
    if (known.has(path)) return known.get(path)?.content ? 'replacing' : 'blocked';
    return foldersOf(path).some((folder) => known.get(folder)?.content) ? 'blocked' : 'fresh';
  });
  for (const file of blocked) toast(`${nameOf(file)}: 같은 이름의 폴더나 파일이 길을 막고 있어 올리지 못했어요.`);
  const [first] = replacing;
  if (!first) return fresh;
  const what = replacing.length === 1 ? `${nameOf(first)} 파일을` : `이름이 같은 파일 ${replacing.length}개를`;
  const choice = await chooseInDialog({
    title: `${what} 바꿀까요?`,
    text: '같은 이름의 파일이 터미널에 있어요. 바꾸면 지금 내용은 사라져요.',
    choices: [
      ...(fresh.length > 0 ? [{ value: 'skip' as const, label: '새 파일만 올리기' }] : []),
      { value: 'replace' as const, label: '바꾸기', rank: 'danger' as const },
    ],
  });
  if (choice === undefined) return [];
  return choice === 'replace' ? [...fresh, ...replacing] : fresh;
}

/** The folders that a file stands in, below home. */
function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/', homeDirectory.length + 1); end > 0; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end));
  return folders;
}

function nameOf({ path }: StoredFile): string {
  return path.slice(homeDirectory.length + 1);
}
