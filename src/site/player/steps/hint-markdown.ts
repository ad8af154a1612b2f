import { element } from '../page/dom.ts';

/** Renders the Markdown that hints are written in: paragraphs, ``` fences, `code` and **bold**. Never HTML. */
export function renderHint(markdown: string): HTMLElement {
  const parts = markdown.split(/```(?:\w*)\n([\s\S]*?)\n?```/);
  const nodes = parts.flatMap((part, index) => (index % 2 === 1 ? [fence(part)] : paragraphs(part)));
  return element('div', { class: 'hint' }, ...nodes);
}

function fence(code: string): HTMLElement {
  return element('pre', { tabindex: '0' }, element('code', {}, code));
}

function paragraphs(text: string): HTMLElement[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => element('p', {}, ...inline(paragraph)));
}

function inline(text: string): (Node | string)[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((piece) => {
    if (piece.startsWith('`')) return element('code', {}, piece.slice(1, -1));
    if (piece.startsWith('**')) return element('strong', {}, piece.slice(2, -2));
    return piece;
  });
}
