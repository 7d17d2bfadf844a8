import type { Drawing } from './drawing';
import { element } from '../element';
import type { Line } from './plan';
import { hours, type Bar } from './types';

const STARTS_AFTER_PIXELS = 4;
const LONG_PRESS_MILLIS = 350;
const EDGE_PIXELS = 36;

type Kind = 'move' | 'start' | 'end' | 'mark';

/** One drag: from where it began to where it would end now. */
interface Drag {
  kind: Kind;
  bar?: Bar;
  line: Line;
  fromX: number;
  fromMinute: number;
  pointer: number;
  at: { x: number; y: number };
  active: boolean;
  rowId: string;
  start: number;
  end: number;
}

/**
 * The pointer: a bar is dragged to another time or row, its ends make it longer or shorter, and free ground is marked. A
 * finger scrolls unless it rests a moment first. Escape gives up.
 */
export class Gestures {
  private readonly ghost = element('div', 'gf-tl-ghost');
  private drag?: Drag;
  private rest?: ReturnType<typeof setTimeout>;
  private swallowClick = false;
  private scrolling = false;

  constructor(private readonly drawing: Drawing) {
    const { place } = drawing;
    this.ghost.setAttribute('aria-hidden', 'true');
    place.addEventListener('pointerdown', this.down);
    place.addEventListener('click', this.click);
    place.addEventListener('touchmove', this.held, { passive: false });
    window.addEventListener('pointermove', this.move);
    window.addEventListener('pointerup', this.up);
    window.addEventListener('pointercancel', this.cancel);
    window.addEventListener('keydown', this.escape, true);
  }

  destroy(): void {
    const { place } = this.drawing;
    this.end();
    place.removeEventListener('pointerdown', this.down);
    place.removeEventListener('click', this.click);
    place.removeEventListener('touchmove', this.held);
    window.removeEventListener('pointermove', this.move);
    window.removeEventListener('pointerup', this.up);
    window.removeEventListener('pointercancel', this.cancel);
    window.removeEventListener('keydown', this.escape, true);
  }

  private readonly down = (press: PointerEvent): void => {
    this.swallowClick = false;
    const target = press.target as HTMLElement;
    if (press.button !== 0 || this.drag || !this.drawing.bars.parentElement?.contains(target)) {
      return;
    }
    const { plan, frame } = this.drawing;
    const bar = this.barUnder(target);
    const { line, x } = this.drawing.at(press.clientX, press.clientY);
    const row = plan.rowOf(line);
    if (!line || !row || x < 0 || target.closest('.gf-tl-side') || (bar ? !bar.movable : !frame.selectable)) {
      return;
    }
    const step = row.step || frame.slotMinutes;
    const minute = this.drawing.scale.minute(x, step);
    this.drag = {
      kind: bar ? this.kindOf(target) : 'mark',
      bar,
      line,
      fromX: x,
      fromMinute: minute,
      pointer: press.pointerId,
      at: { x: press.clientX, y: press.clientY },
      active: false,
      rowId: row.id,
      start: bar?.start ?? minute,
      end: bar?.end ?? minute + step,
    };
    if (press.pointerType === 'touch') {
      this.rest = setTimeout(() => this.begin(), LONG_PRESS_MILLIS);
    }
  };

  private kindOf(target: HTMLElement): Kind {
    const grip = target.closest('.gf-tl-grip');
    return !grip ? 'move' : grip.classList.contains('gf-tl-grip-start') ? 'start' : 'end';
  }

  private barUnder(target: HTMLElement): Bar | undefined {
    const bar = this.drawing.plan.bars.get(target.closest<HTMLElement>('[data-bar]')?.dataset.bar ?? '');
    return bar && this.drawing.pressable(bar) ? bar : undefined;
  }

  private begin(): void {
    if (this.drag && !this.drag.active) {
      this.drag.active = true;
      this.drawing.bars.append(this.ghost);
      this.drawing.place.classList.add('gf-tl-dragging');
      this.follow();
    }
  }

  private readonly held = (touch: TouchEvent): void => {
    if (this.drag?.active) {
      touch.preventDefault();
    }
  };

  private readonly move = (pointer: PointerEvent): void => {
    const { drag } = this;
    if (!drag || pointer.pointerId !== drag.pointer) {
      return;
    }
    const away = Math.hypot(pointer.clientX - drag.at.x, pointer.clientY - drag.at.y);
    if (!drag.active) {
      if (pointer.pointerType === 'touch') {
        if (away > 2 * STARTS_AFTER_PIXELS) {
          this.end();
        }
        return;
      }
      if (away < STARTS_AFTER_PIXELS) {
        return;
      }
      this.begin();
    }
    drag.at = { x: pointer.clientX, y: pointer.clientY };
    this.follow();
    this.scrollAtEdge();
  };

  /** Works out where the drag would end, and shows it. */
  private follow(): void {
    const { drag } = this;
    if (!drag) {
      return;
    }
    const { plan, scale, frame } = this.drawing;
    const { line, x } = this.drawing.at(drag.at.x, drag.at.y);
    const row = drag.kind === 'move' ? plan.rowOf(line) : undefined;
    if (row && line) {
      drag.line = line;
      drag.rowId = row.id;
    }
    const step = plan.rowOf(drag.line)?.step || frame.slotMinutes;
    const { bar } = drag;
    if (!bar) {
      const minute = scale.minute(x, step);
      drag.start = Math.min(minute, drag.fromMinute);
      drag.end = Math.max(minute, drag.fromMinute) + step;
    } else {
      const by = scale.distance(x - drag.fromX, step);
      drag.start = drag.kind === 'end' ? bar.start : bar.start + by;
      drag.end = drag.kind === 'start' ? bar.end : bar.end + by;
      if (drag.kind === 'start') {
        drag.start = Math.min(drag.start, bar.end - step);
      } else if (drag.kind === 'end') {
        drag.end = Math.max(drag.end, bar.start + step);
      }
    }
    const from = scale.x(drag.start);
    this.ghost.style.insetInlineStart = `${from}px`;
    this.ghost.style.width = `${Math.max(scale.end(drag.end) - from, 3)}px`;
    this.ghost.style.top = `${drag.line.top}px`;
    this.ghost.style.height = `${drag.line.height}px`;
    this.ghost.textContent = hours(drag.start, drag.end);
  }

  /** Near the edge the timeline scrolls on, as long as the pointer stays there. */
  private scrollAtEdge(): void {
    if (this.scrolling) {
      return;
    }
    const step = (): void => {
      const { drag } = this;
      if (!drag?.active) {
        this.scrolling = false;
        return;
      }
      const { place } = this.drawing;
      const box = place.getBoundingClientRect();
      const side = place.querySelector<HTMLElement>('.gf-tl-side')?.offsetWidth ?? 0;
      const towards = (at: number, from: number, until: number): number =>
        at < from + EDGE_PIXELS ? -10 : at > until - EDGE_PIXELS ? 10 : 0;
      const x = towards(drag.at.x, box.left + side, box.right);
      const y = drag.kind === 'move' ? towards(drag.at.y, box.top + EDGE_PIXELS, box.bottom) : 0;
      this.scrolling = x !== 0 || y !== 0;
      if (this.scrolling) {
        place.scrollBy(x, y);
        this.follow();
        requestAnimationFrame(step);
      }
    };
    step();
  }

  private readonly up = (pointer: PointerEvent): void => {
    const { drag } = this;
    if (!drag || pointer.pointerId !== drag.pointer) {
      return;
    }
    this.end();
    if (!drag.active) {
      return;
    }
    this.swallowClick = true;
    const { bar } = drag;
    if (!bar) {
      this.drawing.listener.selected(drag.rowId, drag.start, drag.end);
    } else if (drag.rowId !== bar.rowId || drag.start !== bar.start || drag.end !== bar.end) {
      this.drawing.assume({ ...bar, rowId: drag.rowId, start: drag.start, end: drag.end });
      this.drawing.listener.moved(bar.id, drag.rowId, drag.start, drag.end);
    }
  };

  private readonly cancel = (): void => this.end();

  private readonly escape = (press: KeyboardEvent): void => {
    if (press.key === 'Escape' && this.drag?.active) {
      press.preventDefault();
      press.stopPropagation();
      this.swallowClick = true;
      this.end();
    }
  };

  private end(): void {
    clearTimeout(this.rest);
    this.drag = undefined;
    this.ghost.remove();
    this.drawing.place.classList.remove('gf-tl-dragging');
  }

  /** A click opens a bar; beside all bars it marks one step of the row. */
  private readonly click = (click: MouseEvent): void => {
    if (this.swallowClick) {
      this.swallowClick = false;
      click.preventDefault();
      return;
    }
    const target = click.target as HTMLElement;
    const bar = this.barUnder(target);
    if (bar) {
      this.drawing.listener.opened(bar.id);
      return;
    }
    const { line, x } = this.drawing.at(click.clientX, click.clientY);
    const row = this.drawing.plan.rowOf(line);
    const outside = target.closest('.gf-tl-side, .gf-tl-top') || !this.drawing.place.contains(target);
    if (!row || outside || x < 0 || !this.drawing.frame.selectable) {
      return;
    }
    const step = row.step || this.drawing.frame.slotMinutes;
    const minute = this.drawing.scale.minute(x, step);
    this.drawing.listener.selected(row.id, minute, minute + step);
  };
}
