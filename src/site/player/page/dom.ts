type Child = Node | string | undefined | false;

/** Makes an element: attributes by name (`undefined` leaves one out), then children (falsy ones are left out). */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** The element that a page must have. Throws when the page's markup and its script have come apart. */
export function required<Type extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): Type {
  const found = root.querySelector<Type>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** The shape of a state, see styles/marks.css. */
export function mark(state: string): HTMLElement {
  return element('span', { class: 'mark', 'data-state': state });
}
