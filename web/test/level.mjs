// Whether a row of measurements stays level, told apart from how fast the machine was:
// a leak goes on, and shows twice, in the line through all of them and in where they
// stand half-way and at the end.

// Memory may grow by a share of what it is, or by as many bytes, after warming up:
// what is collected is not collected at once. A run of less than twenty minutes still
// warms up.
export const limits = { share: 0.03, bytes: 4 << 20, warming: 24 << 20, long: 20 * 60 };

// WARM is the share of the time that is for warming up.
const WARM = 0.25;

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b), half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

// line is the least squares through points {x, y}: y = at + slope * x.
export function line(points) {
  const n = points.length;
  const mx = points.reduce((sum, p) => sum + p.x, 0) / n, my = points.reduce((sum, p) => sum + p.y, 0) / n;
  let xy = 0, xx = 0;
  for (const { x, y } of points) {
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
  }
  const slope = xx > 0 ? xy / xx : 0;
  return { slope, at: my - slope * mx };
}

// level judges points {x: seconds, y: bytes} of a run of so many seconds. What a
// figure says is only asked for where it was measured.
export function level(points, seconds) {
  const warm = points.filter(p => p.x >= seconds * WARM);
  const quarter = n => warm.filter(p => p.x >= seconds * n / 4 && p.x < seconds * (n + 1) / 4).map(p => p.y);
  const second = quarter(1), last = warm.filter(p => p.x >= seconds * 3 / 4).map(p => p.y);
  if (second.length < 5 || last.length < 5) return { sound: false, why: 'too few measurements' };
  const { slope, at } = line(warm);
  const before = median(second), after = median(last), allowed = Math.max(limits.share * before, seconds < limits.long ? limits.warming : limits.bytes);
  const grown = after - before, drawn = slope * (seconds / 2); // from the middle of one quarter to that of the other
  const sound = !(grown > allowed && drawn > allowed);
  return { sound, before, after, grown, allowed, hourly: slope * 3600, slope, at, from: seconds * WARM, why: sound ? '' : 'it grows' };
}

// moving judges a counter {x: seconds, y}: in none of ten parts of the run may it stand
// still. null is a moment at which nobody could tell.
export function moving(points, seconds) {
  const known = points.filter(p => p.y !== null);
  for (let part = 0; part < 10; part++) {
    const within = known.filter(p => p.x >= seconds * part / 10 && p.x <= seconds * (part + 1) / 10);
    if (within.length > 1 && within.at(-1).y === within[0].y) return { sound: false, why: `nothing was drawn from second ${within[0].x.toFixed(0)} on` };
    if (within.length < 2) return { sound: false, why: `nobody told from second ${(seconds * part / 10).toFixed(0)} on` };
  }
  return { sound: true, why: '' };
}

// BUSY is the load a core from which on a process may be slow through no fault of its own.
const BUSY = 2;

// fell judges players that ended without having been asked to: {why, load}, the load
// being the machine's, a core. One that hung counts only where the machine had time
// for it.
export const fell = falls => falls.filter(f => !(f.why.startsWith('frozen') && f.load > BUSY));
