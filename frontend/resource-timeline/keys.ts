import type { Drawing } from './drawing';
import type { Bar } from './types';

/**
 * The keyboard: the timeline is one stop of Tab; arrows go from bar to bar, Enter opens, Alt and an arrow moves a bar,
 * with Shift it gets longer or shorter.
 */
export class Keys {
  private current = '';

  constructor(private readonly drawing: Drawing) {
    drawing.place.addEventListener('keydown', this.pressed);
    drawing.place.addEventListener('focusin', this.entered);
  }

  destroy(): void {
    this.drawing.place.removeEventListener('keydown', this.pressed);
    this.drawing.place.removeEventListener('focusin', this.entered);
  }

  /** Only one of the drawn bars is reached by Tab: the one that had the focus last, else the first. */
  oneStop(drawn: Map<string, HTMLElement>): void {
    if (!drawn.get(this.current)?.hasAttribute('role')) {
      this.current = [...drawn].find(([, bar]) => bar.hasAttribute('role'))?.[0] ?? '';
    }
    for (const [id, bar] of drawn) {
      if (bar.hasAttribute('role')) {
        bar.tabIndex = id === this.current ? 0 : -1;
      } else {
        bar.removeAttribute('tabindex');
      }
    }
  }

  private readonly entered = (focus: FocusEvent): void => {
    const id = (focus.target as HTMLElement).dataset.bar;
    if (id && id !== this.current) {
      const before = this.drawing.elementOf(this.current);
      if (before?.hasAttribute('role')) {
        before.tabIndex = -1;
      }
      this.current = id;
      (focus.target as HTMLElement).tabIndex = 0;
    }
  };

  private readonly pressed = (press: KeyboardEvent): void => {
    const target = press.target as HTMLElement;
    const bar = this.drawing.plan.bars.get(target.dataset.bar ?? '');
    const arrow = /^Arrow(Left|Right|Up|Down)$/.exec(press.key)?.[1];
    if (press.ctrlKey || press.metaKey) {
      return;
    }
    if (bar && (press.key === 'Enter' || press.key === ' ')) {
      press.preventDefault();
      this.drawing.listener.opened(bar.id);
    } else if (bar && arrow && press.altKey) {
      press.preventDefault();
      this.change(bar, arrow, press.shiftKey);
    } else if (bar && arrow) {
      press.preventDefault();
      const next = arrow === 'Left' || arrow === 'Right' ? this.beside(bar, arrow) : this.above(bar, arrow);
      if (next) {
        this.drawing.focus(next);
      }
    } else if (target === this.drawing.place && press.key === 'ArrowDown') {
      const first = this.drawing.elementOf(this.current);
      if (first) {
        press.preventDefault();
        first.focus();
      }
    }
  };

  private change(bar: Bar, arrow: string, stretches: boolean): void {
    if (!bar.movable) {
      return;
    }
    const { drawing } = this;
    const line = drawing.plan.lineOf(bar.rowId);
    const step = drawing.plan.rowOf(line)?.step || drawing.frame.slotMinutes;
    const by = arrow === 'Left' ? -step : step;
    const next = { ...bar };
    if (arrow === 'Up' || arrow === 'Down') {
      const lines = drawing.plan.lines;
      const at = line ? lines.indexOf(line) + (arrow === 'Up' ? -1 : 1) : -1;
      const row = drawing.plan.rowOf(lines[at]);
      if (!row) {
        return;
      }
      next.rowId = row.id;
    } else if (stretches) {
      next.end += by;
    } else {
      next.start += by;
      next.end += by;
    }
    if (next.end > next.start) {
      drawing.assume(next);
      drawing.listener.moved(next.id, next.rowId, next.start, next.end);
    }
  }

  private beside(bar: Bar, arrow: string): Bar | undefined {
    const row = this.drawing.plan.rowOf(this.drawing.plan.lineOf(bar.rowId));
    const bars = row ? this.drawing.plan.barsOf(row).filter((other) => this.drawing.pressable(other)) : [];
    return bars[bars.indexOf(bar) + (arrow === 'Left' ? -1 : 1)];
  }

  /** The bar nearest in time on the next row that has one. */
  private above(bar: Bar, arrow: string): Bar | undefined {
    const { plan } = this.drawing;
    const line = plan.lineOf(bar.rowId);
    const by = arrow === 'Up' ? -1 : 1;
    for (let at = line ? plan.lines.indexOf(line) + by : -1; at >= 0 && at < plan.lines.length; at += by) {
      const row = plan.rowOf(plan.lines[at]);
      const bars = row ? plan.barsOf(row).filter((other) => this.drawing.pressable(other)) : [];
      if (bars.length > 0) {
        return bars.reduce((best, other) =>
          Math.abs(other.start - bar.start) < Math.abs(best.start - bar.start) ? other : best,
        );
      }
    }
    return undefined;
  }
}
