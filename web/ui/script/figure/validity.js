// Warnings on an axis of time: in force, to come, expired, withdrawn; one whose end nobody stated fades out.
import {scaleUtc} from "d3-scale";
import {count, cut, html, ours, svg} from "../element.js";
import {end, later, start, written} from "../day.js";
import {fit} from "./fit.js";

const words = {in_force: "in force", expired: "expired", unknown: "expiry not stated", withdrawn: "withdrawn", upcoming: "to come"};
const row = 30;

export default function validity(plate, {now, rows}) {
  const placed = rows.map((warning) => ({...warning, a: start(warning.from) ?? start(warning.issued), b: end(warning.until)})).filter((warning) => warning.a);
  if (!placed.length) return false;
  const stage = html("div");
  fit(plate, stage, (width) => axis(placed.toSorted((x, y) => x.a - y.a), start(now), width));
  plate.append(stage, html("p", {class: "legend"}, Object.entries(words).filter(([state]) => placed.some((warning) => warning.state === state)).map(([state, word]) => html("span", {}, sample(state), word)),
    rows.length > placed.length && html("span", {}, `${count(rows.length - placed.length, "warning")} without any date, in the table`)));
}

const sample = (state) => svg("svg", {width: 26, height: 12, viewBox: "0 0 26 12", "aria-hidden": "true"}, svg("rect", {class: `bar ${state}`, x: 1, y: 1, width: 24, height: 10, rx: 2}));

function axis(rows, now, width) {
  const left = width > 640 ? Math.min(320, width * 0.34) : 8;
  const tall = width > 640 ? row : row + 16;
  const days = rows.flatMap(({a, b}) => [a, b ?? later(a, 3)]);
  const first = new Date(Math.min(...days)), last = new Date(Math.max(...days));
  const near = now && now - last < 3 * Math.max(864e5 * 20, last - first);
  const x = scaleUtc([later(first, -1), near && now > last ? later(now, 2) : later(last, 2)], [left, width - 12]);
  const height = rows.length * tall + 30;
  const ticks = x.ticks(Math.max(2, Math.floor((width - left) / 110)));
  const format = x.tickFormat(ticks.length);
  return svg("svg", {width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": `${count(rows.length, "warning")} on an axis of time. The table below holds all of them.`},
    svg("defs", {}, svg("linearGradient", {id: "fade"}, svg("stop", {offset: 0, "stop-color": "var(--alert)", "stop-opacity": 0.55}), svg("stop", {offset: 1, "stop-color": "var(--alert)", "stop-opacity": 0}))),
    ticks.map((tick) => svg("g", {transform: `translate(${x(tick)},0)`, "aria-hidden": "true"}, svg("path", {class: "axis", d: `M0,0V${height - 20}`}),
      svg("text", {class: "quiet", y: height - 5, "text-anchor": "middle"}, format(tick)))),
    near && svg("path", {class: "now", d: `M${x(now)},0V${height - 20}`}),
    near && svg("text", {x: x(now) - 4, y: 10, "text-anchor": "end"}, "now"),
    rows.map((warning, n) => bar(warning, x, n * tall + 4, left, tall)));
}

function bar(warning, x, y, left, tall) {
  const {state, a, b} = warning;
  const from = x(a), until = b ? Math.max(from + 6, x(later(b, 1))) : Math.min(from + 90, x.range()[1]);
  const narrow = tall > row;
  const line = y + (narrow ? 28 : 12);
  const name = [warning.issuer, warning.about, warning.place, words[state], warning.validity].filter(Boolean).join(" · ");
  const label = `${cut(warning.issuer || "issuer not named", 28)}${warning.place ? `, ${cut(warning.place, 16)}` : ""}`;
  return svg("a", {href: ours(warning.href)},
    svg("title", {}, `${name}, from ${written(a)}`),
    svg("text", {x: narrow ? left : left - 10, y: narrow ? y + 10 : line + 4, "text-anchor": narrow ? "start" : "end"}, label),
    svg("rect", {class: `bar ${state === "unknown" || !b && state !== "withdrawn" ? "unknown" : state}`, x: from, y: line - 6, width: Math.max(6, until - from), height: 12, rx: 2}),
    svg("path", {d: `M${from},${line - 8}v16`, stroke: "currentColor"}),
    state === "withdrawn" && svg("text", {x: until - 4, y: line + 4, "text-anchor": "end"}, "✕"),
    svg("text", {class: "quiet", x: Math.min(until + 6, x.range()[1] - 70), y: line + 4}, words[state] + (warning.echoes ? ` · ${count(warning.echoes, "echo", "echoes")}` : "")));
}
