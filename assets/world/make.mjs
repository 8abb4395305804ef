// Makes world.bin, the outlines of the world's countries, out of world-atlas.
// It is run by hand, in any folder that has the packages, never by a build:
//
//     npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 topojson-server@3.0.1 topojson-simplify@3.0.3
//     node .../assets/world/make.mjs
//
// The same packages give the same bytes. README.md says what is drawn and why.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { encode } from "./binary.mjs";
import { names } from "./codes.mjs";
import { flatten } from "./globe.mjs";
import { area, dispute, join, owners, simplify } from "./topology.mjs";
import { countryOf, disputed, units } from "./units.mjs";

const require = createRequire(`${process.cwd()}/`);
const { feature, mergeArcs } = require("topojson-client");
const { topology: share } = require("topojson-server");
const { presimplify } = require("topojson-simplify");

// How fine the outlines are; a unit is about a degree, and about 12 pixels of
// a map 3840 pixels wide.
const perUnit = 100; // grains a unit: the points' grid
const measures = {
  grain: 1 / perUnit,
  triangle: 0.0025, // square units: what a point must add to stay
  share: 1 / 50, // of its ring's area: what is enough to stay in a small one
};
const island = 0.01; // square units: smaller ones are dropped

const features = (file) => {
  const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/${file}.json`)));
  return feature(atlas, atlas.objects.countries).features;
};

const flat = {};
for (const [name, polygons] of units(features("countries-50m"), features("countries-10m"))) {
  flat[name] = { type: "MultiPolygon", coordinates: polygons.flatMap(flatten) };
}
const topology = share(flat);
const lines = dispute(topology, disputed);
const own = owners(topology);
const { arcs, crossings } = simplify(topology, presimplify, measures);

// ringsOf returns the rings of all units of a country, dissolved: what two of
// them share is left out.
function ringsOf(code) {
  const parts = Object.keys(topology.objects).filter((unit) => countryOf(unit) === code);
  const objects = parts.map((unit) => topology.objects[unit]);
  return (parts.length === 1 ? objects[0] : mergeArcs(topology, objects)).arcs.flat();
}

// worth drops islands too small to see, but never the last ring of a country.
function worth(rings) {
  const size = (ring) => area(join(arcs, ring));
  const largest = Math.max(...rings.map(size));
  const alone = (ring) => ring.length === 1 && own[ring[0] < 0 ? ~ring[0] : ring[0]].length === 1;
  const small = (ring) => size(ring) < Math.min(island * perUnit ** 2, largest) && alone(ring);
  return rings.filter((ring) => size(ring) > 0 && !small(ring));
}

const codes = [...new Set(Object.keys(topology.objects).map(countryOf))].sort();
const countries = codes.map((code) => ({ code, name: names.get(code), rings: worth(ringsOf(code)) }));
const bytes = encode({ perUnit, arcs, countries, lines });
writeFileSync(new URL("world.bin", import.meta.url), bytes);

const gone = countries.filter((c) => !c.rings.length).map((c) => c.code);
const points = new Set(countries.flatMap((c) => c.rings.flat().map((ref) => (ref < 0 ? ~ref : ref))));
console.log(`${countries.length} countries, ${countries.reduce((n, c) => n + c.rings.length, 0)} rings, ` +
  `${points.size} arcs, ${[...points].reduce((n, i) => n + arcs[i].length, 0)} points, ${lines.length} dashed, ` +
  `${crossings} arcs cross, ${bytes.length} bytes; without a ring: ${gone.join(" ") || "none"}`);
