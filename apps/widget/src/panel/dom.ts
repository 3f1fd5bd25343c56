type Attribute = string | boolean | ((event: Event) => void);
export type Child = Node | string | false | null | undefined;

/**
 * Makes an element. Text becomes text nodes, never markup; `on…` attributes are listeners; `false` leaves an attribute out.
 * @example h('button', { type: 'button', onclick: send }, 'Skicka')
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(isShown));
  return element;
}

const isShown = (child: Child): child is Node | string => child !== false && child !== null && child !== undefined;

/** One path each, on 20 by 20. */
const drawings = {
  again: 'M16 8a6.3 6.3 0 0 0-11.5-.5M4 4v3.8h3.8M4 12a6.3 6.3 0 0 0 11.5.5M16 16v-3.8h-3.8',
  close: 'M5 5l10 10M15 5L5 15',
  up: 'M6.5 9v7.500H4V9zM6.5 9l3-5.500c1.5 0 2 1 1.7 2.300L10.7 8h4.800c.8 0 1.3.7 1.1 1.500l-1.3 5.700c-.2.8-.7 1.3-1.5 1.300H6.5',
  down: 'M13.5 11V3.500H16V11zM13.5 11l-3 5.500c-1.5 0-2-1-1.7-2.300l.5-2.200H4.500c-.8 0-1.3-.7-1.1-1.500l1.3-5.700c.2-.8.7-1.3 1.5-1.300h7.3',
  warn: 'M10 3.500l7.5 13h-15zM10 8.500v3.500M10 14.300v.1',
  phone: 'M5 3h3l1.5 4-2 1.500a9 9 0 0 0 4 4L13 10.500l4 1.500v3c0 1-.8 2-2 2A13 13 0 0 1 3 5c0-1.2 1-2 2-2z',
  mail: 'M3 5h14v10H3zM3 5.500l7 5.5 7-5.5',
  arrow: 'M4 10h12M11 5l5 5-5 5',
};

export function icon(name: keyof typeof drawings): SVGSVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', drawings[name]);
  drawing.append(path);
  return drawing;
}
