import { DAY, type Frame } from './types';

const NARROWEST_HOUR = { day: 44, week: 18, longer: 9 };
const LABEL_WIDTH = 44;

/** Between minutes and pixels: the shown hours of each day stand side by side. */
export class Scale {
  readonly hour: number;
  readonly day: number;
  readonly width: number;
  readonly labelEvery: number;

  constructor(
    private readonly frame: Frame,
    room: number,
  ) {
    const hoursOfDay = (frame.closesAt - frame.opensAt) / 60;
    const narrowest =
      frame.days === 1 ? NARROWEST_HOUR.day : frame.days <= 7 ? NARROWEST_HOUR.week : NARROWEST_HOUR.longer;
    this.hour = Math.max(narrowest, Math.floor(room / (hoursOfDay * frame.days)));
    this.day = this.hour * hoursOfDay;
    this.width = this.day * frame.days;
    this.labelEvery = Math.max(1, Math.ceil(LABEL_WIDTH / this.hour));
  }

  /** Where a minute is drawn; what lies in hidden hours moves to the nearest shown one. */
  x(minute: number): number {
    const day = Math.floor(minute / DAY);
    return this.onDay(day, minute - day * DAY);
  }

  /** Where a stretch that ends at the minute is cut off: midnight belongs to the day before. */
  end(minute: number): number {
    const day = Math.ceil(minute / DAY) - 1;
    return this.onDay(day, minute - day * DAY);
  }

  private onDay(day: number, ofDay: number): number {
    if (day < 0) {
      return 0;
    }
    if (day >= this.frame.days) {
      return this.width;
    }
    const shown = Math.min(Math.max(ofDay, this.frame.opensAt), this.frame.closesAt) - this.frame.opensAt;
    return day * this.day + (shown / 60) * this.hour;
  }

  /** The minute under a pixel, on the grid line before it. */
  minute(x: number, step: number): number {
    const inside = Math.min(Math.max(x, 0), this.width - 1);
    const day = Math.floor(inside / this.day);
    const ofDay = this.frame.opensAt + ((inside - day * this.day) / this.hour) * 60;
    return day * DAY + Math.floor(ofDay / step) * step;
  }

  /** How many minutes a way of so many pixels is, in whole steps; days count without their hidden hours. */
  distance(pixels: number, step: number): number {
    const days = Math.round(pixels / this.day);
    const rest = pixels - days * this.day;
    return days * DAY + Math.round(((rest / this.hour) * 60) / step) * step;
  }

  dayAt(x: number): number {
    return Math.min(this.frame.days - 1, Math.max(0, Math.floor(x / this.day)));
  }
}
