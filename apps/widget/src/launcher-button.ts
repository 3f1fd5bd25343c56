const speechBubbles = 'M3 3.8h10.5v7H7.5L5 13.3v-2.5H3zM15.5 7.3H17v7h-1.5v2.5L13 14.3H8.5';
const svg = 'http://www.w3.org/2000/svg';

/** The button that opens the panel: a glyph and a text. */
export function launcherButton(label: string, language: string): HTMLButtonElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.append(document.createElementNS(svg, 'path'));
  drawing.firstElementChild?.setAttribute('d', speechBubbles);
  const button = document.createElement('button');
  button.className = 'launch';
  button.type = 'button';
  button.lang = language;
  button.setAttribute('aria-haspopup', 'dialog');
  button.append(drawing, label);
  return button;
}
