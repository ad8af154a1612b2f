import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';

/** run: executed in order by the lab test and by «실행». own: only for the learner's own account. shown: only read. */
export type BlockKind = 'run' | 'own' | 'shown';

export interface LessonBlock {
  kind: BlockKind;
  code: string;
  /** 1-based line of the fence in lesson.mdx. */
  line: number;
}

export interface LessonStep {
  id: string;
  title: string;
  blocks: LessonBlock[];
}

export interface Lesson {
  frontmatter: Record<string, unknown>;
  steps: LessonStep[];
  /** Blocks inside <Cleanup>. */
  cleanup: LessonBlock[];
}

/** The parts of a Markdown syntax node that are read here. */
interface Node {
  type: string;
  name?: string | null;
  lang?: string | null;
  meta?: string | null;
  value?: string;
  attributes?: { name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

function attribute(node: Node, name: string): string {
  const value = node.attributes?.find((one) => one.name === name)?.value;
  if (typeof value !== 'string') throw new TypeError(`<${node.name}> needs ${name}="…"`);
  return value;
}

function toBlock(node: Node, lineOffset: number, isOwnAccount: boolean): LessonBlock | undefined {
  if (node.type !== 'code' || node.lang !== 'bash') return undefined;
  const words = (node.meta ?? '').split(/\s+/);
  const kind =
    words.includes('own') || (isOwnAccount && words.includes('run')) ? 'own' : words.includes('run') ? 'run' : 'shown';
  return { kind, code: `${node.value ?? ''}\n`, line: (node.position?.start.line ?? 0) + lineOffset };
}

function collectBlocks(node: Node, lineOffset: number, isOwnAccount = false): LessonBlock[] {
  const block = toBlock(node, lineOffset, isOwnAccount);
  if (block) return [block];
  const isOwn = isOwnAccount || node.name === 'OwnAccount';
  return (node.children ?? []).flatMap((child) => collectBlocks(child, lineOffset, isOwn));
}

/** Reads lesson.mdx: its frontmatter, and the bash blocks of each <Step> and of <Cleanup>, in order. Throws on bad MDX. */
export function readLesson(text: string): Lesson {
  const [whole, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? ['', ''];
  const lineOffset = whole.split('\n').length - 1;
  const tree = unified().use(remarkParse).use(remarkMdx).parse(text.slice(whole.length)) as Node;
  const lesson: Lesson = { frontmatter: parseYaml(yaml ?? '') ?? {}, steps: [], cleanup: [] };
  for (const node of tree.children ?? []) {
    if (node.name === 'Step') {
      const blocks = collectBlocks(node, lineOffset);
      lesson.steps.push({ id: attribute(node, 'id'), title: attribute(node, 'title'), blocks });
    } else if (node.name === 'Cleanup') {
      lesson.cleanup.push(...collectBlocks(node, lineOffset));
    }
  }
  return lesson;
}

/** The code of the executable blocks, in order. */
export function runnableCode(blocks: readonly LessonBlock[]): string[] {
  return blocks.filter((block) => block.kind === 'run').map((block) => block.code);
}
