import { homeDirectory } from '../../../shell/files/stored-files.ts';

/** Whether the browser has no more room; the name of such an error is kept when it comes from a Worker. */
export function isStorageFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

/** Why a file could not be kept, in words for the learner. */
export function saveFailureText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return isStorageFull(error)
    ? '브라우저의 저장 공간이 모자라 저장하지 못했어요. 전에 있던 파일은 그대로예요. 터미널에서 큰 파일을 지우고(rm) 다시 해 보세요.'
    : `파일을 저장하지 못했어요. (${message})`;
}

/** What to say of files that are kept only in the terminal's memory, because they hold a key that looks real. */
export function withheldText(paths: readonly string[]): string {
  const names = paths.map((path) => path.slice(homeDirectory.length + 1)).join(', ');
  return `${names}: 실제 AWS 계정의 키처럼 보이는 글이 있어 브라우저에 저장하지 않았어요. 페이지를 닫으면 사라져요.`;
}

/** What to say of a text with such a key that the page itself was asked to keep. */
export function realKeyRefusal(name: string): string {
  return `${name}: 실제 AWS 계정의 키처럼 보이는 글이 있어 저장하지 않았어요. 키를 지우고 다시 해 보세요.`;
}
