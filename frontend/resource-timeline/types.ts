/** What the server sends: see TimelineWire.java. Times are by the clock of the place, without an offset. */
export interface Frame {
  from: string;
  days: number;
  opensAt: string;
  closesAt: string;
  slotMinutes: number;
  selectable: boolean;
  now: string | null;
  locale: string;
  labels: Record<string, string>;
}

export interface Row {
  id: string;
  label: string;
  group: string | null;
}

export interface Bar {
  id: string;
  rowId: string;
  start: string;
  end: string;
  label: string;
  tone: string;
  movable: boolean;
  said: string;
}

/** What the drawing tells back. */
export interface Listener {
  opened(id: string): void;
  selected(rowId: string, start: string, end: string): void;
  moved(id: string, rowId: string, start: string, end: string): void;
}

/** A moment by the clock of the place, as minutes since 1970 in no time zone; only for reckoning. */
export function minutes(moment: string): number {
  return Date.parse(`${moment}Z`) / 60000;
}

/** The moment so many minutes later, in the same form. */
export function later(moment: string, by: number): string {
  return new Date((minutes(moment) + by) * 60000).toISOString().slice(0, 19);
}
