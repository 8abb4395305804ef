// Lets the kiosk run, in a window and in a page at once, with a visitor now and then,
// and measures both each second: dist/soak/{window,page}.csv, soak.svg, and a verdict,
// which is the exit status.
//
//   node soak-real.mjs MINUTES
//   SOAK_LEAK=1    the page loses memory on purpose: the verdict is to say so
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { level, moving } from './level.mjs';
import { openPage } from './soakpage.mjs';
import { plot } from './soakplot.mjs';
import { openWindow } from './soakwindow.mjs';
import { sleep } from './harness.mjs';

const minutes = Number(process.argv[2] ?? 60), out = fileURLToPath(new URL('../../dist/soak/', import.meta.url));
if (!(minutes > 0)) throw new Error(`MINUTES is a number, not ${process.argv[2]}`);
const MIB = 1 << 20;

// seeded is mulberry32: the same visitors in every run.
function seeded(a) {
  return () => {
    a = (a + 0x6D2B79F5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soak-'));
const notes = [];
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

const kiosks = { window: await openWindow(folder), page: await openPage(process.env.SOAK_LEAK === '1') };
const columns = { window: ['resident', 'frames', 'restarts', 'visits'], page: ['resident', 'wasm', 'heap', 'frames'] };
const rows = { window: [], page: [] }, visits = [], faults = [];
await sleep(3000);
console.log(`The window and ${kiosks.page.what}, for ${minutes} minutes.`);

const start = performance.now(), now = () => (performance.now() - start) / 1000, end = minutes * 60;
let over = false;

// watch measures one of them each second, into a file that is whole at any time.
async function watch(name) {
  const file = path.join(out, `${name}.csv`);
  fs.writeFileSync(file, `seconds,${columns[name].join(',')}\n`);
  for (let next = 0; !over && now() < end; next = Math.max(next + 1, now())) {
    await sleep(Math.max(0, (next - now()) * 1000));
    const gone = kiosks[name].over();
    if (gone) throw new Error(`${name}: ${gone}`);
    const row = { seconds: now(), ...await kiosks[name].sample() };
    rows[name].push(row);
    fs.appendFileSync(file, `${[row.seconds.toFixed(2), ...columns[name].map(c => row[c] ?? '')].join(',')}\n`);
  }
}

// host lets a visitor come to one of them every minute or two, and sooner to a short run.
// The first looks at all there is: the game library and the driver that draws without a
// GPU keep room for the largest picture so far, which is no leak.
async function host(name, seed) {
  const random = seeded(seed), between = Math.min(60, end / 8), visit = guest => guest.catch(e => { if (!over) notes.push(`a visitor of the ${name}: ${e.message}`); });
  visits.push({ at: now(), name });
  await visit(kiosks[name].explore());
  for (;;) {
    const until = now() + between * (0.5 + random());
    while (!over && now() < until) await sleep(200);
    if (over || now() > end * 0.95) return;
    visits.push({ at: now(), name });
    await visit(kiosks[name].visit(random));
  }
}

async function progress() {
  for (let next = 300; !over && next < end; next += 300) {
    while (!over && now() < next) await sleep(500);
    const w = rows.window.at(-1), p = rows.page.at(-1);
    if (!over) console.log(`minute ${Math.round(next / 60)}: window ${(w.resident / MIB).toFixed(0)} MiB, ${w.frames} pictures; page ${(p.resident / MIB).toFixed(0)} MiB, wasm ${(p.wasm / MIB).toFixed(0)} MiB, JS ${(p.heap / MIB).toFixed(1)} MiB, ${p.frames} pictures`);
  }
}

const visitors = [host('window', 7), host('page', 11), progress()];
const ended = await Promise.allSettled([watch('window'), watch('page')]);
over = true;
faults.push(...ended.filter(e => e.reason).map(e => e.reason.message), ...kiosks.window.faults(), ...kiosks.page.faults());
await Promise.allSettled(visitors);
fs.writeFileSync(path.join(out, 'kiosk.log'), kiosks.window.log());
await Promise.allSettled([kiosks.window.close(), kiosks.page.close()]);

// column is a row of points of one measure, where it was measured.
const column = (name, key) => rows[name].filter(r => r[key] !== null).map(r => ({ x: r.seconds, y: r[key] }));
const inMiB = points => points.map(p => ({ x: p.x, y: p.y / MIB }));

// rate is pictures a second, over ten seconds; a page loaded anew counts from 0 again.
function rate(name) {
  const all = column(name, 'frames'), points = [];
  for (let i = 0, from = all[0]; i < all.length; i++) {
    if (all[i].y < from.y) from = all[i];
    if (all[i].x - from.x < 10) continue;
    points.push({ x: all[i].x, y: (all[i].y - from.y) / (all[i].x - from.x) });
    from = all[i];
  }
  return points;
}

const pad = (words, n) => String(words).padEnd(n), mib = bytes => `${(bytes / MIB).toFixed(1)} MiB`;
const measures = [
  { name: 'window', key: 'resident', title: 'The window and its supervisor' },
  { name: 'page', key: 'resident', title: 'The browser, all of it' },
  { name: 'page', key: 'wasm', title: "The page's program" },
  { name: 'page', key: 'heap', title: "The page's scripts" },
];
console.log(`\n${pad('', 32)}${pad('second quarter', 17)}${pad('last quarter', 17)}${pad('allowed', 15)}slope`);
for (const m of measures) {
  m.points = column(m.name, m.key);
  m.fit = level(m.points, end);
  if (m.fit.before !== undefined) console.log(`${pad(m.title, 32)}${pad(mib(m.fit.before), 17)}${pad(mib(m.fit.after), 17)}${pad(`+${mib(m.fit.allowed)}`, 15)}${(m.fit.hourly / MIB).toFixed(2)} MiB an hour`);
  if (!m.fit.sound) faults.push(`${m.title}: ${m.fit.why}`);
}
for (const name of ['window', 'page']) {
  const { sound, why } = moving(rows[name].map(r => ({ x: r.seconds, y: r.frames })), end);
  const all = rate(name).map(p => p.y).sort((a, b) => a - b);
  if (all.length > 0) console.log(`${pad(`pictures a second, ${name}`, 32)}${all[all.length >> 1].toFixed(1)} (${all[0].toFixed(1)} to ${all.at(-1).toFixed(1)})`);
  if (!sound) faults.push(`the ${name}: ${why}`);
}
console.log(`${pad('visitors', 32)}${visits.filter(v => v.name === 'window').length} at the window, where who comes before the last one is forgotten is the same (it counted ${rows.window.at(-1)?.visits ?? 'nobody'}); ${visits.filter(v => v.name === 'page').length} at the page`);
console.log(`${pad('load of the machine', 32)}${os.loadavg()[0].toFixed(1)} on ${os.cpus().length} cores`);
for (const f of kiosks.window.falls()) console.log(`${pad('the window was started anew', 32)}${f.why}, at a load of ${f.load.toFixed(1)} a core`);
for (const words of new Set(notes)) console.log(words);

const fitted = fit => fit.slope === undefined ? undefined : { ...fit, slope: fit.slope / MIB, at: fit.at / MIB, hourly: fit.hourly / MIB };
const drawn = (m, name, colour) => ({ name, colour, points: inMiB(m.points), fit: fitted(m.fit) });
const memory = faults.some(f => f.endsWith('it grows')) ? 'Memory grows' : 'After a warm-up, memory stays level';
fs.writeFileSync(path.join(out, 'soak.svg'), plot({
  title: `${memory}: the kiosk over ${minutes} minutes`,
  subtitle: `In a window, and ${kiosks.page.what} in Chromium, at once on ${os.cpus().length} cores without a GPU. Dashed: least squares after the first quarter.`,
  seconds: end, visits,
  panels: [
    { title: 'Resident memory, every process', unit: 'MiB', rows: [drawn(measures[0], 'window', 0), drawn(measures[1], 'browser', 1)] },
    { title: 'Memory of the page', unit: 'MiB', rows: [drawn(measures[2], 'program (wasm)', 1), drawn(measures[3], 'scripts', 2)] },
    { title: 'Pictures a second', unit: '', rows: [{ name: 'window', colour: 0, points: rate('window') }, { name: 'page', colour: 1, points: rate('page') }] },
  ],
}));
console.log(`${path.relative(process.cwd(), out)}/{window.csv,page.csv,kiosk.log,soak.svg}`);
console.log(faults.length > 0 ? `verdict: NOT SOUND\n  ${faults.join('\n  ')}` : 'verdict: sound');
process.exitCode = faults.length > 0 ? 1 : 0;
