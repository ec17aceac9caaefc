// The countries of the world for the map, from Natural Earth 1:50m as packed in world-atlas: simplified, with
// the two letters of ISO 3166-1 as id, so that a country named in a report finds its shape.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {presimplify, quantile, simplify} from "topojson-simplify";
import {quantize} from "topojson-client";

const require = createRequire(import.meta.url);
const iso = require("iso-3166-1").all();
const code = new Map(iso.map((country) => [country.numeric, country.alpha2]));

// Kosovo has no number in ISO 3166-1; XK is the code that the gazetteer and others use.
const byName = new Map([["Kosovo", "XK"]]);

export function world() {
  const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"));
  delete atlas.objects.land;
  const fine = presimplify(atlas);
  const coarse = simplify(fine, quantile(fine, 0.45)); // 0: every point, 1: none
  for (const shape of coarse.objects.countries.geometries) {
    shape.id = code.get(shape.id) ?? byName.get(shape.properties.name);
    shape.properties = {name: shape.properties.name};
  }
  return JSON.stringify(quantize(coarse, 2e4));
}
