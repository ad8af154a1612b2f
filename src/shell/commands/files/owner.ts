import { homeDirectory } from '../../files/stored-files.ts';

/** Whose a file is: the learner's below home and in /tmp, root's elsewhere. */
export function ownerOf(path: string): { name: string; id: number } {
  const isLearners = path === homeDirectory || path.startsWith(`${homeDirectory}/`) || path.startsWith('/tmp/');
  return isLearners ? { name: 'learner', id: 1000 } : { name: 'root', id: 0 };
}
