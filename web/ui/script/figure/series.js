// One measure over time: each value a dot with its bound, revisions as steps, contradictions as bands. The slider
// tells what was known at a day.
import {dot, line, plot, rect, ruleX, text} from "@observablehq/plot";
import {count, cut, html, ours, svg} from "../element.js";
import {start, written} from "../day.js";
import {fit} from "./fit.js";

export default function series(plate, {what, unit, points, relations = []}) {
  const placed = place(points);
  if (new Set(placed.map((p) => `${p.low}/${p.high}/${+p.day}`)).size < 2) return false;
  const ties = relations.map((tie) => ({...tie, a: placed.find((p) => p.index === tie.from), b: placed.find((p) => p.index === tie.to)}))
    .filter((tie) => tie.a && tie.b && tie.a !== tie.b);
  const stage = html("div");
  let known;
  const redraw = fit(plate, stage, (width) => chart({what, unit, placed, ties, known, width}));
  const days = [...new Set(placed.map((p) => p.known_at).filter(Boolean))].sort();
  const choose = (day) => {
    known = day;
    redraw();
  };
  plate.append(stage, ...(days.length > 1 ? [slider(days, placed, choose)] : []), legend(placed, ties, points.length - placed.length));
}

// place gives each value a day: the one it is of, or else the one it became known at. Values of a few days stand one
// beside the other, so that each can be read; over longer times each stands at its day.
function place(points) {
  const dated = points.map((p, index) => ({...p, index, day: start(p.as_of) ?? start(p.known_at)}))
    .filter((p) => p.day && (isNumber(p.low) || isNumber(p.high)))
    .sort((a, b) => a.day - b.day || a.index - b.index);
  const span = dated.length ? (dated.at(-1).day - dated[0].day) / 864e5 : 0;
  const beside = span < 12 || new Set(dated.map((p) => +p.day)).size < dated.length / 2;
  for (const [n, p] of dated.entries()) {
    p.x = beside ? n : +p.day;
    p.y = isNumber(p.low) ? p.low : p.high;
  }
  return Object.assign(dated, {beside});
}

const isNumber = (n) => typeof n === "number" && Number.isFinite(n);

function chart({what, unit, placed, ties, known, width}) {
  const hidden = (p) => known && p.known_at > known;
  const shown = placed.filter((p) => !hidden(p));
  const top = Math.max(...placed.map((p) => Math.max(p.low ?? 0, p.high ?? 0))) * 1.15 || 1;
  const bottom = Math.min(0, ...placed.map((p) => p.low ?? p.high));
  const pad = placed.beside ? 0.5 : (placed.at(-1).x - placed[0].x) * 0.08;
  const domain = [placed[0].x - pad, placed.at(-1).x + (placed.beside ? 1 : 2.4 * pad)];
  const visible = ties.filter((tie) => !hidden(tie.a) && !hidden(tie.b));
  const moves = visible.filter(({kind}) => ["revision", "growth", "decline", "correction"].includes(kind));
  const clashes = visible.filter(({kind}) => kind === "conflict");
  const few = placed.length <= 9;
  const drawing = plot({
    className: "plot",
    width, height: 230, marginLeft: 56, marginRight: 24, marginTop: 18,
    ariaLabel: `${what}: ${count(shown.length, "value")} over time. The table below holds all of them.`,
    x: placed.beside
      ? {type: "linear", domain, label: null, ticks: placed.map((p) => p.x), tickFormat: (x) => (placed[x - 1] && +placed[x - 1].day === +placed[x].day ? "" : written(placed[x].day)), tickSize: 0}
      : {type: "utc", domain, label: null, ticks: Math.max(2, width / 140)},
    y: {domain: [bottom, top], label: unit || null, grid: true, ticks: 4, tickFormat: (n) => n.toLocaleString("en-GB")},
    marks: [
      rect(clashes, {className: "clash", x1: ({a, b}) => Math.min(a.x, b.x) - pad / 3, x2: ({a, b}) => Math.max(a.x, b.x) + pad / 3,
        y1: ({a, b}) => Math.min(a.y, b.y), y2: ({a, b}) => Math.max(a.y, b.y), title: ({reason}) => `can't both hold: ${reason}`}),
      ...["revision", "growth", "decline", "correction"].map((kind) =>
        line(moves.filter((tie) => tie.kind === kind).flatMap((tie, z) => [{...tie.a, z}, {...tie.b, z}]),
          {className: `step ${kind}`, x: "x", y: "y", z: "z", curve: "step-after"})),
      ruleX(shown.filter((p) => p.low !== p.high && isNumber(p.low) && isNumber(p.high)), {className: "bound", x: "x", y1: "low", y2: "high"}),
      ruleX(shown.filter((p) => isNumber(p.low) && !isNumber(p.high)), {className: "open", x: "x", y1: "low", y2: top}),
      ruleX(shown.filter((p) => !isNumber(p.low) && isNumber(p.high)), {className: "open", x: "x", y1: bottom, y2: "high"}),
      dot(placed.filter(hidden), {className: "dot later", x: "x", y: "y", r: 4.5}),
      dot(shown.filter((p) => p.bound !== "exactly"), {className: "dot", x: "x", y: "y", r: 4.5, title: say, href: (p) => ours(p.href)}),
      dot(shown.filter((p) => p.bound === "exactly"), {className: "dot exact", x: "x", y: "y", r: 4.5, title: say, href: (p) => ours(p.href)}),
      few && text(shown, {x: "x", y: "y", dx: 9, dy: -1, textAnchor: "start", text: number, fontWeight: 600, fontSize: 13, stroke: "var(--paper)", strokeWidth: 4}),
      few && (width - 80) / placed.length > 70 && text(shown, {className: "quiet", x: "x", y: "y", dx: 9, dy: 13, textAnchor: "start", text: (p) => cut(p.root || p.who, Math.min(26, Math.floor((width - 80) / placed.length / 6.5))), stroke: "var(--paper)", strokeWidth: 4}),
    ],
  });
  for (const group of drawing.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label"); // a group without a role has no name
  for (const anchor of drawing.querySelectorAll("a")) anchor.setAttribute("aria-label", anchor.textContent.trim() || "value");
  return drawing;
}

const signs = {about: "≈", at_least: "≥", more_than: ">", at_most: "≤", nearly: "↗"};

function number(p) {
  const {low, high, bound} = p;
  const write = (n) => n.toLocaleString("en-GB");
  if (isNumber(low) && isNumber(high) && low !== high && bound !== "about") return `${write(low)}–${write(high)}`;
  return `${signs[bound] ?? ""}${write(p.y)}`;
}

const say = (p) => [p.text, p.who && `according to ${p.who}`, written(p.day), p.known_at && `known at ${p.known_at}`].filter(Boolean).join("\n");

function slider(days, placed, choose) {
  const told = html("output", {});
  const input = html("input", {type: "range", min: 0, max: days.length - 1, value: days.length - 1, step: 1, "aria-label": "known at"});
  const move = () => {
    const day = days[input.value];
    const known = placed.filter((p) => !(p.known_at > day)).length;
    told.textContent = `${written(start(day))}: ${known} of ${count(placed.length, "value")}`;
    input.setAttribute("aria-valuetext", told.textContent);
  };
  input.addEventListener("input", () => {
    move();
    choose(days[input.value]);
  });
  move();
  return html("label", {class: "slider"}, html("span", {}, "Known at"), input, told);
}

// legend names only the shapes that this chart has.
function legend(placed, ties, undated) {
  const has = (test) => placed.some(test);
  const kinds = new Set(ties.map(({kind}) => kind));
  const sample = (...shapes) => svg("svg", {width: 26, height: 12, viewBox: "0 0 26 12", "aria-hidden": "true"}, shapes);
  const dotted = svg("path", {class: "open", d: "M13,6V0"});
  return html("p", {class: "legend"}, [
    has((p) => p.bound === "exactly") && html("span", {}, sample(svg("circle", {class: "dot exact", cx: 13, cy: 6, r: 4})), "exact number"),
    has((p) => p.bound !== "exactly") && html("span", {}, sample(dotted, svg("circle", {class: "dot", cx: 13, cy: 7, r: 4})), "about, or with an open end"),
    kinds.size > 0 && [...kinds].some((kind) => ["revision", "growth", "decline", "correction"].includes(kind)) && html("span", {}, sample(svg("path", {class: "step", d: "M1,9H13V3H25"})), "moved"),
    kinds.has("conflict") && html("span", {}, sample(svg("rect", {class: "clash", x: 3, y: 1, width: 20, height: 10})), "can't both hold"),
    undated > 0 && html("span", {}, `${count(undated, "value")} without a date or number stand in the table only`),
  ].filter(Boolean));
}
