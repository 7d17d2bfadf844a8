/** What charts and timelines share: the same content as a table, and the buttons to switch and to copy it. */

import { element } from '../element';

/** A cell of a table; one with an action becomes a button. */
export interface Cell {
  text: string;
  number?: boolean;
  action?: () => void;
}

export interface TableContent {
  name: string;
  head: string[];
  rows: Cell[][];
  /** Where the table stands in a longer one, and how to go on. */
  pages?: Pages;
}

export interface Pages {
  said: string;
  earlier: string;
  later: string;
  onEarlier?: () => void;
  onLater?: () => void;
}

export interface ViewWords {
  asTable: string;
  asPicture: string;
  copy: string;
  copied: string;
  empty: string;
}

function drawTable(content: TableContent, empty: string): HTMLElement {
  const scroll = element('div', 'gf-view-scroll');
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', content.name);
  if (content.rows.length === 0) {
    scroll.append(element('p', 'gf-view-empty', empty));
    return scroll;
  }
  const table = element('table', 'gf-view-table');
  const caption = element('caption', 'gf-unseen', content.name);
  const head = element('thead');
  const headRow = head.appendChild(element('tr'));
  content.head.forEach((name, column) => {
    const cell = element('th', content.rows[0][column]?.number ? 'gf-number' : '', name);
    cell.scope = 'col';
    headRow.append(cell);
  });
  const body = element('tbody');
  for (const row of content.rows) {
    const line = body.appendChild(element('tr'));
    row.forEach((cell, column) => {
      const box = element(column === 0 ? 'th' : 'td', cell.number ? 'gf-number' : '');
      if (column === 0) {
        (box as HTMLTableCellElement).scope = 'row';
      }
      if (cell.action) {
        const button = element('button', '', cell.text);
        button.type = 'button';
        button.addEventListener('click', cell.action);
        box.append(button);
      } else {
        box.textContent = cell.text;
      }
      line.append(box);
    });
  }
  table.append(caption, head, body);
  scroll.append(table);
  return scroll;
}

/** The buttons that turn a long table. */
function drawPages(pages: Pages): HTMLElement {
  const bar = element('div', 'gf-view-pages');
  const turn = (name: string, action?: () => void): HTMLElement => {
    const button = element('button', 'gf-view-button', name);
    button.type = 'button';
    button.disabled = !action;
    if (action) {
      button.addEventListener('click', action);
    }
    return button;
  };
  const said = element('span', '', pages.said);
  said.setAttribute('role', 'status');
  bar.append(turn(pages.earlier, pages.onEarlier), said, turn(pages.later, pages.onLater));
  return bar;
}

/** The content as lines of tab-separated cells, as spreadsheets take it. */
function tabSeparated(content: TableContent): string {
  const clean = (text: string) => text.replace(/\s+/g, ' ');
  return [content.head, ...content.rows.map((row) => row.map((cell) => cell.text))]
    .map((line) => line.map(clean).join('\t'))
    .join('\n');
}

async function copyText(text: string): Promise<void> {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = element('textarea', 'gf-unseen');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

/** The frame around a picture: a line with its name or legend, the switch between picture and table, and both. */
export class PictureOrTable {
  readonly picture = element('div', 'gf-view-picture');
  private readonly bar = element('div', 'gf-view-bar');
  private readonly toggle = element('button', 'gf-view-button');
  private readonly copy = element('button', 'gf-view-button');
  private readonly said = element('span', 'gf-unseen');
  private readonly tablePlace = element('div');
  private words?: ViewWords;
  private content?: () => TableContent;
  private showsTable = false;

  constructor(host: HTMLElement) {
    this.toggle.type = 'button';
    this.copy.type = 'button';
    this.said.setAttribute('role', 'status');
    this.toggle.addEventListener('click', () => {
      this.showsTable = !this.showsTable;
      this.refresh();
    });
    this.copy.addEventListener('click', () => void this.copyTable());
    host.replaceChildren(this.bar, this.picture, this.tablePlace);
  }

  get tableShown(): boolean {
    return this.showsTable;
  }

  /** Sets what stands at the start of the bar, the words of the buttons, and where the table comes from. */
  show(lead: HTMLElement, words: ViewWords, content: () => TableContent): void {
    this.words = words;
    this.content = content;
    this.bar.replaceChildren(lead, this.copy, this.toggle, this.said);
    this.refresh();
  }

  refresh(): void {
    if (!this.words || !this.content) {
      return;
    }
    this.toggle.textContent = this.showsTable ? this.words.asPicture : this.words.asTable;
    this.copy.textContent = this.words.copy;
    this.copy.hidden = !this.showsTable;
    this.picture.hidden = this.showsTable;
    this.tablePlace.replaceChildren();
    if (this.showsTable) {
      const content = this.content();
      this.tablePlace.append(drawTable(content, this.words.empty));
      if (content.pages) {
        this.tablePlace.append(drawPages(content.pages));
      }
    }
  }

  private async copyTable(): Promise<void> {
    if (this.words && this.content) {
      await copyText(tabSeparated(this.content()));
      this.said.textContent = this.words.copied;
      this.copy.textContent = this.words.copied;
    }
  }
}
