// Incidents in the order of days, at a glance: each a mark at its day, spans as bars with frayed ends. What has no
// day, and what lies far outside the rest, is counted beside it and stands in the list.
import {scaleUtc} from "d3-scale";
import {count, html, ours, svg} from "../element.js";
import {end, later, start, written} from "../day.js";
import {fit} from "./fit.js";

const step = 13; // pixels between marks above each other

export default function timeline(plate, {rows}) {
  const dated = rows.map((row) => ({...row, a: start(row.from) ?? start(row.until), b: end(row.until) ?? end(row.from)})).filter((row) => row.a);
  const {core, before, after} = middle(dated);
  if (core.length < 2) return false;
  plate.classList.add("timeline-plate");
  const stage = html("div");
  fit(plate, stage, (width) => strip(core, width));
  plate.append(stage, html("p", {class: "words"},
    html("span", {}, `● one day`), html("span", {}, "▬ between two days; frayed: an end is open"), html("span", {}, "◎ contested"),
    before.length > 0 && html("span", {}, `earlier: ${aside(before)}`), after.length > 0 && html("span", {}, `later: ${aside(after)}`),
    rows.length > dated.length && html("span", {}, `${count(rows.length - dated.length, "incident")} without a date, in the list`)));
}

const aside = (rows) => `${rows.length} (${[...new Set([rows[0].a, rows.at(-1).a].map((day) => day.getUTCFullYear()))].join("–")})`;

// middle parts the rows into those whose days lie together and the few far from them, which would press the others
// into a line.
function middle(rows) {
  const sorted = rows.toSorted((x, y) => x.a - y.a || x.b - y.b);
  const at = (part) => +sorted[Math.floor(part * (sorted.length - 1))]?.a;
  const room = Math.max(864e5 * 60, (at(0.75) - at(0.25)) * 2);
  const lies = (row) => (+row.a < at(0.25) - room ? -1 : +row.a > at(0.75) + room ? 1 : 0);
  return {core: sorted.filter((row) => lies(row) === 0), before: sorted.filter((row) => lies(row) < 0), after: sorted.filter((row) => lies(row) > 0)};
}

function strip(rows, width) {
  const side = 14;
  const last = rows.reduce((most, row) => (row.a > most ? row.a : most), rows[0].a);
  const x = scaleUtc([later(rows[0].a, -1), later(last, 1)], [side, width - side]);
  const lanes = [];
  const marks = rows.map((row) => laid(row, x, lanes, width - side));
  const height = lanes.length * step + 34;
  const ground = height - 26;
  const ticks = x.ticks(Math.max(2, Math.floor(width / 110)));
  const format = x.tickFormat(ticks.length);
  return svg("svg", {width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": `${count(rows.length, "incident")} by day. The list below holds all of them.`},
    ticks.map((tick) => svg("g", {transform: `translate(${x(tick)},0)`, "aria-hidden": "true"}, svg("path", {class: "axis", d: `M0,0V${ground + 5}`}),
      svg("text", {class: "quiet", y: height - 6, "text-anchor": "middle"}, format(tick)))),
    svg("path", {class: "axis", d: `M0,${ground}H${width}`}),
    marks.map((mark) => drawn(mark, ground)));
}

// laid finds the lowest lane in which a row has room.
function laid(row, x, lanes, right) {
  const from = x(row.a), until = Math.max(from, Math.min(right, x(row.b)));
  const day = row.from && row.until && +row.a === +row.b;
  const lane = [...lanes.keys()].find((n) => lanes[n] < from - 7) ?? lanes.length;
  lanes[lane] = (day ? from : until) + 6;
  return {row, from, until, lane, day};
}

function drawn({row, from, until, lane, day}, ground) {
  const y = ground - 8 - lane * step;
  const name = `${row.type}${row.contested ? ", contested" : ""}, ${day ? written(row.a) : row.written || row.edtf || ""}: ${row.text}`;
  const open = !row.from ? `M${from - 12},${y}H${from}` : !row.until ? `M${until},${y}h12` : "";
  return svg("a", {href: ours(row.href), "aria-label": name},
    svg("title", {}, name),
    day ? svg("circle", {class: "sure", cx: from, cy: y, r: 4.5}) : svg("rect", {class: "bar", x: from - 2, y: y - 4, width: until - from + 4, height: 8, rx: 2}),
    open && svg("path", {class: "fray", d: open}),
    row.contested && svg("circle", {cx: from, cy: y, r: 7, fill: "none", stroke: "currentColor"}));
}
