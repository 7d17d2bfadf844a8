import { GROUND, type Bar, type Part, type Row, type Section } from './types';

export const LANE = 30;
const ROW_PADDING = 8;
const SECTION_HEIGHT = 32;

/** A line of the timeline: the name of a section, or a row by its number. */
export interface Line {
  section?: Section;
  row: number;
  top: number;
  height: number;
}

/** What stands where: the lines from top to bottom, and on each row the bars side by side in lanes. */
export class Plan {
  lines: Line[] = [];
  height = 0;
  total = 0;
  part: Part = { first: 0, rows: [], firstDay: 0, days: 0, grounds: [], groundOf: [] };
  readonly bars = new Map<string, Bar>();
  private readonly lanesOf = new Map<number, number>();
  private readonly laneOf = new Map<string, number>();
  private readonly ofRow = new Map<string, Bar[]>();
  private numbers = new Map<string, number>();
  private sections: Section[] = [];

  setSections(sections: Section[]): void {
    this.sections = sections;
    this.lanesOf.clear();
    this.setPart({ ...this.part, rows: [], groundOf: [] });
  }

  setPart(part: Part): void {
    this.part = part;
    this.numbers = new Map(part.rows.map((row, index) => [row.id, part.first + index]));
    this.arrange();
  }

  /** Puts bars into lanes and lines one below the other; rows that are not here keep the height they had. */
  arrange(): void {
    this.ofRow.clear();
    for (const bar of this.bars.values()) {
      const found = this.ofRow.get(bar.rowId);
      if (found) {
        found.push(bar);
      } else {
        this.ofRow.set(bar.rowId, [bar]);
      }
    }
    for (const row of this.part.rows) {
      const bars = (this.ofRow.get(row.id) ?? []).sort((a, b) => a.start - b.start || a.end - b.end);
      const ends: number[] = [];
      for (const bar of bars) {
        if (GROUND.has(bar.tone)) {
          continue;
        }
        let lane = ends.findIndex((end) => end <= bar.start);
        lane = lane < 0 ? ends.length : lane;
        ends[lane] = bar.end;
        this.laneOf.set(bar.id, lane);
      }
      this.lanesOf.set(this.numbers.get(row.id) ?? -1, Math.max(1, ends.length));
    }
    this.stack();
  }

  private stack(): void {
    this.lines = [];
    let top = 0;
    let row = 0;
    for (const section of this.sections) {
      if (section.name !== null) {
        this.lines.push({ section, row: -1, top, height: SECTION_HEIGHT });
        top += SECTION_HEIGHT;
      }
      for (let index = 0; section.open && index < section.size; index++) {
        const height = (this.lanesOf.get(row) ?? 1) * LANE + ROW_PADDING;
        this.lines.push({ row, top, height });
        top += height;
        row++;
      }
    }
    this.height = top;
    this.total = row;
  }

  /** The numbers of the lines between two heights. */
  between(from: number, until: number): [number, number] {
    return [this.lineAt(from), this.lineAt(until)];
  }

  /** The number of the line at a height, the nearest one when there is none. */
  lineAt(y: number): number {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lines[middle].top <= y) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return Math.max(0, low);
  }

  lineOf(rowId: string): Line | undefined {
    const number = this.numbers.get(rowId);
    return number === undefined ? undefined : this.lines.find((line) => line.row === number);
  }

  rowOf(line: Line | undefined): Row | undefined {
    return line && line.row >= 0 ? this.part.rows[line.row - this.part.first] : undefined;
  }

  barsOf(row: Row): Bar[] {
    return this.ofRow.get(row.id) ?? [];
  }

  groundOf(row: Row): number[] {
    return this.part.grounds[this.part.groundOf[(this.numbers.get(row.id) ?? 0) - this.part.first]] ?? [];
  }

  /** How far below the top of its row a bar is drawn. */
  laneTop(bar: Bar): number {
    return ROW_PADDING / 2 + (this.laneOf.get(bar.id) ?? 0) * LANE;
  }
}
