import { writeFileSync } from "node:fs";
import { loadResults } from "./results.mjs";

const charts = {
  exact: { heading: "Exact search", x: "forms", y: "MB/s" },
  fuzzy: { heading: "Fuzzy search in running text", x: "forms", y: "MB/s" },
  resolve: { heading: "Look-up of one noisy term", x: "forms", y: "queries/s" },
  growth: { heading: "Speed against length of text", x: "characters", y: "MB/s" },
};
const frame = { left: 70, top: 50, width: 470, height: 330 };
const colours = ["#1b6ca8", "#c8553d", "#588157", "#7b4b94", "#b8860b", "#3d8b8b", "#8d5524", "#5f6c7b", "#a23b72"];

/** Draws `docs/performance-*.svg` from the saved results: one line a system, both axes logarithmic. */
export function drawCharts() {
  const { cases } = loadResults();
  for (const [task, labels] of Object.entries(charts)) {
    const own = cases.filter((one) => one.task === task).sort((a, b) => a.size - b.size);
    if (own.length < 2) continue;
    writeFileSync(new URL(`../docs/performance-${task}.svg`, import.meta.url), chart(labels, linesOf(own)));
  }
}

function linesOf(cases) {
  const lines = new Map();
  for (const { size, rows } of cases) {
    for (const { name, system, median } of rows) {
      if (!(median > 0)) continue;
      if (!lines.has(system)) lines.set(system, { name, system, points: [] });
      lines.get(system).points.push([size, median]);
    }
  }
  return [...lines.values()].sort((a, b) => b.points.at(-1)[1] - a.points.at(-1)[1]);
}

function chart({ heading, x, y }, lines) {
  const points = lines.flatMap((line) => line.points);
  const across = axis(
    points.map(([size]) => size),
    frame.left,
    frame.left + frame.width,
  );
  const up = axis(
    points.map(([, value]) => value),
    frame.top + frame.height,
    frame.top,
  );
  const middle = frame.left + frame.width / 2;
  const body = [
    text(frame.left, 28, heading, 'font-size="17" font-weight="600"'),
    text(frame.left - 8, 42, y, 'text-anchor="end"'),
    text(middle, frame.top + frame.height + 40, x, 'text-anchor="middle"'),
    ...across.ticks.flatMap((tick) => verticalTick(across.at(tick), tick)),
    ...up.ticks.flatMap((tick) => horizontalTick(up.at(tick), tick)),
    ...lines.flatMap((line, index) => drawLine(line, index, across, up)),
  ];
  const height = Math.max(frame.top + frame.height + 60, frame.top + 20 * lines.length + 20);
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 ${height}" font-family="sans-serif" font-size="12">`;
  const title = `<title>${heading}</title>`;
  return `${[open, title, `<rect width="800" height="${height}" fill="#fff"/>`, ...body, "</svg>"].join("\n")}\n`;
}

/** A logarithmic axis over whole powers of ten. */
function axis(values, from, to) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
    ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)),
  };
}

function verticalTick(at, value) {
  const bottom = frame.top + frame.height;
  return [rule(at, frame.top, at, bottom), text(at, bottom + 18, value.toLocaleString("en"), 'text-anchor="middle"')];
}

function horizontalTick(at, value) {
  const label = value.toLocaleString("en", { maximumSignificantDigits: 1 });
  return [rule(frame.left, at, frame.left + frame.width, at), text(frame.left - 8, at + 4, label, 'text-anchor="end"')];
}

/** canonym's line is bold, limits are dashed; the name stands in the list on the right, the highest line first. */
function drawLine({ name, system, points }, index, across, up) {
  const own = system === "canonym";
  const colour = own ? "#000" : colours[index % colours.length];
  const style = `stroke-width="${own ? 3 : 1.5}"${system.startsWith("limit") ? ' stroke-dasharray="5 4"' : ""}`;
  const places = points.map(([size, value]) => `${across.at(size)},${up.at(value)}`);
  const row = frame.top + 10 + 20 * index;
  const right = frame.left + frame.width + 16;
  return [
    `<polyline points="${places.join(" ")}" fill="none" stroke="${colour}" ${style}/>`,
    ...places.map((place) => dot(place, colour)),
    `<line x1="${right}" y1="${row}" x2="${right + 22}" y2="${row}" stroke="${colour}" ${style}/>`,
    text(right + 28, row + 4, name, own ? 'font-weight="600"' : ""),
  ];
}

function dot(place, colour) {
  const [x, y] = place.split(",");
  return `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`;
}

function rule(x1, y1, x2, y2) {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#ddd"/>`;
}

function text(x, y, content, attributes) {
  const escaped = content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}" fill="#222" ${attributes}>${escaped}</text>`;
}
