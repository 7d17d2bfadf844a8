import { PictureOrTable, type TableContent } from '../table-view/table-view';
import type { Drawing } from './drawing';
import type { Bar, Frame, Listener, Row } from './types';

interface Server {
  barClicked(id: string): void;
  slotSelected(rowId: string, start: string, end: string): void;
  barMoved(id: string, rowId: string, start: string, end: string): void;
}

/** Connects ResourceTimeline.java with its drawing, which is loaded when the first timeline is shown. */
class ResourceTimeline extends HTMLElement implements Listener {
  $server?: Server;
  private view?: PictureOrTable;
  private drawing?: Drawing;
  private frame?: Frame;
  private rows: Row[] = [];
  private readonly bars = new Map<string, Bar>();

  connectedCallback(): void {
    void this.draw();
  }

  disconnectedCallback(): void {
    this.drawing?.destroy();
    this.drawing = undefined;
    this.view = undefined;
  }

  setFrame(frame: Frame): void {
    this.frame = frame;
    this.drawing?.setFrame(frame);
    this.describe();
    void this.draw();
  }

  setRows(rows: Row[]): void {
    this.rows = rows;
    this.drawing?.setRows(rows);
    this.view?.refresh();
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

  selected(rowId: string, start: string, end: string): void {
    this.$server?.slotSelected(rowId, start, end);
  }

  moved(id: string, rowId: string, start: string, end: string): void {
    this.$server?.barMoved(id, rowId, start, end);
  }

  private async draw(): Promise<void> {
    if (!this.frame || this.view) {
      return;
    }
    this.view = new PictureOrTable(this);
    this.describe();
    this.view.picture.textContent = this.frame.labels.loading;
    const place = this.view.picture;
    const { Drawing } = await import('./drawing');
    if (!this.isConnected || this.view?.picture !== place) {
      return;
    }
    place.textContent = '';
    this.drawing = new Drawing(place, this.frame, this.rows, [...this.bars.values()], this);
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

  /** Says what the patterns mean, for those that are on the screen. */
  private legend(): HTMLElement {
    const list = document.createElement('ul');
    list.className = 'gf-view-legend';
    new Set([...this.bars.values()].map((bar) => bar.tone)).forEach((tone) => {
      const item = document.createElement('li');
      const swatch = document.createElement('span');
      swatch.className = `gf-swatch gf-tone-${tone}`;
      swatch.setAttribute('aria-hidden', 'true');
      item.append(swatch, this.frame?.labels[`tone-${tone}`] ?? tone);
      list.append(item);
    });
    return list;
  }

  private table(): TableContent {
    const words = this.frame?.labels ?? {};
    const order = new Map(this.rows.map((row, index) => [row.id, index]));
    const labels = new Map(this.rows.map((row) => [row.id, row.label]));
    const shown = [...this.bars.values()]
      .filter((bar) => order.has(bar.rowId))
      .sort((a, b) => (order.get(a.rowId) ?? 0) - (order.get(b.rowId) ?? 0) || a.start.localeCompare(b.start));
    return {
      name: this.getAttribute('aria-label') ?? words['as-table'] ?? '',
      head: [words.resource, words.when, words.what, words.state],
      rows: shown.map((bar) => [
        { text: labels.get(bar.rowId) ?? '' },
        { text: bar.said },
        { text: bar.label || words[`tone-${bar.tone}`], action: () => this.openFromTable(bar) },
        { text: words[`tone-${bar.tone}`] ?? bar.tone },
      ]),
    };
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
