/** What the server sends: see Chart.java. */
export interface Figures {
  kind: 'BARS' | 'STACKED' | 'LINE' | 'HEATMAP';
  title: string;
  corner: string;
  categories: string[];
  series: { name: string; figures: (number | null)[] }[];
  format: 'NUMBER' | 'HOURS' | 'PERCENT' | 'MONEY';
  locale: string;
  labels: Record<string, string>;
}

/** Writes a figure as people of the language do. */
export function writer(figures: Figures): (figure: number | null) => string {
  const options: Record<Figures['format'], Intl.NumberFormatOptions> = {
    NUMBER: { maximumFractionDigits: 1 },
    HOURS: { maximumFractionDigits: 1 },
    PERCENT: { style: 'percent', maximumFractionDigits: 1 },
    MONEY: { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 },
  };
  const format = new Intl.NumberFormat(figures.locale, options[figures.format]);
  const unit = figures.format === 'HOURS' ? ` ${figures.labels.hours}` : '';
  return (figure) => (figure === null ? '–' : format.format(figure) + unit);
}
