import { PictureOrTable, type TableContent } from '../table-view/table-view';
import type { Drawing } from './drawing';
import { writer, type Figures } from './types';

/** Connects Chart.java with its drawing, which is loaded when the first chart is shown. */
class Chart extends HTMLElement {
  private view?: PictureOrTable;
  private drawing?: Drawing;
  private figures?: Figures;

  connectedCallback(): void {
    if (this.figures) {
      void this.draw();
    }
  }

  disconnectedCallback(): void {
    this.drawing?.destroy();
    this.drawing = undefined;
    this.view = undefined;
  }

  show(figures: Figures): void {
    this.figures = figures;
    void this.draw();
  }

  private async draw(): Promise<void> {
    const { figures } = this;
    if (!figures) {
      return;
    }
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', figures.title);
    this.view ??= new PictureOrTable(this);
    const title = document.createElement('h3');
    title.className = 'gf-view-title';
    title.textContent = figures.title;
    const words = figures.labels;
    this.view.show(
      title,
      {
        asTable: words['as-table'],
        asPicture: words['as-chart'],
        copy: words.copy,
        copied: words.copied,
        empty: words.empty,
      },
      () => table(figures),
    );
    const place = this.view.picture;
    if (figures.categories.length === 0 || figures.series.length === 0) {
      this.drawing?.destroy();
      this.drawing = undefined;
      const empty = document.createElement('p');
      empty.className = 'gf-view-empty';
      empty.textContent = words.empty;
      place.replaceChildren(empty);
      return;
    }
    if (this.drawing) {
      this.drawing.show(figures);
      return;
    }
    place.textContent = words.loading;
    const { Drawing } = await import('./drawing');
    if (this.isConnected && this.view?.picture === place && !this.drawing && this.figures) {
      place.textContent = '';
      this.drawing = new Drawing(place);
      this.drawing.show(this.figures);
    }
  }
}

/** The figures as a table: categories down, series across; a heatmap as it is drawn. */
function table(figures: Figures): TableContent {
  const write = writer(figures);
  if (figures.kind === 'HEATMAP') {
    return {
      name: figures.title,
      head: [figures.corner, ...figures.categories],
      rows: figures.series.map((row) => [
        { text: row.name },
        ...row.figures.map((figure) => ({ text: write(figure), number: true })),
      ]),
    };
  }
  return {
    name: figures.title,
    head: [figures.corner, ...figures.series.map((series) => series.name)],
    rows: figures.categories.map((category, index) => [
      { text: category },
      ...figures.series.map((series) => ({ text: write(series.figures[index] ?? null), number: true })),
    ]),
  };
}

customElements.define('gf-chart', Chart);
