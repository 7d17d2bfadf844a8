import { createCalendar, destroyCalendar, Interaction, ResourceTimeline, type Calendar } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { later, minutes, type Bar, type Frame, type Listener, type Row } from './types';

/** Small signs, so that no bar is known by its colour alone; drawn on a field of 24 by 24. */
const SIGNS: Record<string, string> = {
  held: 'M7 3h10M7 21h10M8 3v4l4 5 4-5V3M8 21v-4l4-5 4 5v4',
  requested: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.1',
  confirmed: 'M4 12l5 6L20 6',
  'in-use': 'M7 4l12 8-12 8z',
  done: 'M3 12l4 5 8-10M13 16l1 1 7-10',
  missed: 'M5 5l14 14M19 5L5 19',
};

/** Tones that are drawn as the ground behind the others, not as bars on top. */
const GROUND = new Set(['free', 'closed']);
const DAY_MINUTES = 24 * 60;
const NARROWEST_HOUR_OF_A_DAY = 44;
const NARROWEST_HOUR_OF_A_WEEK = 18;
const LABEL_WIDTH = 44;

/** The timeline as EventCalendar draws it. */
export class Drawing {
  private readonly calendar: Calendar;
  private readonly received = performance.now();
  private readonly nowLine = document.createElement('div');
  private readonly clock: ReturnType<typeof setInterval>;
  private readonly watcher: ResizeObserver;
  private readonly roles: MutationObserver;
  private readonly bars = new Map<string, Bar>();
  private nowReceived = this.received;
  private slotWidth = 0;

  constructor(
    private readonly place: HTMLElement,
    private frame: Frame,
    rows: Row[],
    bars: Bar[],
    private readonly listener: Listener,
  ) {
    bars.forEach((bar) => this.bars.set(bar.id, bar));
    this.calendar = createCalendar(place, [ResourceTimeline, Interaction], {
      ...this.options(),
      resources: resources(rows),
      events: bars.map(event),
      view: 'resourceTimelineDay',
      height: 'auto',
      headerToolbar: { start: '', center: '', end: '' },
      nowIndicator: false,
      editable: false,
      eventDurationEditable: false,
      eventContent: (info) => this.content(String(info.event.id)),
      eventClick: (info) => listener.opened(String(info.event.id)),
      eventDrop: (info) =>
        listener.moved(
          String(info.event.id),
          String(info.newResource?.id ?? info.event.resourceIds[0]),
          wall(info.event.start),
          wall(info.event.end),
        ),
      select: (info) => {
        listener.selected(String(info.resource?.id ?? ''), info.startStr.slice(0, 19), info.endStr.slice(0, 19));
        this.calendar.unselect();
      },
      dateClick: (info) => this.clicked(String(info.resource?.id ?? ''), info.dateStr.slice(0, 19)),
    });
    this.nowLine.className = 'gf-now-line';
    this.nowLine.setAttribute('aria-hidden', 'true');
    this.clock = setInterval(() => this.placeNow(), 20_000);
    this.watcher = new ResizeObserver(() => this.fit());
    this.watcher.observe(place);
    this.roles = new MutationObserver(() => this.dropHalfRoles());
    this.roles.observe(place, { subtree: true, childList: true, attributeFilter: ['role'] });
    this.dropHalfRoles();
    place.addEventListener('keydown', this.moveByKey);
    requestAnimationFrame(() => this.placeNow());
  }

  destroy(): void {
    clearInterval(this.clock);
    this.watcher.disconnect();
    this.roles.disconnect();
    this.place.removeEventListener('keydown', this.moveByKey);
    void destroyCalendar(this.calendar);
  }

  /** The library calls its grid a table but leaves out the rows, which misleads readers; our table view is a whole one. */
  private dropHalfRoles(): void {
    const half = ['table', 'rowgroup', 'row', 'rowheader', 'columnheader', 'cell'].map((role) => `[role=${role}]`);
    this.place.querySelectorAll(half.join()).forEach((element) => {
      element.removeAttribute('role');
      [...element.attributes]
        .filter(({ name }) => /^aria-(col|row)(index|count|span)$/.test(name))
        .forEach(({ name }) => element.removeAttribute(name));
    });
  }

  setFrame(frame: Frame): void {
    this.frame = frame;
    this.nowReceived = performance.now();
    Object.entries(this.options()).forEach(([name, option]) =>
      this.calendar.setOption(name as keyof Calendar.Options, option as never),
    );
    requestAnimationFrame(() => this.placeNow());
  }

  setRows(rows: Row[]): void {
    this.calendar.setOption('resources', resources(rows));
    requestAnimationFrame(() => this.placeNow());
  }

  setBars(bars: Bar[]): void {
    this.bars.clear();
    bars.forEach((bar) => this.bars.set(bar.id, bar));
    this.calendar.setOption('events', bars.map(event));
  }

  changeBars(changed: Bar[], gone: string[]): void {
    for (const id of gone) {
      this.bars.delete(id);
      this.calendar.removeEventById(id);
    }
    for (const bar of changed) {
      const known = this.bars.has(bar.id);
      this.bars.set(bar.id, bar);
      if (known) {
        this.calendar.removeEventById(bar.id);
      }
      this.calendar.addEvent(event(bar));
    }
  }

  private options(): Calendar.Options {
    const { frame } = this;
    this.slotWidth = this.hourWidth();
    const labelEvery = Math.max(1, Math.ceil(LABEL_WIDTH / this.slotWidth));
    return {
      date: frame.from,
      duration: { days: frame.days },
      locale: frame.locale === 'en' ? 'en-GB' : frame.locale,
      slotMinTime: frame.opensAt,
      slotMaxTime: frame.closesAt,
      slotDuration: '01:00',
      slotWidth: this.slotWidth,
      slotLabelInterval: { minutes: 60 * labelEvery },
      slotLabelFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      snapDuration: { minutes: frame.slotMinutes },
      dayHeaderFormat: { month: 'short', day: 'numeric', weekday: 'short' },
      scrollTime: frame.opensAt,
      selectable: frame.selectable,
      dragScroll: true,
      timeZone: 'UTC',
      buttonText: (text) => ({ ...text, expand: frame.labels.expand, collapse: frame.labels.collapse }),
    };
  }

  /** How wide an hour is: the whole of a single day fits where it can. */
  private hourWidth(): number {
    const hours = (minutes(`2000-01-01T${this.frame.closesAt.padStart(5, '0')}:00`.replace('T24', 'T23')) -
      minutes(`2000-01-01T${this.frame.opensAt}:00`)) / 60 + (this.frame.closesAt.startsWith('24') ? 1 : 0);
    const sidebar = this.place.querySelector<HTMLElement>('.ec-sidebar')?.offsetWidth ?? 150;
    const room = this.place.clientWidth - sidebar - 4;
    const narrowest = this.frame.days === 1 ? NARROWEST_HOUR_OF_A_DAY : NARROWEST_HOUR_OF_A_WEEK;
    return Math.max(narrowest, Math.floor(room / (hours * this.frame.days)));
  }

  private fit(): void {
    const width = this.hourWidth();
    if (width !== this.slotWidth) {
      const { slotWidth, slotLabelInterval } = this.options();
      this.calendar.setOption('slotWidth', slotWidth);
      this.calendar.setOption('slotLabelInterval', slotLabelInterval);
    }
    this.placeNow();
  }

  /** Puts the now-line where the server's clock stands, moved on by the time since. */
  private placeNow(): void {
    const main = this.place.querySelector<HTMLElement>('.ec-main');
    if (!main || !this.frame.now) {
      this.nowLine.remove();
      return;
    }
    const now = minutes(this.frame.now) + (performance.now() - this.nowReceived) / 60_000;
    const day = Math.floor((now - minutes(`${this.frame.from}T00:00:00`)) / DAY_MINUTES);
    const opens = minutes(`2000-01-01T${this.frame.opensAt}:00`) - minutes('2000-01-01T00:00:00');
    const sinceOpening = (now % DAY_MINUTES) - opens;
    const shownHours = main.querySelectorAll('.ec-header .ec-slots .ec-slot').length / this.frame.days;
    if (day < 0 || day >= this.frame.days || sinceOpening < 0 || sinceOpening / 60 > Math.max(1, shownHours)) {
      this.nowLine.remove();
      return;
    }
    this.nowLine.style.gridColumn = String(day + 1);
    this.nowLine.style.gridRow = '2 / span 1000';
    this.nowLine.style.insetInlineStart = `${(sinceOpening / 60) * this.slotWidth}px`;
    const lines = main.querySelector('.ec-body .ec-events') ?? main;
    if (this.nowLine.parentElement !== lines) {
      lines.append(this.nowLine);
    }
  }

  private content(id: string): Calendar.Content {
    const bar = this.bars.get(id);
    const body = document.createElement('div');
    body.className = 'gf-bar';
    if (!bar) {
      return { domNodes: [body] };
    }
    const state = this.frame.labels[`tone-${bar.tone}`] ?? '';
    body.dataset.bar = bar.id;
    body.title = [bar.said, bar.label, state].filter(Boolean).join('\n');
    if (SIGNS[bar.tone]) {
      const sign = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      sign.setAttribute('viewBox', '0 0 24 24');
      sign.setAttribute('aria-hidden', 'true');
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', SIGNS[bar.tone]);
      sign.append(path);
      body.append(sign);
    }
    const label = document.createElement('span');
    label.className = 'gf-bar-label';
    label.textContent = bar.label;
    const unseen = document.createElement('span');
    unseen.className = 'gf-unseen';
    unseen.textContent = `, ${state}, ${bar.said}`;
    body.append(label, unseen);
    return { domNodes: [body] };
  }

  /** A click beside all bars: one step of the row is chosen, or the free ground under the pointer is opened. */
  private clicked(rowId: string, at: string): void {
    if (this.frame.selectable) {
      this.listener.selected(rowId, at, later(at, this.frame.slotMinutes));
      return;
    }
    for (const bar of this.bars.values()) {
      if (bar.rowId === rowId && GROUND.has(bar.tone) && bar.start <= at && at < bar.end) {
        this.listener.opened(bar.id);
        return;
      }
    }
  }

  /** Alt and an arrow move the bar that has the focus by one step. */
  private readonly moveByKey = (press: KeyboardEvent): void => {
    if (!press.altKey || (press.key !== 'ArrowLeft' && press.key !== 'ArrowRight')) {
      return;
    }
    const id = (press.target as HTMLElement).querySelector<HTMLElement>('[data-bar]')?.dataset.bar;
    const bar = id ? this.bars.get(id) : undefined;
    if (bar?.movable) {
      press.preventDefault();
      const by = press.key === 'ArrowLeft' ? -this.frame.slotMinutes : this.frame.slotMinutes;
      this.listener.moved(bar.id, bar.rowId, later(bar.start, by), later(bar.end, by));
    }
  };
}

function event(bar: Bar): Calendar.EventInput {
  const ground = GROUND.has(bar.tone);
  return {
    id: bar.id,
    resourceId: bar.rowId,
    start: bar.start,
    end: bar.end,
    title: bar.label,
    display: ground ? 'background' : 'auto',
    startEditable: bar.movable && !ground,
    durationEditable: false,
    classNames: [`gf-tone-${bar.tone}`],
  };
}

/** Rows of one group stand together under the group's name. */
function resources(rows: Row[]): Calendar.ResourceInput[] {
  const top: Calendar.ResourceInput[] = [];
  const groups = new Map<string, Calendar.ResourceInput[]>();
  for (const row of rows) {
    const resource = { id: row.id, title: row.label };
    if (row.group === null) {
      top.push(resource);
      continue;
    }
    let members = groups.get(row.group);
    if (!members) {
      members = [];
      groups.set(row.group, members);
      top.push({ id: `group:${row.group}`, title: row.group, expanded: true, children: members });
    }
    members.push(resource);
  }
  return top;
}

/** What the clock of the place shows, from a date that EventCalendar hands out. */
function wall(date: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}:00`;
}
