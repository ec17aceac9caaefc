// Who relays whom, from left to right: who publishes, who stands between, where it began. Pointing at a source lights
// up what passes through it.
import {count, cut, html, ours, svg} from "../element.js";
import {fit} from "./fit.js";

const tall = 26, most = 40;

export default function relays(plate, {nodes, edges}) {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const strong = edges.filter((edge) => known.has(edge.from) && known.has(edge.to) && edge.from !== edge.to).toSorted((a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1));
  if (!strong.length) return false;
  const shown = busiest(strong);
  const columns = layered(shown);
  const stage = html("div");
  fit(plate, stage, (width) => graph(columns, shown, known, Math.max(width, 620)));
  plate.append(stage, html("p", {class: "words"}, html("span", {}, "from the outlet (left) to the root source (right); the thicker, the more often"),
    html("span", {}, "dashed: a source without a name"),
    shown.length < strong.length && html("span", {}, `the ${shown.length} most frequent of ${count(strong.length, "relay")}; all are in the table`)));
}

// busiest takes the strongest edges while the graph stays readable.
function busiest(edges) {
  const seen = new Set();
  return edges.filter(({from, to}) => {
    const fresh = [from, to].filter((id) => !seen.has(id));
    if (seen.size + fresh.length > most) return false;
    fresh.forEach((id) => seen.add(id));
    return true;
  });
}

// layered gives each source a column: one more than the deepest that relays it. An edge that closes a ring does not
// count. Within a column sources stand near the middle of those that relay them, which keeps lines from crossing.
function layered(edges) {
  const into = Map.groupBy(edges, ({to}) => to);
  const depth = new Map();
  const deep = (id, path) => {
    if (depth.has(id)) return depth.get(id);
    if (path.has(id)) return 0;
    const above = (into.get(id) ?? []).map(({from}) => deep(from, new Set(path).add(id)) + 1);
    const found = Math.min(3, Math.max(0, ...above));
    depth.set(id, found);
    return found;
  };
  for (const {from, to} of edges) [from, to].forEach((id) => deep(id, new Set()));
  const columns = [];
  for (const [id, level] of depth) (columns[level] ??= []).push(id);
  const order = columns.filter(Boolean);
  const place = new Map();
  const settle = (column) => column.forEach((id, n) => place.set(id, n / column.length));
  order.forEach(settle);
  for (let round = 0; round < 6; round++)
    for (const column of round % 2 ? order.toReversed() : order) {
      const pull = new Map(column.map((id) => [id, mean(edges.flatMap(({from, to}) => (from === id ? [place.get(to)] : to === id ? [place.get(from)] : [])))]));
      column.sort((a, b) => pull.get(a) - pull.get(b) || (a < b ? -1 : 1));
      settle(column);
    }
  return order;
}

const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / (numbers.length || 1);

function graph(columns, edges, known, width) {
  const wide = Math.min(210, (width - 20) / columns.length - 46);
  const rows = Math.max(...columns.map((column) => column.length));
  const height = rows * tall + 10;
  const place = new Map();
  columns.forEach((column, c) => column.forEach((id, n) => place.set(id, {
    x: columns.length === 1 ? 0 : (width - wide - 2) * c / (columns.length - 1) + 1,
    y: (n + 0.5) * (height / column.length),
  })));
  const lines = edges.map((edge) => line(edge, place, wide));
  const boxes = [...place].map(([id, spot]) => box(known.get(id), spot, wide, edges));
  const light = (id) => {
    const on = id && reach(id, edges);
    lines.forEach((path) => {
      const lit = on && on.edges.has(path.edge);
      path.classList.toggle("lit", Boolean(lit));
      path.classList.toggle("dim", Boolean(on && !lit));
    });
    boxes.forEach((group) => group.classList.toggle("dim", Boolean(on && !on.nodes.has(group.source))));
  };
  for (const group of boxes) {
    for (const name of ["pointerenter", "focus"]) group.addEventListener(name, () => light(group.source));
    for (const name of ["pointerleave", "blur"]) group.addEventListener(name, () => light());
  }
  return svg("svg", {width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": `${count(place.size, "source")} and who relays whom. The table below holds all of them.`}, lines, boxes);
}

function line(edge, place, wide) {
  const a = place.get(edge.from), b = place.get(edge.to);
  const ahead = b.x > a.x;
  const x1 = ahead ? a.x + wide : a.x, x2 = ahead ? b.x : b.x + wide, bend = (x2 - x1) / 2;
  const path = svg("path", {class: "edge", "stroke-width": Math.min(7, 1 + Math.sqrt(edge.count)), d: `M${x1},${a.y}C${x1 + bend},${a.y} ${x2 - bend},${b.y} ${x2},${b.y}`});
  path.edge = edge;
  return path;
}

function box(node, {x, y}, wide, edges) {
  const root = !edges.some(({from}) => from === node.id);
  const told = `${node.name}: ${count(node.reports, "report")}, root of ${count(node.root_of, "claim")}${node.unnamed ? ", without a name" : ""}`;
  const group = svg("a", {class: `node${node.publisher ? " publisher" : ""}${root ? " root" : ""}${node.unnamed ? " unnamed" : ""}`, href: ours(node.href), transform: `translate(${x},${y})`},
    svg("title", {}, told),
    svg("rect", {y: -10, width: wide, height: 20, rx: 2}),
    svg("text", {x: 7, y: 4}, cut(node.name, Math.floor(wide / 6.4))));
  group.source = node.id;
  return group;
}

// reach is everything before and behind a source.
function reach(id, edges) {
  const found = {nodes: new Set([id]), edges: new Set()};
  for (const [near, far] of [["from", "to"], ["to", "from"]]) {
    const open = [id], seen = new Set(open);
    while (open.length) {
      const here = open.pop();
      for (const edge of edges.filter((edge) => edge[near] === here)) {
        found.edges.add(edge);
        found.nodes.add(edge[far]);
        if (!seen.has(edge[far])) open.push(edge[far]);
        seen.add(edge[far]);
      }
    }
  }
  return found;
}
