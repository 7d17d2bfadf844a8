/** What the server sends: see TimelineWire.java. Moments are minutes by the clock of the place since the first midnight shown. */
export interface Frame {
  /** The first day, such as 2026-11-23. */
  from: string;
  days: number;
  /** The names of the days, from the first on. */
  dayNames: string[];
  opensAt: number;
  closesAt: number;
  slotMinutes: number;
  selectable: boolean;
  now: number | null;
  locale: string;
  labels: Record<string, string>;
}

/** Rows that stand together, under a name or without one; those of a closed section are not counted nor sent. */
export interface Section {
  id: string;
  name: string | null;
  size: number;
  open: boolean;
}

export interface Row {
  id: string;
  label: string;
  /** The step of this row in minutes, or 0 for that of the frame. */
  step: number;
}

/** A part of the timeline that is here: rows from the first on, for some days, with the closed times of each. */
export interface Part {
  first: number;
  rows: Row[];
  firstDay: number;
  days: number;
  /** Different sequences of closed stretches, as start, end, start, end … */
  grounds: number[][];
  /** Which of the sequences each row has. */
  groundOf: number[];
}

export interface Bar {
  id: string;
  rowId: string;
  start: number;
  end: number;
  label: string;
  tone: string;
  movable: boolean;
  said: string;
}

/** The rows and days that are in sight. */
export interface Sight {
  first: number;
  last: number;
  firstDay: number;
  lastDay: number;
}

/** What the drawing tells back. */
export interface Listener {
  opened(id: string): void;
  selected(rowId: string, start: number, end: number): void;
  moved(id: string, rowId: string, start: number, end: number): void;
  toggled(section: string): void;
  looked(sight: Sight): void;
}

export const DAY = 24 * 60;

/** Tones that are the ground behind the others. */
export const GROUND = new Set(['free', 'closed']);

/** The time of the day: 14:30. */
export function clock(minute: number): string {
  const ofDay = ((minute % DAY) + DAY) % DAY;
  return `${Math.floor(ofDay / 60)}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** From–until; the end of a day is 24:00. */
export function hours(start: number, end: number): string {
  return `${clock(start)}–${end % DAY === 0 ? '24:00' : clock(end)}`;
}
