// The units that outlines are made of: what Natural Earth draws as one, or a
// piece of it where two states claim that piece. README.md says why each.
import { alpha3 } from "./codes.mjs";

// Names of the units without a code, and of pieces that cuts make.
const code = { Kosovo: "xkx", Somaliland: "somaliland", "N. Cyprus": "n-cyprus", "Siachen Glacier": "siachen" };

// whole says to which country a unit without a code of its own is joined.
const whole = {
  crimea: "ukr", // UN General Assembly 68/262
  golan: "syr", // UN Security Council 497
  "sahara-west": "esh", // on the UN's list of Non-Self-Governing Territories
  somaliland: "som",
  "n-cyprus": "cyp", // UN Security Council 541 and 550
  siachen: "ind",
};

// countryOf returns the code of the country that a unit belongs to.
export const countryOf = (unit) => whole[unit] ?? unit;

// disputed are the lines to draw dashed: pairs of units and, if only a part
// of their border counts, the box of it: west, south, east, north in degrees.
export const disputed = [
  ["ken", "ssd"], // Ilemi
  ["sdn", "ssd"], // not yet delimited: Abyei, Kafia Kingi
  ["egy", "sdn", [33.1, 21, 38, 24]], // Halaib, Bir Tawil
  ["esh", "sahara-west"], // the berm
  ["mar", "sahara-west"],
  ["som", "somaliland"],
  ["cyp", "n-cyprus"], // the green line
  ["srb", "xkx"],
  ["isr", "pse"], // the armistice lines of 1949
  ["golan", "isr"],
  ["golan", "syr"], // the line of 1974
  ["ind", "pak", [73, 32.3, 78, 37]], // the line of control in Kashmir
  ["pak", "siachen"],
  ["ind", "siachen"],
  ["chn", "siachen"],
  ["chn", "ind", [77, 32.4, 80.5, 36]], // Aksai Chin
  ["chn", "ind", [91.6, 26, 98, 30]], // Arunachal Pradesh
  ["kor", "prk"], // the armistice line of 1953
];

// cuts are made through polygons, from the vertex nearest to the first point
// to that nearest to the last, by way of those between. The piece that holds
// the point `holds` becomes a unit of its own.
const cuts = [
  { from: "mar", unit: "sahara-west", holds: [-13, 26], along: [[-13.174, 27.655], [-8.687, 27.657]] },
  {
    // East of the Jordan and the Sea of Galilee, by hand, to about a kilometre.
    from: "isr", unit: "golan", holds: [35.8, 33],
    along: [[35.628, 33.275], [35.66, 33.2], [35.645, 33.12], [35.627, 33.01], [35.617, 32.89], [35.645, 32.86], [35.655, 32.79], [35.61, 32.683]],
  },
];

// units returns the polygons of every unit, by name: rings of longitude and
// latitude. Both arguments are features of world-atlas; of the finer ones only
// what the coarser lack is taken.
export function units(coarse, fine) {
  const all = new Map();
  const add = (name, polygons) => all.set(name, [...(all.get(name) ?? []), ...polygons]);
  for (const feature of coarse) {
    for (const polygon of polygonsOf(feature)) add(unitOf(feature, polygon[0][0]), [polygon]);
  }
  add("tuv", fine.filter((f) => f.id === "798").flatMap(polygonsOf));
  const isCrimea = (p) => holds(p, [34.1, 45]);
  add("crimea", all.get("rus").filter(isCrimea));
  all.set("rus", all.get("rus").filter((p) => !isCrimea(p)));
  for (const { from, unit, holds: point, along } of cuts) {
    const [rest, piece] = cut(all.get(from), along, point);
    all.set(from, rest);
    add(unit, piece);
  }
  return all;
}

const polygonsOf = ({ geometry: g }) => (g.type === "Polygon" ? [g.coordinates] : g.coordinates);

// unitOf names the unit that a polygon of a feature with this vertex is of.
function unitOf({ id, properties: { name } }, [lon]) {
  if (name === "Indian Ocean Ter.") return lon > 100 ? "cxr" : "cck";
  const unit = alpha3.get(id) ?? code[name];
  if (!unit) throw new Error(`no code for ${name}`);
  return unit;
}

// cut splits that of the polygons which holds a point, and returns them all
// without the piece, and the piece.
function cut(polygons, along, point) {
  const hit = polygons.find((p) => holds(p, point));
  const ring = hit[0].slice(0, -1);
  const [a, b] = [along[0], along.at(-1)].map((end) => nearest(ring, end));
  const line = along.slice(1, -1);
  const walk = (from, to) => {
    const n = (to - from + ring.length) % ring.length;
    return Array.from({ length: n + 1 }, (_, i) => ring[(from + i) % ring.length]);
  };
  const one = [...walk(a, b), ...line.toReversed(), ring[a]];
  const other = [...walk(b, a), ...line, ring[b]];
  const [piece, rest] = holds([one], point) ? [one, other] : [other, one];
  return [polygons.map((p) => (p === hit ? [rest, ...p.slice(1)] : p)), [[piece]]];
}

// nearest returns the index of the vertex nearest to a point.
function nearest(ring, [x, y]) {
  const far = ring.map((p) => Math.hypot(p[0] - x, p[1] - y));
  return far.indexOf(Math.min(...far));
}

// holds reports whether a point is inside a polygon, by the even-odd rule.
export function holds(polygon, [x, y]) {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
    }
  }
  return inside;
}
