/** What Java tells the grid: words, and which halves of an hour are painted, day after day from Monday. */
interface Content {
  label: string;
  days: string[];
  shortDays: string[];
  /** Says a cell: {0} the day, {1} from, {2} until. */
  cell: string;
  halves: string;
  /** Halves of an hour per row: 1 or 2. */
  step: number;
}

const HALVES = 48;

/** How long a finger rests before it paints instead of scrolling. */
const HOLD_MILLIS = 300;
/** How far a resting finger may tremble. */
const HOLD_PIXELS = 10;

/** A week to be painted: one toggle button per day and hour, by pointer, by touch or by keyboard. */
class WeekGrid extends HTMLElement {
  private content?: Content;
  private painted: boolean[] = [];
  private buttons: HTMLButtonElement[][] = [];
  /** Whether the stroke under way paints or wipes; undefined between strokes. */
  private stroke?: boolean;
  /** A finger that rests on a cell and will paint unless it moves before. */
  private held?: { timer: number; x: number; y: number };
  /** Whether the stroke that has just ended was painted by a finger, whose click is still to come. */
  private painting = false;

  show(content: Content): void {
    const fresh = !this.content || this.content.step !== content.step || this.content.label !== content.label;
    this.content = content;
    this.painted = Array.from(content.halves, (half) => half === '1');
    if (fresh) {
      this.build(content);
    }
    this.refresh();
  }

  private build({ label, days, shortDays, cell, step }: Content): void {
    const table = document.createElement('table');
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-label', label);
    const head = table.createTHead().insertRow();
    head.append(document.createElement('td'));
    shortDays.forEach((day, index) => {
      const th = document.createElement('th');
      th.scope = 'col';
      th.textContent = day;
      th.title = days[index];
      head.append(th);
    });
    const body = table.createTBody();
    this.buttons = days.map(() => []);
    for (let half = 0; half < HALVES; half += step) {
      const row = body.insertRow();
      row.dataset.full = String(half % 2 === 0);
      const th = document.createElement('th');
      th.scope = 'row';
      th.textContent = time(half);
      row.append(th);
      days.forEach((day, column) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.tabIndex = -1;
        const words = cell.replace('{0}', day).replace('{1}', time(half)).replace('{2}', time(half + step));
        button.setAttribute('aria-label', words);
        button.title = words;
        button.dataset.day = String(column);
        button.dataset.row = String(half / step);
        this.buttons[column].push(button);
        row.insertCell().append(button);
      });
    }
    this.buttons[0][Math.round((8 * 2) / step)].tabIndex = 0;
    this.replaceChildren(table);
    table.addEventListener('pointerdown', (event) => this.begin(event));
    table.addEventListener('pointermove', (event) => this.follow(event));
    // Whether a touch scrolls is decided by its first moves: a finger that paints must refuse them.
    table.addEventListener('touchmove', (event) => this.stroke !== undefined && event.preventDefault(), {
      passive: false,
    });
    table.addEventListener('contextmenu', (event) => this.stroke !== undefined && event.preventDefault());
    table.addEventListener('keydown', (event) => this.press(event));
    table.addEventListener('click', (event) => this.tap(event as PointerEvent));
    for (const end of ['pointerup', 'pointercancel']) {
      table.addEventListener(end, () => this.end());
    }
    // Working hours come into sight; earlier and later ones are a scroll away.
    requestAnimationFrame(() => {
      this.scrollTop = (body.rows[Math.round((7 * 2) / step)]?.offsetTop ?? 0) - (table.tHead?.offsetHeight ?? 0);
    });
  }

  private begin(event: PointerEvent): void {
    const button = this.cellAt(event);
    this.painting = false;
    if (!button || event.button !== 0) {
      return;
    }
    if (event.pointerType === 'touch') {
      // A finger that starts to scroll must not paint: it taps, or rests a moment before it drags.
      this.release();
      const timer = window.setTimeout(() => {
        this.held = undefined;
        this.painting = true;
        this.start(button);
      }, HOLD_MILLIS);
      this.held = { timer, x: event.clientX, y: event.clientY };
      return;
    }
    event.preventDefault();
    this.start(button);
  }

  private start(button: HTMLButtonElement): void {
    this.focusOn(button);
    this.stroke = button.getAttribute('aria-pressed') !== 'true';
    this.paint(button, this.stroke);
  }

  private release(): void {
    window.clearTimeout(this.held?.timer);
    this.held = undefined;
  }

  /** A tap, a key or an assistive tool presses one cell; a mouse has painted already while it was down. */
  private tap(event: PointerEvent): void {
    const button = (event.target as HTMLElement).closest('button');
    if (button && !this.painting && (event.detail === 0 || event.pointerType === 'touch')) {
      this.focusOn(button);
      this.paint(button, button.getAttribute('aria-pressed') !== 'true');
      this.tell();
    }
  }

  private follow(event: PointerEvent): void {
    if (this.held && Math.hypot(event.clientX - this.held.x, event.clientY - this.held.y) > HOLD_PIXELS) {
      this.release();
    }
    const button = this.stroke === undefined ? undefined : this.cellAt(event);
    if (button) {
      this.paint(button, this.stroke === true);
    }
  }

  private end(): void {
    this.release();
    if (this.stroke !== undefined) {
      this.stroke = undefined;
      this.tell();
    }
  }

  private press(event: KeyboardEvent): void {
    const button = event.target as HTMLButtonElement;
    if (button.tagName !== 'BUTTON') {
      return;
    }
    const day = Number(button.dataset.day);
    const row = Number(button.dataset.row);
    const rows = this.buttons[0].length;
    const targets: Record<string, [number, number] | undefined> = {
      ArrowUp: [day, Math.max(0, row - 1)],
      ArrowDown: [day, Math.min(rows - 1, row + 1)],
      ArrowLeft: [Math.max(0, day - 1), row],
      ArrowRight: [Math.min(6, day + 1), row],
      Home: [day, 0],
      End: [day, rows - 1],
    };
    const target = targets[event.key];
    if (target) {
      event.preventDefault();
      const next = this.buttons[target[0]][target[1]];
      this.focusOn(next);
      if (event.shiftKey) {
        // Holding shift drags the brush along.
        this.paint(next, button.getAttribute('aria-pressed') === 'true');
        this.tell();
      }
    }
  }

  private focusOn(button: HTMLButtonElement): void {
    this.querySelectorAll<HTMLButtonElement>('button[tabindex="0"]').forEach((other) => (other.tabIndex = -1));
    button.tabIndex = 0;
    button.focus({ preventScroll: false });
  }

  private cellAt(event: PointerEvent): HTMLButtonElement | undefined {
    const element = document.elementFromPoint(event.clientX, event.clientY);
    return element instanceof HTMLButtonElement && this.contains(element) ? element : undefined;
  }

  private paint(button: HTMLButtonElement, on: boolean): void {
    const step = this.content?.step ?? 2;
    const first = Number(button.dataset.day) * HALVES + Number(button.dataset.row) * step;
    this.painted.fill(on, first, first + step);
    this.dress(button, on);
  }

  private refresh(): void {
    const step = this.content?.step ?? 2;
    this.buttons.forEach((column, day) =>
      column.forEach((button, row) => {
        const first = day * HALVES + row * step;
        const halves = this.painted.slice(first, first + step);
        this.dress(button, halves.every(Boolean));
        button.toggleAttribute('data-part', !halves.every(Boolean) && halves.some(Boolean));
      }),
    );
  }

  private dress(button: HTMLButtonElement, on: boolean): void {
    button.setAttribute('aria-pressed', String(on));
    button.removeAttribute('data-part');
  }

  private tell(): void {
    const halves = this.painted.map((on) => (on ? '1' : '0')).join('');
    if (this.content) {
      this.content.halves = halves;
    }
    this.dispatchEvent(new CustomEvent('gf-painted', { detail: { halves } }));
  }
}

function time(half: number): string {
  return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
}

customElements.define('gf-week-grid', WeekGrid);
