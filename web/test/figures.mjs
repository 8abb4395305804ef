// Prints what the page costs in Chromium with software GL, served brotli-coded
// from this machine: the time to its first picture beside that of an empty
// Ebitengine page, CPU a drawn frame, CPU while nothing is to be drawn. Other work
// on the machine spoils them; the load is printed with them.
//
//   node figures.mjs FOLDER    where .ci/figures.sh has built the empty page
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { reading, used } from './cpu.mjs';
import { serveEmpty } from './empty.mjs';
import { launch, open, patience, serve, sleep } from './harness.mjs';
import { openWindow } from './soakwindow.mjs';

const SECONDS = 10, RUNS = 5;

const [ours, empty] = await Promise.all([serve(), serveEmpty(process.argv[2])]);

// marking marks the first picture, the same way on any page: what WebGL is first
// asked to draw, and two frames of the browser after that, when it is on the screen.
const marking = page => page.evaluateOnNewDocument(() => {
  const kind = WebGL2RenderingContext.prototype, draw = kind.drawElements;
  kind.drawElements = function (...given) {
    kind.drawElements = draw;
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-picture')));
    return draw.apply(this, given);
  };
});

// fresh opens a page in a browser that has cached nothing.
async function fresh(url, use, prepare) {
  const browser = await launch();
  try {
    return await use(await open(browser, url, { prepare }), browser.process().pid);
  } finally {
    await browser.close();
  }
}

// firstPicture is when a page shows it, in ms from the start of the navigation.
const firstPicture = url => fresh(url, async view =>
  (await view.page.waitForFunction(() => performance.getEntriesByName('first-picture')[0]?.startTime, { timeout: patience })).jsonValue(), marking);

// watch is the CPU of the browser over a while, and the frames that were drawn.
async function watch(view, pid) {
  const frames = await view.ask('frames'), cpu = reading(pid), start = performance.now();
  await sleep(SECONDS * 1000);
  const now = reading(pid), seconds = (performance.now() - start) / 1000;
  return { cores: used(cpu, now) / seconds, cpu: used(cpu, now), seconds, frames: await view.ask('frames') - frames };
}

const print = (name, value) => console.log(`${name.padEnd(44)} ${value}`);
const median = all => all.toSorted((a, b) => a - b)[all.length >> 1];
const spread = all => `${median(all).toFixed(0)} ms (${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)})`;

// The two take turns, so that what else the machine does falls on both.
const floor = [], first = [];
for (let i = 0; i < RUNS; i++) {
  floor.push(await firstPicture(empty.url));
  first.push(await firstPicture(ours.url));
}
print(`first picture, median of ${RUNS}`, spread(first));
print('of an empty Ebitengine page', spread(floor));
print('ratio of the two', `${median(first.map((ms, i) => ms / floor[i])).toFixed(2)} (at most 1.3)`);

await fresh(ours.url, async (view, pid) => {
  await view.ready();
  await view.ask('pause', false);
  await sleep(2000);
  const moving = await watch(view, pid);
  print('flows moving', `${(moving.cpu / moving.frames * 1000).toFixed(1)} ms of CPU a frame (at most 55), ${(moving.frames / moving.seconds).toFixed(1)} frames a second, ${moving.cores.toFixed(2)} cores (at most 1)`);
  await idle('asleep, flows moving', view, pid, () => view.ask('sleep', true));
  await view.ask('sleep', false);
  await idle('settled and paused', view, pid, () => view.ask('pause', true));
  await view.ask('pause', false);
  await idle('hidden, flows moving', view, pid, async () => (await view.page.browser().newPage()).bringToFront());
});
await attract(ours.url);
print('load of the machine, last minute', `${os.loadavg()[0].toFixed(1)} on ${os.cpus().length} cores`);
ours.close();
empty.close();

// attract prints what the show of a kiosk costs while nobody is there: in the page,
// and in a window, where Xvfb draws in software too. Its rate is the one that it has
// chosen by itself.
async function attract(url) {
  const told = (name, { cores, seconds, cpu, frames }) =>
    print(name, `${cores.toFixed(2)} cores, ${(frames / seconds).toFixed(1)} pictures a second, ${(cpu / frames * 1000).toFixed(1)} ms of CPU each`);
  await fresh(`${url}?kiosk=1`, async (view, pid) => {
    await view.firstFrame();
    await sleep(20_000);
    told('kiosk, the show in a page', await watch(view, pid));
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'figures-')), window = await openWindow(folder);
  try {
    while ((window.sample().frames ?? 0) < 20) await sleep(500);
    await sleep(20_000);
    const frames = window.sample().frames, cpu = reading(window.pid), start = performance.now();
    await sleep(SECONDS * 1000);
    const seconds = (performance.now() - start) / 1000, spent = used(cpu, reading(window.pid));
    told('kiosk, the show in a window', { cores: spent / seconds, seconds, cpu: spent, frames: window.sample().frames - frames });
  } finally {
    await window.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

// idle prints what the page costs after something has made it idle.
async function idle(name, view, pid, become) {
  await become();
  await sleep(3000);
  const { cores, frames } = await watch(view, pid);
  print(name, `${cores.toFixed(3)} cores (at most 0.02), ${frames} frames in ${SECONDS} s`);
}
