// Draws a chart above the table it belongs to: <figure data-chart> with a <script type="application/json"> of its data. The table stays for whoever reads rather than looks.
import uPlot from 'uplot';

const language = document.documentElement.lang;
const number = new Intl.NumberFormat(language);
const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const points = { cross: false };

function draw(figure) {
  const data = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  const place = figure.querySelector('.chart-canvas');
  place.replaceChildren();
  const ink = colour('--ink');
  const line = colour('--line');
  const font = '14px "Noto Sans", sans-serif';
  const series = data.series.map((one, at) => {
    const stroke = colour(`--chart-${(at % 6) + 1}`);
    const bars = one.shape === 'bars';
    return {
      label: one.label,
      stroke,
      fill: bars || one.shape === 'area' ? `${stroke}55` : undefined,
      width: one.shape === 'points' ? 0 : 2,
      paths: bars ? uPlot.paths.bars({ size: [0.7, 40] }) : one.shape === 'steps' ? uPlot.paths.stepped({ align: 1 }) : one.shape === 'points' ? () => null : undefined,
      points: { show: one.shape === 'points', size: 7, fill: stroke, stroke, ...points },
      spanGaps: true,
      value: (_, value) => (value == null ? '–' : number.format(value)),
    };
  });
  const axis = { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } };
  const time = data.x.kind === 'time';
  const label = (value) => (time ? day.format(new Date(value * 1000)) : data.x.labels ? data.x.labels[value] ?? '' : number.format(value));
  const plot = new uPlot({
    width: place.clientWidth,
    height: Math.max(320, Math.min(420, place.clientWidth * 0.5)),
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    scales: { x: { time, range: time ? undefined : (_, low, high) => [low - 0.6, high + 0.6] }, y: { range: (_, low, high) => (data.fromZero ? [0, high * 1.05 || 1] : [Math.max(0, low - 10), high + 10]) } },
    axes: [
      { ...axis, values: time ? (_, values) => values.map((value) => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(value * 1000))) : data.x.labels ? (_, values) => values.map((value) => (Number.isInteger(value) ? label(value) : '')) : undefined, space: time ? 90 : 60 },
      { ...axis, values: (_, values) => values.map((value) => number.format(value)), size: 80 },
    ],
    series: [{ label: data.x.label, value: (_, value) => (value == null ? '–' : label(value)) }, ...series],
    cursor: { y: false },
  }, [data.x.values, ...data.series.map((one) => one.values)], place);
  new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height: plot.height })).observe(place);
}

const figures = [...document.querySelectorAll('figure[data-chart]')];
figures.forEach(draw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => figures.forEach(draw));
