import { PictureOrTable, type TableContent } from '../table-view/table-view';
import { Drawing } from './drawing';
import { DAY, hours, type Bar, type Frame, type Listener, type Part, type Row, type Section, type Sight } from './types';

interface Server {
  barClicked(id: string): void;
  slotSelected(rowId: string, start: number, end: number): void;
  barMoved(id: string, rowId: string, start: number, end: number): void;
  sectionToggled(id: string): void;
  sightChanged(first: number, last: number, firstDay: number, lastDay: number): void;
}

/** How many rows of a long timeline the table shows at once. */
const TABLE_ROWS = 25;

/** Connects ResourceTimeline.java with its drawing. */
class ResourceTimeline extends HTMLElement implements Listener {
  $server?: Server;
  private view?: PictureOrTable;
  private drawing?: Drawing;
  private frame?: Frame;
  private sections: Section[] = [];
  private loaded: Part = { first: 0, rows: [], firstDay: 0, days: 0, grounds: [], groundOf: [] };
  private readonly bars = new Map<string, Bar>();
  private readonly tones = new Set<string>();
  private tableFirst = 0;

  connectedCallback(): void {
    this.draw();
  }

  disconnectedCallback(): void {
    this.drawing?.destroy();
    this.drawing = undefined;
    this.view = undefined;
  }

  setFrame(frame: Frame): void {
    frame.labels.name = this.getAttribute('aria-label') ?? '';
    this.frame = frame;
    this.drawing?.setFrame(frame);
    this.describe();
    this.draw();
  }

  setSections(sections: Section[]): void {
    this.sections = sections;
    this.tableFirst = 0;
    this.drawing?.setSections(sections);
  }

  setPart(part: Part): void {
    this.loaded = part;
    this.drawing?.setPart(part);
    this.describe();
  }

  setBars(bars: Bar[]): void {
    this.bars.clear();
    bars.forEach((bar) => this.bars.set(bar.id, bar));
    this.drawing?.setBars(bars);
    this.describe();
  }

  changeBars(changed: Bar[], gone: string[]): void {
    gone.forEach((id) => this.bars.delete(id));
    changed.forEach((bar) => this.bars.set(bar.id, bar));
    this.drawing?.changeBars(changed, gone);
    this.describe();
  }

  opened(id: string): void {
    this.$server?.barClicked(id);
  }

  selected(rowId: string, start: number, end: number): void {
    this.$server?.slotSelected(rowId, start, end);
  }

  moved(id: string, rowId: string, start: number, end: number): void {
    this.$server?.barMoved(id, rowId, start, end);
  }

  toggled(section: string): void {
    this.$server?.sectionToggled(section);
  }

  looked({ first, last, firstDay, lastDay }: Sight): void {
    if (!this.view?.tableShown) {
      this.$server?.sightChanged(first, last, firstDay, lastDay);
    }
  }

  private draw(): void {
    if (!this.frame || this.view || !this.isConnected) {
      return;
    }
    this.view = new PictureOrTable(this);
    this.describe();
    this.drawing = new Drawing(this.view.picture, this.frame, this);
    this.drawing.setSections(this.sections);
    this.drawing.setPart(this.loaded);
    this.drawing.setBars([...this.bars.values()]);
  }

  private describe(): void {
    if (!this.view || !this.frame) {
      return;
    }
    const words = this.frame.labels;
    this.view.show(
      this.legend(),
      {
        asTable: words['as-table'],
        asPicture: words['as-timeline'],
        copy: words.copy,
        copied: words.copied,
        empty: words.empty,
      },
      () => this.table(),
    );
  }

  /** Says what the patterns mean, for those that have been on the screen. */
  private legend(): HTMLElement {
    const list = document.createElement('ul');
    list.className = 'gf-view-legend';
    if (this.loaded.grounds.some((stretches) => stretches.length > 0)) {
      this.tones.add('closed');
    }
    this.bars.forEach((bar) => this.tones.add(bar.tone));
    [...this.tones].sort().forEach((tone) => {
      const item = document.createElement('li');
      const swatch = document.createElement('span');
      swatch.className = `gf-swatch gf-tone-${tone}`;
      swatch.setAttribute('aria-hidden', 'true');
      item.append(swatch, this.frame?.labels[`tone-${tone}`] ?? tone);
      list.append(item);
    });
    return list;
  }

  /** The same as a table; of a long timeline some rows at a time, which are asked for when they are not here. */
  private table(): TableContent {
    const words = this.frame?.labels ?? {};
    const days = this.frame?.days ?? 1;
    const total = this.sections.reduce((sum, section) => sum + (section.open ? section.size : 0), 0);
    const last = Math.min(total, this.tableFirst + TABLE_ROWS) - 1;
    const part = this.loaded;
    const here =
      part.first <= this.tableFirst &&
      last < part.first + part.rows.length &&
      part.firstDay === 0 &&
      part.days >= days;
    if (!here && total > 0) {
      this.$server?.sightChanged(this.tableFirst, last, 0, days - 1);
    }
    const rows = part.rows.slice(Math.max(0, this.tableFirst - part.first), last + 1 - part.first);
    return {
      name: words.name || words['as-table'] || '',
      head: [words.resource, words.when, words.what, words.state],
      rows: rows.flatMap((row) => this.tableRows(row)),
      pages:
        total <= TABLE_ROWS
          ? undefined
          : {
              said: `${this.tableFirst + 1}–${last + 1} / ${total}`,
              earlier: words.earlier,
              later: words.later,
              onEarlier: this.tableFirst > 0 ? () => this.turnTable(-TABLE_ROWS) : undefined,
              onLater: last + 1 < total ? () => this.turnTable(TABLE_ROWS) : undefined,
            },
    };
  }

  private turnTable(by: number): void {
    this.tableFirst += by;
    this.view?.refresh();
  }

  private tableRows(row: Row): TableContent['rows'] {
    const words = this.frame?.labels ?? {};
    const bars = [...this.bars.values()].filter((bar) => bar.rowId === row.id);
    const lines = [
      ...bars.map((bar) => ({ start: bar.start, said: bar.said, bar })),
      ...this.closed(row).map(([start, end]) => ({ start, said: this.stretch(start, end), bar: undefined })),
    ].sort((a, b) => a.start - b.start);
    return lines.map(({ said, bar }) => [
      { text: row.label },
      { text: said },
      bar
        ? { text: bar.label || words[`tone-${bar.tone}`], action: () => this.openFromTable(bar) }
        : { text: words['tone-closed'] },
      { text: bar ? (words[`tone-${bar.tone}`] ?? bar.tone) : words['tone-closed'] },
    ]);
  }

  private closed(row: Row): [number, number][] {
    const { grounds, groundOf, rows } = this.loaded;
    const stretches = grounds[groundOf[rows.indexOf(row)]] ?? [];
    return stretches.flatMap((start, index) => (index % 2 === 0 ? [[start, stretches[index + 1]]] : []));
  }

  private stretch(start: number, end: number): string {
    const day = (minute: number) => this.frame?.dayNames[Math.floor(minute / DAY)] ?? '';
    return end - start <= DAY ? `${day(start)} ${hours(start, end)}` : `${day(start)} – ${day(end - 1)}`;
  }

  private openFromTable(bar: Bar): void {
    if (bar.tone === 'free' && this.frame?.selectable) {
      this.selected(bar.rowId, bar.start, bar.end);
    } else {
      this.opened(bar.id);
    }
  }
}

customElements.define('gf-resource-timeline', ResourceTimeline);
