// Lines that neighbours share: split where a dispute begins, simplified and
// rounded once, so that both sides match.
import { project } from "./globe.mjs";

// at returns an arc as a ring runs along it: ~i is arc i backwards.
export const at = (arcs, ref) => (ref < 0 ? arcs[~ref].toReversed() : arcs[ref]);

// join returns the points of a ring or line made of arcs.
export const join = (arcs, refs) => refs.flatMap((ref, i) => at(arcs, ref).slice(i ? 1 : 0));

// area returns what a closed ring covers.
export function area(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(twice) / 2;
}

// owners returns for each arc the names of the units along it.
export function owners(topology) {
  const out = topology.arcs.map(() => []);
  for (const [name, { arcs }] of Object.entries(topology.objects)) {
    for (const ref of arcs.flat(2)) out[ref < 0 ? ~ref : ref].push(name);
  }
  return out;
}

// dispute splits the arcs at the edges of the disputed parts, and returns for
// each of the lines to be dashed the arcs it is made of.
export function dispute(topology, rules) {
  const own = owners(topology);
  const ruleOf = (i) => rules.filter(([a, b]) => own[i].includes(a) && own[i].includes(b));
  const lines = new Map(rules.map((rule) => [rule, []]));
  const parts = [];
  const arcs = [];
  topology.arcs.forEach((arc, i) => {
    const runs = split(arc, ruleOf(i));
    parts.push(runs.map((run, k) => arcs.length + k));
    for (const { rule, points } of runs) {
      if (rule) lines.get(rule).push(arcs.length);
      arcs.push(points);
    }
  });
  const renew = (refs) => refs.flatMap((ref) => (ref < 0 ? parts[~ref].map((i) => ~i).toReversed() : parts[ref]));
  for (const object of Object.values(topology.objects)) object.arcs = object.arcs.map((p) => p.map(renew));
  topology.arcs = arcs;
  for (const [[a, b, box], line] of lines) if (!line.length) throw new Error(`no border ${a} ${b} ${box ?? ""}`);
  return [...lines.values()].flatMap((line) => chains(arcs, line));
}

// split cuts an arc into runs that one rule holds for, or none.
function split(arc, rules) {
  const inside = ([x, y], [, , box]) => !box || (x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3]);
  const ruleAt = (i) => rules.find((r) => inside(arc[i], r) && inside(arc[i + 1], r));
  const runs = [{ rule: ruleAt(0), points: [arc[0]] }];
  for (let i = 1; i < arc.length; i++) {
    const rule = ruleAt(i - 1);
    if (rule !== runs.at(-1).rule) runs.push({ rule, points: [arc[i - 1]] });
    runs.at(-1).points.push(arc[i]);
  }
  return runs;
}

// chains joins arcs that meet end to end into lines of refs.
function chains(arcs, line) {
  const left = new Set(line);
  const key = String;
  const out = [];
  for (const first of line) {
    if (!left.delete(first)) continue;
    const chain = [first];
    const grow = () => {
      const end = key(at(arcs, chain.at(-1)).at(-1));
      const next = [...left].flatMap((i) => [i, ~i]).find((ref) => key(at(arcs, ref)[0]) === end);
      if (next === undefined) return false;
      left.delete(next < 0 ? ~next : next);
      return chain.push(next);
    };
    while (grow());
    chain.reverse().forEach((ref, i) => (chain[i] = ~ref));
    while (grow());
    out.push(chain);
  }
  return out;
}

// simplify projects all arcs and drops points from them, by the area of the
// triangle (Visvalingam) that a point makes with its neighbours; small rings
// keep finer detail. What is left is rounded to whole grains. Where arcs then
// cross they get points back until they no longer do.
export function simplify(topology, presimplify, { triangle, share, grain }) {
  const plane = presimplify({ ...topology, arcs: topology.arcs.map((arc) => arc.map(project)) });
  const limit = plane.arcs.map(() => triangle);
  for (const ring of Object.values(topology.objects).flatMap((o) => o.arcs.flat())) {
    const least = area(join(plane.arcs, ring)) * share;
    for (const ref of ring) limit[ref < 0 ? ~ref : ref] = Math.min(limit[ref < 0 ? ~ref : ref], least);
  }
  for (let round = 0; ; round++) {
    const arcs = plane.arcs.map((arc, i) => rounded(arc.filter((p) => p[2] >= limit[i]), grain));
    const bad = crossing(arcs);
    if (!bad.size || round === 12) return { arcs, crossings: bad.size };
    for (const i of bad) limit[i] /= 3;
  }
}

// rounded returns the points of an arc in whole grains, no two alike in
// sequence, without those that lie on the line between their neighbours.
function rounded(arc, grain) {
  const out = [];
  for (const [x, y] of arc) {
    const p = [Math.round(x / grain), Math.round(y / grain)];
    if (out.length && String(out.at(-1)) === String(p)) continue;
    while (out.length > 1 && between(out.at(-2), out.at(-1), p)) out.pop();
    out.push(p);
  }
  if (out.length === 1) out.push(out[0]);
  return out;
}

const cross = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const ahead = (a, b, c) => (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
const between = (a, b, c) => cross(a, b, c) === 0 && ahead(a, b, c) >= 0;

// crossing returns the arcs that properly cross one another or themselves.
function crossing(arcs) {
  const cells = new Map();
  const size = 64;
  arcs.forEach((arc, owner) => {
    for (let i = 1; i < arc.length; i++) {
      const [a, b] = [arc[i - 1], arc[i]];
      const edge = { a, b, owner };
      const range = (k) => [Math.floor(Math.min(a[k], b[k]) / size), Math.floor(Math.max(a[k], b[k]) / size)];
      const [[x0, x1], [y0, y1]] = [range(0), range(1)];
      for (let x = x0; x <= x1; x++) {
        for (let y = y0; y <= y1; y++) {
          const key = x * 100003 + y;
          cells.has(key) ? cells.get(key).push(edge) : cells.set(key, [edge]);
        }
      }
    }
  });
  const bad = new Set();
  const opposite = (p, q, e) => cross(p, q, e.a) * cross(p, q, e.b) < 0;
  for (const edges of cells.values()) {
    edges.forEach((e, i) => {
      for (const f of edges.slice(i + 1)) {
        if (opposite(e.a, e.b, f) && opposite(f.a, f.b, e)) bad.add(e.owner).add(f.owner);
      }
    });
  }
  return bad;
}
