import type { TarHeader } from 'modern-tar';
import { formatTime } from '../../../core/strftime.ts';
import { modeText } from '../files/mode-text.ts';

const shortestOwnerAndSize = 19;

/** Lines of `tar -tv`: the columns of owner and size grow with what was shown before. */
export class ListLines {
  #width = shortestOwnerAndSize;

  line({ name, type, mode, size, mtime, uid, gid, uname, gname, linkname }: TarHeader): string {
    const kind = { directory: 'directory', symlink: 'link' }[String(type)] ?? 'file';
    const letters = modeText(mode ?? 0, kind as 'directory' | 'link' | 'file');
    const shownMode = type === 'link' ? `h${letters.slice(1)}` : letters;
    const owner = `${uname || (uid ?? 0)}/${gname || (gid ?? 0)}`;
    const shownSize = String(size);
    this.#width = Math.max(this.#width, owner.length + 1 + shownSize.length);
    const time = formatTime(mtime?.getTime() ?? 0, '%Y-%m-%d %H:%M');
    const target = type === 'symlink' ? ` -> ${linkname}` : type === 'link' ? ` link to ${linkname}` : '';
    return `${shownMode} ${owner}${shownSize.padStart(this.#width - owner.length)} ${time} ${name}${target}\n`;
  }
}
