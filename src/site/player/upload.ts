import { homeDirectory, type StoredFile } from '../../shell/files/watched-files.ts';
import type { JoinedFiles } from '../storage/shared-files.ts';
import { fileHoldsRealKey } from '../storage/withhold-real-keys.ts';
import { confirmInDialog } from './dialog.ts';
import { toast } from './toast.ts';

export const maxUploadBytes = 5 * 1024 * 1024;
const fileMode = 0o644;

/** Whether the browser has no more room; the name of such an error is kept when it comes from a Worker. */
export function isStorageFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

/** Why a file could not be kept, in words for the learner. */
export function saveFailureText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return isStorageFull(error)
    ? '브라우저의 저장 공간이 모자라 저장하지 못했어요. 터미널에서 큰 파일을 지우고(rm) 다시 해 보세요.'
    : `파일을 저장하지 못했어요. (${message})`;
}

/** What to say of files that are kept only in the terminal's memory, because they hold a key that looks real. */
export function withheldText(paths: readonly string[]): string {
  const names = paths.map((path) => path.slice(homeDirectory.length + 1)).join(', ');
  return `${names}: 실제 AWS 계정의 키처럼 보이는 글이 있어 브라우저에 저장하지 않았어요. 페이지를 닫으면 사라져요.`;
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
      const content = new Uint8Array(await file.arrayBuffer());
      if (fileHoldsRealKey({ content })) {
        toast(`${file.name}: 실제 AWS 계정의 키처럼 보이는 글이 있어 올리지 않았어요. 키를 지우고 다시 올려 주세요.`);
        continue;
      }
      saved.push({ path, mode: fileMode, content });
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
