import { required } from '../page/dom.ts';
import type { StepState } from '../progress/progress.ts';
import { stateWords } from './state-words.ts';

/** The strip of steps on top of the text. */
export interface StepStrip {
  setState(stepId: string, state: StepState): void;
}

/** Follows which step is being read, and leads to its neighbours. `reader` scrolls on wide screens, the page on narrow ones. */
export function mountStepStrip(strip: HTMLElement, reader: HTMLElement): StepStrip {
  const sections = [...reader.querySelectorAll<HTMLElement>('section[data-step]')];
  const reading = required('[data-reading]', strip);
  const moves = [...strip.querySelectorAll<HTMLButtonElement>('[data-move]')];
  let current = -1;

  function show(index: number): void {
    current = index;
    const title = sections[index]?.dataset['title'];
    reading.textContent = title === undefined ? '들어가며' : `${index + 1}/${sections.length} ${title}`;
    for (const [position, item] of [...strip.querySelectorAll('[data-strip-step]')].entries()) {
      item.toggleAttribute('data-current', position === index);
    }
    for (const button of moves) button.disabled = sections[index + Number(button.dataset['move'])] === undefined;
  }

  function follow(): void {
    const line = strip.getBoundingClientRect().bottom + 120;
    const index = sections.findLastIndex((section) => section.getBoundingClientRect().top < line);
    if (index === current) return;
    show(index);
    // A reload, and a copied address, come back to the step that is being read.
    const stepId = sections[index]?.id;
    history.replaceState(null, '', stepId === undefined ? location.pathname + location.search : `#${stepId}`);
  }

  for (const button of moves) {
    button.addEventListener('click', () => {
      sections[current + Number(button.dataset['move'])]?.scrollIntoView({ block: 'start' });
    });
  }
  reader.addEventListener('scroll', follow, { passive: true });
  window.addEventListener('scroll', follow, { passive: true });
  show(-1);
  follow();

  return {
    setState(stepId, state) {
      const item = strip.querySelector<HTMLElement>(`[data-strip-step="${CSS.escape(stepId)}"]`);
      const link = item?.querySelector('a');
      const mark = item?.querySelector<HTMLElement>('.mark');
      if (!link || !mark) return;
      mark.dataset['state'] = state;
      link.setAttribute('aria-label', `${link.dataset['name'] ?? ''} (${stateWords[state]})`);
    },
  };
}
