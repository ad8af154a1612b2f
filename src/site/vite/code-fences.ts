import type { ShikiConfig } from 'astro';

type Transformer = NonNullable<ShikiConfig['transformers']>[number];
type CodeNode = Parameters<NonNullable<Transformer['span']>>[0]['children'][number];

/**
 * Keeps what an author wrote behind a fence's language, as data attributes of the `<pre>`:
 * ```bash run → executable, ```bash own → for the learner's own account, ```output → sample output.
 * CodeBlock.astro reads `data-kind` and `data-code`.
 */
export function codeFences(): Transformer {
  return {
    name: 'cheonman-code-fences',
    pre(node) {
      const words = String(this.options.meta?.__raw ?? '').split(/\s+/);
      const kind = words.includes('run') ? 'run' : words.includes('own') ? 'own' : 'shown';
      node.properties['data-kind'] = this.options.lang === 'output' ? 'output' : kind;
      node.properties['data-code'] = this.source;
      delete node.properties['style'];
    },
    span(node, _line, _column, _lineElement, token) {
      const before = this.source[token.offset - 1] ?? '';
      node.children = node.children.flatMap((child) =>
        child.type === 'text' ? wrapWords(child.value, before) : [child],
      );
    },
  };
}

/** Words with hyphens break nowhere, so that `--option` stays whole; options are marked for their colour. */
function wrapWords(text: string, before: string): CodeNode[] {
  const pieces = text.split(/(-{0,2}[\w.]+(?:-[\w.]+)*)/);
  return pieces.map((piece, index): CodeNode => {
    const value: CodeNode = { type: 'text', value: piece };
    if (index % 2 === 0 || !piece.includes('-')) return value;
    const isOption =
      piece.startsWith('-') && /(?:^|\s)$/.test(index === 1 && pieces[0] === '' ? before : (pieces[index - 1] ?? ''));
    const properties = { class: isOption ? 'option' : 'word' };
    return { type: 'element', tagName: 'span', properties, children: [value] };
  });
}
