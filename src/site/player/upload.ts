import { homeDirectory, type StoredFile } from '../../shell/files/watched-files.ts';
import type { JoinedFiles } from '../storage/shared-files.ts';
import { confirmInDialog } from './dialog.ts';
import { toast } from './toast.ts';

export const maxUploadBytes = 5 * 1024 * 1024;
const fileMode = 0o644;

/** Why a file could not be kept, in words for the learner. */
export function saveFailureText(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return name === 'QuotaExceededError'
    ? '브라우저의 저장 공간이 모자라 저장하지 못했어요. 터미널에서 큰 파일을 지우고(rm) 다시 해 보세요.'
    : `파일을 저장하지 못했어요. (${message})`;
}

/** Puts files of the learner's computer into the terminal's home directory; asks before it replaces one. */
export async function uploadFiles(store: JoinedFiles, chosen: readonly File[]): Promise<void> {
  const known = new Set((await store.load()).map(({ path }) => path));
  const saved: StoredFile[] = [];
  for (const file of chosen) {
    const path = `${homeDirectory}/${file.name}`;
    if (file.size > maxUploadBytes) {
      toast(`${file.name}: 5 MB보다 큰 파일은 올릴 수 없어요. 큰 파일은 나누어 올려 주세요.`);
      continue;
    }
    if (known.has(path) && !(await mayReplace(file.name))) continue;
    try {
      saved.push({ path, mode: fileMode, content: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      toast(`${file.name}: 폴더는 올릴 수 없어요. 안의 파일을 골라 올리거나 zip으로 묶어 올려 주세요.`);
    }
  }
  if (saved.length === 0) return;
  try {
    await store.save({ saved, removed: [] });
    const [first] = saved;
    const name = saved.length === 1 ? first?.path.slice(homeDirectory.length + 1) : `파일 ${saved.length}개`;
    toast(`${name} 올리기를 마쳤어요. 터미널에서 바로 쓸 수 있어요.`);
  } catch (error) {
    toast(saveFailureText(error));
  }
}

function mayReplace(name: string): Promise<boolean> {
  return confirmInDialog({
    title: `${name} 파일을 바꿀까요?`,
    text: '같은 이름의 파일이 있어요. 바꾸면 지금 내용은 사라져요.',
    agree: '바꾸기',
    isDangerous: true,
  });
}
