// Incidents on the map as surely as the reports place them: a dot for a venue, a ring for a town, a hatched disc for a
// region, a hatched country. What no report places is listed beside it.
import {geoAzimuthalEqualArea, geoEqualEarth, geoGraticule10, geoPath} from "d3-geo";
import {feature} from "topojson-client";
import {count, cut, html, ours, svg} from "../element.js";
import {fit} from "./fit.js";

export default async function map(plate, {rows}) {
  const placed = rows.filter((row) => (isNumber(row.lat) && isNumber(row.lon)) || row.country);
  if (!placed.length) return false;
  const countries = await shapes();
  const {spots, lands} = gather(placed, countries);
  const panel = html("div", {class: "unplaced"});
  const apart = rows.filter((row) => !placed.includes(row));
  const show = (name, list) => panel.replaceChildren(...listed(name, list));
  show(apart.length ? `Not on the map: ${count(apart.length, "incident")}` : "Point at a place to list its incidents", apart);
  const stage = html("div", {class: "stage"});
  const view = {zoom: 1, x: 0, y: 0};
  let redraw = () => {};
  const controls = zoom(view, () => redraw());
  redraw = fit(stage.parentNode ?? plate, stage, () => drawn({spots, lands, countries, view, show, width: stage.clientWidth || 720}));
  drag(stage, view, () => redraw());
  plate.append(html("div", {class: "plate"}, stage, controls, legend(spots, lands)), panel);
}

// shapes are fetched once for all maps of a page, from beside this script.
let fetched;
const shapes = () => fetched ??= fetch(new URL("world.json", import.meta.url)).then((answer) => {
  if (!answer.ok) throw new Error(`world.json: ${answer.status}`);
  return answer.json();
}).then((world) => feature(world, world.objects.countries).features);

const isNumber = (n) => typeof n === "number" && Number.isFinite(n);
const weight = {venue: 0, city: 1, region: 2, area: 2};

// gather puts rows of one place together: spots with a point, lands for what is placed in a country only.
function gather(rows, countries) {
  const spots = new Map(), lands = new Map();
  for (const row of rows) {
    const land = row.precision === "country" && countries.find(({id}) => id === row.country);
    const key = land ? row.country : isNumber(row.lat) ? `${row.precision} ${row.lat} ${row.lon}` : "";
    if (!key) continue;
    const group = land ? lands : spots;
    if (!group.has(key)) group.set(key, {rows: [], land, precision: row.precision, at: [row.lon, row.lat], name: row.place || row.country_name || row.country});
    group.get(key).rows.push(row);
  }
  const order = (a, b) => (weight[b.precision] ?? 1) - (weight[a.precision] ?? 1) || b.rows.length - a.rows.length;
  return {spots: [...spots.values()].sort(order), lands: [...lands.values()]};
}

function drawn({spots, lands, countries, view, show, width}) {
  const height = Math.round(Math.max(260, Math.min(width * 0.56, 560)));
  const projection = frame(spots, lands, width, height);
  projection.scale(projection.scale() * view.zoom).translate(projection.translate().map((t, n) => [width, height][n] / 2 + (t - [width, height][n] / 2) * view.zoom + [view.x, view.y][n]));
  projection.clipExtent([[-20, -20], [width + 20, height + 20]]);
  const path = geoPath(projection);
  const told = new Map(lands.map((land) => [land.land, land]));
  return svg("svg", {width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": "Map of the incidents. The table below holds all of them."},
    hatch(),
    svg("path", {class: "grat", d: path(geoGraticule10())}),
    countries.map((land) => svg("path", {class: "land", d: path(land)})),
    lands.map((group) => place(group, show, svg("path", {class: "told", d: path(group.land)}), path.centroid(group.land))),
    spots.map((spot) => pinned(spot, projection(spot.at), show, {width, height})),
    names([...lands.map((land) => [land, path.centroid(land.land)]), ...spots.map((spot) => [spot, projection(spot.at)])], width));
}

// frame looks at all that is placed with some room around it.
function frame(spots, lands, width, height) {
  const points = [...spots.map(({at}) => at), ...lands.map(({land}) => geoPath().centroid(land))];
  const lons = points.map(([lon]) => lon), lats = points.map(([, lat]) => lat);
  const mid = [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
  const wide = Math.max(...lons) - Math.min(...lons), tall = Math.max(...lats) - Math.min(...lats);
  const far = wide > 80 || tall > 60;
  const room = Math.max(2, wide * 0.12, tall * 0.12);
  const half = [Math.max(4, wide / 2 + room), Math.max(3, tall / 2 + room)];
  const around = {type: "MultiPoint", coordinates: [[-1, -1], [1, 1], [-1, 1], [1, -1], [0, 1], [0, -1]].map(([x, y]) => [mid[0] + Math.min(179, x * half[0]), Math.max(-88, Math.min(88, mid[1] + y * half[1]))])};
  const projection = far ? geoEqualEarth().rotate([-mid[0], 0]) : geoAzimuthalEqualArea().rotate([-mid[0], -mid[1]]).clipAngle(80);
  return projection.fitExtent([[10, 10], [width - 10, height - 10]], around);
}

const hatch = () => svg("defs", {}, svg("pattern", {id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)"}, svg("path", {class: "hatch-line", d: "M0,0V6"})));

function pinned(spot, at, show, {width, height}) {
  if (!at || at[0] < -10 || at[1] < -10 || at[0] > width + 10 || at[1] > height + 10) return undefined;
  const [cx, cy] = at;
  const more = Math.min(10, 2 * Math.sqrt(spot.rows.length - 1));
  const shape = {
    venue: () => svg("circle", {class: "point", cx, cy, r: 5 + more / 2}),
    region: () => svg("circle", {class: "area", cx, cy, r: 20 + more}),
    area: () => svg("circle", {class: "area", cx, cy, r: 26 + more}),
    country: () => svg("circle", {class: "area", cx, cy, r: 26 + more}),
  }[spot.precision] ?? (() => svg("circle", {class: "city", cx, cy, r: 7 + more}));
  return place(spot, show, shape(), at);
}

// names writes the names that have room, the most told of first.
function names(groups, width) {
  const taken = groups.map(([, at]) => at && {x: at[0] - 9, y: at[1] - 9, w: 18, h: 18}).filter(Boolean);
  const free = (box) => !taken.some((other) => box.x < other.x + other.w && other.x < box.x + box.w && box.y < other.y + other.h && other.y < box.y + box.h);
  return groups.filter(([, at]) => at).toSorted((a, b) => b[0].rows.length - a[0].rows.length).map(([group, [x, y]]) => {
    const words = cut(group.name, 22);
    const long = words.length * 6;
    const spots = [{x: x + 13, y: y - 7}, {x: x - 13 - long, y: y - 7}, {x: x - long / 2, y: y + 11}, {x: x - long / 2, y: y - 25}];
    const spot = spots.map((spot) => ({...spot, w: long, h: 14})).find((box) => free(box) && box.x > 0 && box.x + box.w < width);
    if (!spot) return undefined;
    taken.push(spot);
    return svg("text", {class: "name", x: spot.x, y: spot.y + 11, "aria-hidden": "true"}, words);
  });
}

// place is a shape that opens: to its incident, or where it stands for several to their list beside the map.
function place(group, show, shape, [cx, cy]) {
  const {rows, name} = group;
  const told = `${name || "place"}, as ${{venue: "a point", city: "a town"}[group.precision] ?? `a ${group.precision || "place"}`}: ${rows.length === 1 ? rows[0].text : count(rows.length, "incident")}`;
  const contested = rows.some((row) => row.contested) && svg("circle", {class: "contested-ring", cx, cy, r: 14});
  const label = rows.length > 1 && svg("text", {class: "count", x: cx, y: cy + 4}, rows.length);
  const list = () => show(`${name || "Here"}: ${count(rows.length, "incident")}`, rows);
  const parts = [svg("title", {}, told), shape, contested, label];
  const link = rows.length === 1 ? svg("a", {href: ours(rows[0].href), "aria-label": told}, parts) : svg("g", {role: "button", tabindex: 0, "aria-label": told}, parts);
  link.addEventListener("pointerenter", list);
  link.addEventListener("focus", list);
  if (rows.length > 1) link.addEventListener("keydown", (event) => event.key === "Enter" && list());
  return link;
}

function listed(name, rows) {
  return [html("h3", {}, name), html("ul", {}, rows.slice(0, 60).map((row) => html("li", {},
    html("a", {href: ours(row.href)}, html("bdi", {}, cut(row.text, 110))), " ",
    html("span", {class: `status s-${row.status}`}, `${row.type} · ${row.status}`)))),
  rows.length > 60 && html("p", {class: "note"}, `and ${rows.length - 60} more in the table`)].filter(Boolean);
}

function zoom(view, redraw) {
  const by = (factor) => () => {
    view.zoom = Math.max(0.2, Math.min(60, view.zoom * factor));
    [view.x, view.y] = [view.x * factor, view.y * factor];
    redraw();
  };
  const whole = () => {
    Object.assign(view, {zoom: 1, x: 0, y: 0});
    redraw();
  };
  const button = (sign, name, onclick) => html("button", {type: "button", "aria-label": name, title: name, onclick}, sign);
  return html("div", {class: "zoom"}, button("+", "nearer", by(1.6)), button("−", "farther", by(1 / 1.6)), button("⌂", "all places", whole));
}

// drag moves the map under the pointer; it is drawn anew when let go.
function drag(stage, view, redraw) {
  let from;
  stage.addEventListener("pointerdown", (event) => { if (event.button === 0 && !event.target.closest("a, [role=button]")) from = [event.clientX, event.clientY]; });
  stage.addEventListener("pointermove", (event) => {
    if (from) stage.firstChild.style.transform = `translate(${event.clientX - from[0]}px, ${event.clientY - from[1]}px)`;
  });
  addEventListener("pointerup", (event) => {
    if (!from) return;
    [view.x, view.y] = [view.x + event.clientX - from[0], view.y + event.clientY - from[1]];
    from = undefined;
    redraw();
  });
}

function legend(spots, lands) {
  const names = {venue: ["point", 4, "a venue"], city: ["city", 6, "a town"], region: ["area", 6, "somewhere in a region"]};
  const kinds = new Set(spots.map(({precision}) => (precision === "venue" ? "venue" : precision === "region" || precision === "area" || precision === "country" ? "region" : "city")));
  if (lands.length) kinds.add("region");
  return html("p", {class: "legend"}, [...kinds].sort().map((kind) => html("span", {},
    svg("svg", {width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true"}, svg("circle", {class: names[kind][0], r: names[kind][1]})), names[kind][2])),
  html("span", {}, "◌ dashed ring: contested"));
}
