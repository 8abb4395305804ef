// From the globe to the plane: rings are cut where the map ends, and points
// are projected.

// project is the Natural Earth projection, as layout/project.go has it: of
// degrees, in degrees, y downwards.
export function project([lon, lat]) {
  const phi = (lat * Math.PI) / 180;
  const p2 = phi * phi;
  const p4 = p2 * p2;
  const p6 = p4 * p2;
  const p8 = p4 * p4;
  const p10 = p8 * p2;
  const p12 = p8 * p4;
  const width = 0.8707 - 0.131979 * p2 - 0.013791 * p4 + 0.003971 * p10 - 0.001529 * p12;
  const height = 1.007226 + 0.015085 * p2 - 0.044475 * p6 + 0.028874 * p8 - 0.005916 * p10;
  return [lon * width, -lat * height];
}

// flatten returns the polygons that a polygon is on a map which ends at 180
// degrees: at most one on each side. Its edges are short, so that those which
// follow a meridian bend with it.
export function flatten(polygon) {
  const open = polygon.map(unwrap).filter((ring) => ring.length > 3);
  const wide = open.flat().some(([lon]) => Math.abs(lon) > 180);
  if (!wide) return [open.map(dense)];
  const low = Math.min(...open.flat().map(([lon]) => lon));
  const shift = low < -180 ? 360 : 0;
  const moved = open.map((ring) => ring.map(([lon, lat]) => [lon + shift, lat]));
  const east = moved.map((ring) => clip(ring, 1));
  const west = moved.map((ring) => clip(ring, -1).map(([lon, lat]) => [lon - 360, lat]));
  return [east, west].map((p) => p.filter((ring) => ring.length > 3).map(dense));
}

// unwrap makes the longitudes of a ring continuous. One that goes round a pole
// is closed along the edge of the map; one that is all pole is dropped.
function unwrap(ring) {
  let turns = 0;
  const out = ring.map(([lon, lat], i) => {
    const step = i ? lon - ring[i - 1][0] : 0;
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [lon + 360 * turns, lat];
  });
  if (turns === 0) return out;
  if (out.every(([, lat]) => lat < -89)) return [];
  const pole = 90 * Math.sign(out[0][1]);
  return [...out, [out.at(-1)[0], pole], [out[0][0], pole], out[0]];
}

// clip keeps of a ring what is west (side 1) or east (-1) of 180 degrees.
function clip(ring, side) {
  const out = [];
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]];
    const [da, db] = [side * (180 - a[0]), side * (180 - b[0])];
    if (da >= 0) out.push(a);
    if (da * db < 0) out.push([180, a[1] + ((b[1] - a[1]) * da) / (da - db)]);
  }
  return out.length ? [...out, out[0]] : out;
}

// dense puts points on a ring's edges that are longer than a degree or two.
function dense(ring) {
  const out = [ring[0]];
  for (let i = 1; i < ring.length; i++) out.push(...between(ring[i - 1], ring[i]), ring[i]);
  return out;
}

// between returns the points that halve an edge until it is short. Either way
// round they are the same, so that neighbours keep a border in common.
function between(a, b) {
  if (Math.hypot(b[0] - a[0], b[1] - a[1]) < 2) return [];
  const m = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return [...between(a, m), m, ...between(m, b)];
}
