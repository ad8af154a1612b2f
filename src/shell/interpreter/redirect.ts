import { openDevice } from '../io/devices.ts';
import { fileInput } from '../io/file-input.ts';
import { openFileOutput } from '../io/file-output.ts';
import { ByteInput, discardOutput } from '../io/byte-streams.ts';
import type { ByteOutput } from '../io/byte-streams.ts';
import type { RedirectionNode, WordNode } from './ast.ts';
import { RedirectionError } from './control-flow.ts';
import type { Expansion } from './expand-word.ts';
import { expandToText, expandWords } from './expand-word.ts';
import type { FdTable, OpenFile, ShellProcess } from './process.ts';
import { startInputSubstitution } from './substitution.ts';

const defaultFds: Record<string, number> = { '<': 0, '<<': 0, '<<-': 0, '<<<': 0, '<&': 0, '<>': 0 };

/** The open file behind `/dev/stdin`, `/dev/fd/3` and their like. */
function deviceFd(path: string): number | undefined {
  const names: Record<string, number> = { '/dev/stdin': 0, '/dev/stdout': 1, '/dev/stderr': 2 };
  const numbered = /^\/dev\/fd\/([0-9]|10)$/.exec(path);
  return names[path] ?? (numbered ? Number(numbered[1]) : undefined);
}

/** Opens a path for reading, devices included. Fails with bash's wording. */
export async function openForReading(process: ShellProcess, fds: FdTable, path: string): Promise<ByteInput> {
  const { kernel, state } = process;
  const fd = deviceFd(path);
  if (fd !== undefined) {
    const input = fds.get(fd)?.input;
    if (!input) throw new RedirectionError(`${path}: No such device or address`);
    return input;
  }
  const device = openDevice(path, kernel);
  if (device) return device;
  if (path === '/dev/tty') {
    if (!kernel.terminalInput) throw new RedirectionError('/dev/tty: No such device or address');
    return kernel.terminalInput;
  }
  const full = kernel.files.resolvePath(state.cwd, path);
  try {
    if ((await kernel.files.stat(full)).isDirectory) throw new RedirectionError(`${path}: Is a directory`);
    return fileInput(await kernel.files.readFileBuffer(full), kernel);
  } catch (error) {
    if (error instanceof RedirectionError) throw error;
    throw new RedirectionError(`${path}: No such file or directory`);
  }
}

/** Opens a path for writing, devices included; the file is emptied unless `isAppending`. */
export async function openForWriting(
  process: ShellProcess,
  fds: FdTable,
  path: string,
  isAppending: boolean,
): Promise<ByteOutput> {
  const { kernel, state } = process;
  const fd = deviceFd(path);
  if (fd !== undefined) return fds.get(fd)?.output ?? discardOutput;
  return openFileOutput(kernel, state.cwd, path, isAppending);
}

/** A target as it was written, as far as it is text and plain variables. */
function writtenTarget({ parts }: WordNode): string | undefined {
  const texts = parts.map((part) => {
    if (part.type === 'Literal') return part.value;
    return part.type === 'ParameterExpansion' && !part.operation ? `$${part.parameter}` : undefined;
  });
  return texts.includes(undefined) ? undefined : texts.join('');
}

async function targetPath(expansion: Expansion, node: RedirectionNode): Promise<string> {
  if (node.target.type !== 'Word') throw new RedirectionError('bad redirection');
  const words = await expandWords(expansion, [node.target]);
  if (words.length === 1) return words[0]!;
  throw new RedirectionError(`${writtenTarget(node.target) ?? words.join(' ')}: ambiguous redirect`);
}

/** `<<-`: tabs at the start of lines are not part of the text. */
function withoutTabs(content: WordNode): WordNode {
  const parts = content.parts.map((part, index) => {
    if (part.type !== 'Literal') return part;
    const inner = part.value.replace(/\n\t+/g, '\n');
    return { ...part, value: index === 0 ? inner.replace(/^\t+/, '') : inner };
  });
  return { ...content, parts };
}

async function hereDocument(expansion: Expansion, node: RedirectionNode): Promise<ByteInput> {
  if (node.target.type === 'HereDoc') {
    const { content, stripTabs } = node.target;
    return ByteInput.ofText(await expandToText(expansion, stripTabs ? withoutTabs(content) : content));
  }
  return ByteInput.ofText(`${await expandToText(expansion, node.target)}\n`);
}

/** The number in the variable of `{fd}>&-`; of `{fd}>&1` a free one, which the variable gets. */
function numberOf(
  expansion: Expansion,
  { fdVariable }: RedirectionNode,
  target: string,
  fds: FdTable,
): number | undefined {
  if (!fdVariable) return undefined;
  const { variables } = expansion.process.state;
  if (target === '-') return Number(variables.get(fdVariable));
  const free = Math.max(9, ...fds.keys()) + 1;
  variables.set(fdVariable, String(free));
  return free;
}

/** `2>&1`, `<&3`, `>&-`; `>&file` writes both streams. */
async function duplicate(expansion: Expansion, node: RedirectionNode, fds: FdTable): Promise<void> {
  const target = await targetPath(expansion, node);
  const fd = node.fd ?? numberOf(expansion, node, target, fds) ?? (node.operator === '<&' ? 0 : 1);
  if (target === '-') {
    fds.delete(fd);
  } else if (/^\d+-?$/.test(target)) {
    const source = Number.parseInt(target, 10);
    const open = fds.get(source);
    if (!open) throw new RedirectionError(`${source}: Bad file descriptor`);
    fds.set(fd, open);
    if (target.endsWith('-')) fds.delete(source);
  } else if (node.operator === '>&' && node.fd === null) {
    const output = await openForWriting(expansion.process, fds, target, false);
    fds.set(1, { output }).set(2, { output });
  } else {
    throw new RedirectionError(`${target}: ambiguous redirect`);
  }
}

async function open(expansion: Expansion, node: RedirectionNode, fds: FdTable): Promise<OpenFile> {
  const { process } = expansion;
  switch (node.operator) {
    case '<': {
      const [part] = node.target.type === 'Word' ? node.target.parts : [];
      if (part?.type === 'ProcessSubstitution') return { input: startInputSubstitution(expansion, part) };
      return { input: await openForReading(process, fds, await targetPath(expansion, node)) };
    }
    case '<<':
    case '<<-':
    case '<<<':
      return { input: await hereDocument(expansion, node) };
    case '<>': {
      const path = await targetPath(expansion, node);
      const output = await openForWriting(process, fds, path, true);
      return { input: await openForReading(process, fds, path), output };
    }
    case '>': {
      const path = await targetPath(expansion, node);
      const full = process.kernel.files.resolvePath(process.state.cwd, path);
      const isKept = process.state.options.has('noclobber') && (await process.kernel.files.exists(full));
      if (isKept && !path.startsWith('/dev/')) throw new RedirectionError(`${path}: cannot overwrite existing file`);
      return { output: await openForWriting(process, fds, path, false) };
    }
    default: {
      const isAppending = node.operator === '>>' || node.operator === '&>>';
      return { output: await openForWriting(process, fds, await targetPath(expansion, node), isAppending) };
    }
  }
}

/** Applies redirections from left to right to `fds` itself. */
export async function applyRedirections(
  expansion: Expansion,
  nodes: readonly RedirectionNode[],
  fds: FdTable,
): Promise<void> {
  for (const node of nodes) {
    const inner = { process: expansion.process, fds };
    if (node.operator === '>&' || node.operator === '<&') {
      await duplicate(inner, node, fds);
      continue;
    }
    const file = await open(inner, node, fds);
    if (node.fdVariable) {
      const free = Math.max(9, ...fds.keys()) + 1;
      fds.set(free, file);
      expansion.process.state.variables.set(node.fdVariable, String(free));
    } else if (node.operator === '&>' || node.operator === '&>>') {
      fds.set(1, file).set(2, file);
    } else {
      fds.set(node.fd ?? defaultFds[node.operator] ?? 1, file);
    }
  }
}

/** The table that a command with these redirections gets. */
export async function redirected(expansion: Expansion, nodes: readonly RedirectionNode[]): Promise<FdTable> {
  if (nodes.length === 0) return expansion.fds;
  const fds = new Map(expansion.fds);
  await applyRedirections(expansion, nodes, fds);
  return fds;
}
