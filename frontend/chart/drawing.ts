import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { writer, type Figures } from './types';

use([
  AriaComponent,
  BarChart,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapContinuousComponent,
]);

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];
const LINES = ['solid', 'dashed', 'dotted', 'dashed'];

/** The colours of the page, as the drawing library understands them. */
interface Palette {
  series: string[];
  font: string;
  text: string;
  faint: string;
  line: string;
  surface: string;
  low: string;
  high: string;
}

/** The chart as ECharts draws it, in the colours of the page. */
export class Drawing {
  private readonly canvas = document.createElement('div');
  private readonly chart: EChartsType;
  private readonly watcher: ResizeObserver;
  private readonly dressWatcher: MutationObserver;
  private readonly night = matchMedia('(prefers-color-scheme: dark)');
  private figures?: Figures;

  constructor(private readonly place: HTMLElement) {
    this.canvas.className = 'gf-chart-canvas';
    this.canvas.setAttribute('role', 'img');
    place.append(this.canvas);
    this.chart = init(this.canvas, null, { renderer: 'svg' });
    this.watcher = new ResizeObserver(() => this.chart.resize());
    this.watcher.observe(this.canvas);
    this.dressWatcher = new MutationObserver(() => this.paint());
    this.dressWatcher.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme'] });
    this.night.addEventListener('change', this.paint);
  }

  destroy(): void {
    this.watcher.disconnect();
    this.dressWatcher.disconnect();
    this.night.removeEventListener('change', this.paint);
    this.chart.dispose();
    this.canvas.remove();
  }

  show(figures: Figures): void {
    this.figures = figures;
    this.canvas.setAttribute('aria-label', figures.title);
    if (figures.kind === 'HEATMAP') {
      this.canvas.style.setProperty('--gf-chart-height', `${figures.series.length * 2.1 + 5.5}rem`);
    }
    this.chart.resize();
    this.paint();
  }

  private readonly paint = (): void => {
    if (this.figures) {
      const palette = readPalette(this.place);
      this.chart.setOption(
        this.figures.kind === 'HEATMAP' ? heatmap(this.figures, palette) : axes(this.figures, palette),
        true,
      );
    }
  };
}

function common(palette: Palette) {
  return {
    animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250,
    textStyle: { fontFamily: palette.font, color: palette.text },
    backgroundColor: 'transparent',
  };
}

function tooltip(figures: Figures, palette: Palette, trigger: 'axis' | 'item') {
  return {
    trigger,
    confine: true,
    backgroundColor: palette.surface,
    borderColor: palette.line,
    textStyle: { color: palette.text, fontSize: 13 },
    axisPointer: { type: figures.kind === 'LINE' ? 'line' : 'shadow' },
  };
}

function axes(figures: Figures, palette: Palette) {
  const write = writer(figures);
  const several = figures.series.length > 1;
  return {
    ...common(palette),
    aria: { enabled: true, label: { enabled: false }, decal: { show: several && figures.kind !== 'LINE' } },
    color: palette.series,
    grid: { left: 8, right: 16, top: several ? 34 : 12, bottom: 4, containLabel: true },
    legend: several
      ? { top: 0, left: 0, icon: figures.kind === 'LINE' ? undefined : 'roundRect', textStyle: { color: palette.text } }
      : undefined,
    tooltip: { ...tooltip(figures, palette, 'axis'), valueFormatter: write },
    xAxis: {
      type: 'category',
      data: figures.categories,
      boundaryGap: figures.kind !== 'LINE',
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { color: palette.faint, hideOverlap: true, overflow: 'truncate', width: 90 },
    },
    yAxis: {
      type: 'value',
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.faint, formatter: (figure: number) => write(figure) },
    },
    series: figures.series.map((series, index) => ({
      name: series.name,
      type: figures.kind === 'LINE' ? 'line' : 'bar',
      stack: figures.kind === 'STACKED' ? 'all' : undefined,
      data: series.figures,
      barMaxWidth: 36,
      symbol: SYMBOLS[index % SYMBOLS.length],
      symbolSize: 7,
      lineStyle: { type: LINES[index % LINES.length], width: 2.5 },
      itemStyle: figures.kind === 'BARS' ? { borderRadius: [3, 3, 0, 0] } : undefined,
    })),
  };
}

function heatmap(figures: Figures, palette: Palette) {
  const write = writer(figures);
  const cells = figures.series.flatMap((row, y) =>
    row.figures.map((figure, x) => [x, y, figure === null ? '-' : figure]),
  );
  const most = Math.max(0.0001, ...figures.series.flatMap((row) => row.figures.map((figure) => figure ?? 0)));
  return {
    ...common(palette),
    aria: { enabled: true, label: { enabled: false } },
    grid: { left: 4, right: 8, top: 4, bottom: 48, containLabel: true },
    tooltip: {
      ...tooltip(figures, palette, 'item'),
      formatter: (cell: { value: [number, number, number | string] }) => {
        const [x, y, figure] = cell.value;
        const said = write(typeof figure === 'number' ? figure : null);
        return `${figures.series[y].name} ${figures.categories[x]}: <b>${said}</b>`;
      },
    },
    xAxis: {
      type: 'category',
      data: figures.categories,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: palette.faint, hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      data: figures.series.map((row) => row.name),
      inverse: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: palette.text },
    },
    visualMap: {
      min: 0,
      max: most,
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemWidth: 12,
      itemHeight: 140,
      text: [write(most), write(0)],
      textStyle: { color: palette.faint },
      inRange: { color: [palette.low, palette.high] },
    },
    series: [
      {
        type: 'heatmap',
        data: cells,
        itemStyle: { borderColor: palette.surface, borderWidth: 1.5, borderRadius: 2 },
        emphasis: { itemStyle: { borderColor: palette.text } },
      },
    ],
  };
}

/** Reads colours by way of a pixel, since tokens may be of any colour space and differ by light and dark. */
function readPalette(place: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  place.append(probe);
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    const colour = getComputedStyle(probe).color;
    if (!pixel) {
      return colour;
    }
    pixel.canvas.width = 1;
    pixel.canvas.height = 1;
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
    return `rgba(${red},${green},${blue},${(alpha / 255).toFixed(3)})`;
  };
  const palette = {
    series: ['--gf-chart-1', '--gf-chart-2', '--gf-chart-3', '--gf-chart-4', '--gf-chart-5'].map(read),
    font: getComputedStyle(place).fontFamily,
    text: read('--vaadin-text-color'),
    faint: read('--vaadin-text-color-secondary'),
    line: read('--gf-line'),
    surface: read('--gf-surface'),
    low: read('--gf-chart-low'),
    high: read('--gf-chart-high'),
  };
  probe.remove();
  return palette;
}
