import './timeline.css';
import { element } from '../element';
import { fill, lookOf } from './elements';
import { Gestures } from './gestures';
import { Keys } from './keys';
import { Plan, type Line } from './plan';
import { Scale } from './scale';
import { GROUND, type Bar, type Frame, type Listener, type Part, type Section, type Sight } from './types';

/** Lines that are drawn beyond the edge, so that a short scroll finds them there. */
const SPARE_PIXELS = 240;

const NARROWEST_LABEL = 36;
const NARROWEST_BAR_WITH_WORDS = 44;

/**
 * The timeline, drawn only where it is in sight: lines and bars come and go while one scrolls. Heads of rows and names
 * of days stick to the edges; bars lie on one layer of their own, so that a bar that moves keeps its element and focus.
 */
export class Drawing {
  readonly plan = new Plan();
  readonly bars = element('div', 'gf-tl-bars');
  scale: Scale;
  private readonly canvas = element('div', 'gf-tl-canvas');
  private readonly top = element('div', 'gf-tl-top');
  private readonly body = element('div', 'gf-tl-body');
  private readonly side = element('div', 'gf-tl-side');
  private readonly ground = element('div', 'gf-tl-ground');
  private readonly nowLine = element('div', 'gf-now-line');
  private readonly drawnBars = new Map<string, HTMLElement>();
  private readonly drawnLines = new Map<number, { head: HTMLElement; ground: HTMLElement; look: string }>();
  private readonly looks = new Map<string, string>();
  private readonly clock: ReturnType<typeof setInterval>;
  private readonly watcher: ResizeObserver;
  private readonly gestures: Gestures;
  private readonly keys: Keys;
  private nowReceived = performance.now();
  private planned = false;
  private asked = '';

  constructor(
    readonly place: HTMLElement,
    public frame: Frame,
    readonly listener: Listener,
  ) {
    this.scale = new Scale(frame, 0);
    this.nowLine.setAttribute('aria-hidden', 'true');
    this.body.append(this.side, this.ground, this.bars);
    this.canvas.append(this.top, this.body);
    place.classList.add('gf-tl');
    place.tabIndex = 0;
    place.setAttribute('role', 'group');
    place.append(this.canvas);
    this.gestures = new Gestures(this);
    this.keys = new Keys(this);
    place.addEventListener('scroll', this.plannedDraw, { passive: true });
    this.clock = setInterval(() => this.placeNow(), 20_000);
    this.watcher = new ResizeObserver(() => this.fit());
    this.watcher.observe(place);
    this.setFrame(frame);
  }

  destroy(): void {
    clearInterval(this.clock);
    this.watcher.disconnect();
    this.gestures.destroy();
    this.keys.destroy();
    this.place.removeEventListener('scroll', this.plannedDraw);
  }

  setFrame(frame: Frame): void {
    const turned = frame.from !== this.frame.from || frame.days !== this.frame.days;
    const seen = this.scale.minute(this.place.scrollLeft, 1);
    this.frame = frame;
    this.nowReceived = performance.now();
    this.place.setAttribute('aria-label', frame.labels.name);
    this.place.classList.toggle('gf-tl-selectable', frame.selectable);
    this.rescale();
    this.place.scrollLeft = turned || !this.drawnLines.size ? this.startX() : this.scale.x(seen);
    this.drawSoon();
  }

  setSections(sections: Section[]): void {
    this.asked = '';
    this.plan.setSections(sections);
    this.drawSoon();
  }

  setPart(part: Part): void {
    this.asked = '';
    this.anchored(() => this.plan.setPart(part));
    this.drawSoon();
  }

  setBars(bars: Bar[]): void {
    this.plan.bars.clear();
    this.changeBars(bars, []);
  }

  changeBars(changed: Bar[], gone: string[]): void {
    gone.forEach((id) => this.plan.bars.delete(id));
    changed.forEach((bar) => this.plan.bars.set(bar.id, bar));
    this.anchored(() => this.plan.arrange());
    this.drawSoon();
  }

  /** Whether a bar is there to be opened; free ground is, where nothing can be marked on it. */
  pressable(bar: Bar): boolean {
    return !GROUND.has(bar.tone) || (bar.tone === 'free' && !this.frame.selectable);
  }

  /** Draws a bar where it was dropped, until the server says where it really is. */
  assume(bar: Bar): void {
    this.plan.bars.set(bar.id, bar);
    this.plan.arrange();
    this.drawSoon();
  }

  drawSoon(): void {
    if (!this.planned) {
      this.planned = true;
      requestAnimationFrame(() => {
        this.planned = false;
        if (this.place.isConnected) {
          this.draw();
        }
      });
    }
  }

  /** What stands at a point of the window: the line, and the pixel on the scale. */
  at(clientX: number, clientY: number): { line: Line | undefined; x: number } {
    const box = this.bars.getBoundingClientRect();
    const y = clientY - box.top;
    return {
      line: y < 0 || y >= this.plan.height ? undefined : this.plan.lines[this.plan.lineAt(y)],
      x: clientX - box.left,
    };
  }

  elementOf(id: string): HTMLElement | undefined {
    return this.drawnBars.get(id);
  }

  /** Scrolls until the bar is in sight, draws it and gives it the focus. */
  focus(bar: Bar): void {
    const line = this.plan.lineOf(bar.rowId);
    if (!line) {
      return;
    }
    const head = this.side.offsetWidth;
    const room = { x: this.place.clientWidth - head, y: this.place.clientHeight - this.top.offsetHeight };
    const x = { from: this.scale.x(bar.start), until: this.scale.end(bar.end) };
    if (line.top < this.place.scrollTop || line.top + line.height > this.place.scrollTop + room.y) {
      this.place.scrollTop = line.top - room.y / 3;
    }
    if (x.from < this.place.scrollLeft || x.until > this.place.scrollLeft + room.x) {
      this.place.scrollLeft = Math.max(0, x.from - room.x / 4);
    }
    this.draw();
    this.elementOf(bar.id)?.focus({ preventScroll: true });
  }

  private readonly plannedDraw = (): void => this.drawSoon();

  /** What grows or shrinks above the edge does not push what one looks at. */
  private anchored(change: () => void): void {
    const line = this.plan.lines[this.plan.lineAt(this.place.scrollTop)];
    const before = line ? this.place.scrollTop - line.top : 0;
    const row = line?.row;
    change();
    const after = row === undefined || row < 0 ? undefined : this.plan.lines.find((other) => other.row === row);
    this.body.style.height = `${this.plan.height}px`;
    if (after && this.place.scrollTop > 0 && after.top + before !== this.place.scrollTop) {
      this.place.scrollTop = after.top + before;
    }
  }

  private fit(): void {
    const before = this.scale.hour;
    this.rescale();
    if (before !== this.scale.hour) {
      this.looks.clear();
    }
    this.drawSoon();
  }

  private rescale(): void {
    this.scale = new Scale(this.frame, this.place.clientWidth - this.side.offsetWidth - 2);
    this.canvas.style.setProperty('--_hour', `${this.scale.hour}px`);
    this.canvas.style.setProperty('--_day', `${this.scale.day}px`);
    this.canvas.style.setProperty('--_width', `${this.scale.width}px`);
    this.drawTop();
  }

  private drawTop(): void {
    const days = element('div', 'gf-tl-days');
    const { frame, scale } = this;
    frame.dayNames.forEach((name) => {
      const day = element('div', 'gf-tl-day');
      day.append(element('span', '', name));
      days.append(day);
    });
    const hours = element('div', 'gf-tl-hours');
    for (let day = 0; day < frame.days; day++) {
      for (let hour = frame.opensAt / 60; hour < frame.closesAt / 60; hour += scale.labelEvery) {
        if ((frame.closesAt / 60 - hour) * scale.hour < NARROWEST_LABEL) {
          break;
        }
        const label = element('span', 'gf-tl-hour', `${hour}:00`);
        label.style.insetInlineStart = `${day * scale.day + (hour - frame.opensAt / 60) * scale.hour}px`;
        hours.append(label);
      }
    }
    const scaleRows = element('div', 'gf-tl-scale');
    scaleRows.append(days, hours);
    this.top.replaceChildren(element('div', 'gf-tl-corner'), scaleRows);
  }

  private draw(): void {
    this.body.style.height = `${this.plan.height}px`;
    const { scrollLeft, clientWidth } = this.place;
    const [first, last] = this.linesInSight(SPARE_PIXELS);
    const window = { from: scrollLeft - SPARE_PIXELS, until: scrollLeft + clientWidth + SPARE_PIXELS };
    this.drawLines(first, last);
    this.drawBars(first, last, window);
    this.placeNow();
    this.ask();
  }

  private drawLines(first: number, last: number): void {
    for (const [index, drawn] of this.drawnLines) {
      if (index < first || index > last || index >= this.plan.lines.length) {
        drawn.head.remove();
        drawn.ground.remove();
        this.drawnLines.delete(index);
      }
    }
    for (let index = first; index <= last && index < this.plan.lines.length; index++) {
      const line = this.plan.lines[index];
      const row = this.plan.rowOf(line);
      const stretches = row ? this.plan.groundOf(row) : [];
      const look = JSON.stringify([line.section, row, line.height, stretches, this.scale.hour, this.frame.opensAt]);
      let drawn = this.drawnLines.get(index);
      if (!drawn) {
        drawn = { head: element('div'), ground: element('div'), look: '' };
        this.drawnLines.set(index, drawn);
        this.side.append(drawn.head);
        this.ground.append(drawn.ground);
      }
      drawn.head.style.top = drawn.ground.style.top = `${line.top}px`;
      if (drawn.look !== look) {
        drawn.look = look;
        drawn.head.style.height = drawn.ground.style.height = `${line.height}px`;
        this.drawHead(drawn.head, line, row?.label);
        this.drawGround(drawn.ground, line, stretches);
      }
    }
  }

  private drawHead(head: HTMLElement, line: Line, label: string | undefined): void {
    const { section } = line;
    if (!section) {
      head.className = 'gf-tl-head';
      const text = element('span', label === undefined ? 'gf-tl-waits' : '', label ?? '');
      text.title = label ?? '';
      head.replaceChildren(text);
      return;
    }
    head.className = 'gf-tl-section';
    const toggle = element('button', '', `${section.name} (${section.size})`);
    toggle.type = 'button';
    toggle.setAttribute('aria-expanded', String(section.open));
    toggle.title = section.open ? this.frame.labels.collapse : this.frame.labels.expand;
    toggle.addEventListener('click', () => this.listener.toggled(section.id));
    head.replaceChildren(toggle);
  }

  private drawGround(ground: HTMLElement, line: Line, stretches: number[]): void {
    ground.className = line.section ? 'gf-tl-gap' : 'gf-tl-row';
    const closed: HTMLElement[] = [];
    for (let index = 0; index + 1 < stretches.length; index += 2) {
      const from = this.scale.x(stretches[index]);
      const width = this.scale.end(stretches[index + 1]) - from;
      if (width > 0) {
        const stretch = element('div', 'gf-tl-closed gf-tone-closed');
        stretch.style.insetInlineStart = `${from}px`;
        stretch.style.width = `${width}px`;
        closed.push(stretch);
      }
    }
    ground.replaceChildren(...closed);
  }

  private drawBars(first: number, last: number, window: { from: number; until: number }): void {
    const wanted = new Set<string>();
    const focused = document.activeElement?.closest<HTMLElement>('[data-bar]')?.dataset.bar;
    for (let index = first; index <= last && index < this.plan.lines.length; index++) {
      const line = this.plan.lines[index];
      const row = this.plan.rowOf(line);
      for (const bar of row ? this.plan.barsOf(row) : []) {
        const from = this.scale.x(bar.start);
        const width = Math.max(this.scale.end(bar.end) - from, 3);
        if (bar.id === focused || (from <= window.until && from + width >= window.from)) {
          wanted.add(bar.id);
          this.drawBar(bar, line, from, width, row?.label ?? '');
        }
      }
    }
    for (const [id, drawn] of this.drawnBars) {
      if (!wanted.has(id) && !(id === focused && this.plan.bars.has(id))) {
        drawn.remove();
        this.drawnBars.delete(id);
        this.looks.delete(id);
      }
    }
    this.keys.oneStop(this.drawnBars);
  }

  private drawBar(bar: Bar, line: Line, from: number, width: number, row: string): void {
    const ground = GROUND.has(bar.tone);
    let drawn = this.drawnBars.get(bar.id);
    if (!drawn) {
      drawn = element('div');
      drawn.dataset.bar = bar.id;
      this.drawnBars.set(bar.id, drawn);
      this.bars.append(drawn);
    }
    const look = JSON.stringify([bar, from, width, line.top, line.height, this.plan.laneTop(bar), row]);
    if (this.looks.get(bar.id) === look) {
      return;
    }
    this.looks.set(bar.id, look);
    drawn.className = `gf-tl-bar gf-tone-${bar.tone}${ground ? ' gf-tl-under' : ''}${bar.movable ? ' gf-tl-movable' : ''}${
      width < NARROWEST_BAR_WITH_WORDS ? ' gf-tl-narrow' : ''
    }`;
    drawn.style.insetInlineStart = `${from}px`;
    drawn.style.width = `${width}px`;
    drawn.style.top = `${ground ? line.top : line.top + this.plan.laneTop(bar)}px`;
    drawn.style.height = ground ? `${line.height}px` : '';
    fill(drawn, bar, lookOf(bar, row, this.frame.labels), this.pressable(bar));
  }

  /** Asks for what is in sight, once for the same sight, when it or the lines drawn beyond the edge are not here. */
  private ask(): void {
    const sight = this.sight();
    const { part } = this.plan;
    const [first, last] = this.rowsInSight(SPARE_PIXELS);
    const here =
      first >= part.first &&
      last < part.first + part.rows.length &&
      sight.firstDay >= part.firstDay &&
      sight.lastDay < part.firstDay + part.days;
    const question = JSON.stringify(sight);
    if (!here && this.plan.total > 0 && question !== this.asked) {
      this.asked = question;
      this.listener.looked(sight);
    }
  }

  private sight(): Sight {
    const { scrollLeft, clientWidth } = this.place;
    const [first, last] = this.rowsInSight(0);
    return {
      first,
      last,
      firstDay: this.scale.dayAt(scrollLeft),
      lastDay: this.scale.dayAt(scrollLeft + Math.max(0, clientWidth - this.side.offsetWidth - 1)),
    };
  }

  /** The first and the last row in sight, or within so many pixels beyond the edge. */
  private rowsInSight(beyond: number): [number, number] {
    const [first, last] = this.linesInSight(beyond);
    const rows = this.plan.lines.slice(first, last + 1).filter((line) => line.row >= 0);
    return [rows[0]?.row ?? 0, rows[rows.length - 1]?.row ?? 0];
  }

  private linesInSight(beyond: number): [number, number] {
    const { scrollTop, clientHeight } = this.place;
    const room = Math.max(clientHeight - this.top.offsetHeight, 0);
    return this.plan.between(scrollTop - beyond, scrollTop + room + beyond);
  }

  /** Where to begin when now is shown: with today, on a single day an hour before now. */
  private startX(): number {
    const now = this.now();
    if (now === null || now < 0) {
      return 0;
    }
    return this.frame.days > 1
      ? this.scale.dayAt(this.scale.x(now)) * this.scale.day
      : Math.max(0, this.scale.x(now) - this.scale.hour);
  }

  private now(): number | null {
    return this.frame.now === null ? null : this.frame.now + (performance.now() - this.nowReceived) / 60_000;
  }

  /** Puts the now-line where the server's clock stands, moved on by the time since. */
  private placeNow(): void {
    const now = this.now();
    const { frame, scale } = this;
    const ofDay = now === null ? -1 : now - Math.floor(now / (24 * 60)) * 24 * 60;
    const shown =
      now !== null && now >= 0 && now < frame.days * 24 * 60 && ofDay >= frame.opensAt && ofDay <= frame.closesAt;
    if (!shown) {
      this.nowLine.remove();
      return;
    }
    this.nowLine.style.insetInlineStart = `${scale.x(now)}px`;
    if (!this.nowLine.isConnected) {
      this.body.append(this.nowLine);
    }
  }
}
