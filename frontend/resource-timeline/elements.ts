import { element } from '../element';
import type { Bar } from './types';

/** Small signs, so that no bar is known by its colour alone; drawn on a field of 24 by 24. */
const SIGNS: Record<string, string> = {
  held: 'M7 3h10M7 21h10M8 3v4l4 5 4-5V3M8 21v-4l4-5 4 5v4',
  requested: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.1',
  confirmed: 'M4 12l5 6L20 6',
  'in-use': 'M7 4l12 8-12 8z',
  done: 'M3 12l4 5 8-10M13 16l1 1 7-10',
  missed: 'M5 5l14 14M19 5L5 19',
};

/** How a bar is said: shortly by its label, wholly with row, state and time. */
export interface Look {
  label: string;
  hint: string;
  name: string;
}

export function lookOf(bar: Bar, row: string, labels: Record<string, string>): Look {
  const state = labels[`tone-${bar.tone}`] ?? '';
  return {
    label: bar.label,
    hint: [bar.said, bar.label, state].filter(Boolean).join('\n'),
    name: [bar.label, state, bar.said, row].filter(Boolean).join(', '),
  };
}

/** Writes what a bar says into its element; one that can be pressed has a name and can have the focus. */
export function fill(drawn: HTMLElement, bar: Bar, look: Look, pressable: boolean): void {
  drawn.title = look.hint;
  if (pressable) {
    drawn.setAttribute('role', 'button');
    drawn.setAttribute('aria-label', look.name);
  } else {
    drawn.removeAttribute('role');
    drawn.removeAttribute('aria-label');
  }
  const parts: Element[] = [];
  const sign = SIGNS[bar.tone];
  if (sign) {
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    picture.setAttribute('viewBox', '0 0 24 24');
    picture.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', sign);
    picture.append(path);
    parts.push(picture);
  }
  parts.push(element('span', 'gf-bar-label', look.label));
  if (bar.movable) {
    parts.push(element('span', 'gf-tl-grip gf-tl-grip-start'), element('span', 'gf-tl-grip gf-tl-grip-end'));
  }
  drawn.replaceChildren(...parts);
}
