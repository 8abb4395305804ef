// Prints what a large map costs in the page, in Chromium with software GL: the map of
// 10,000 nodes that `citemap bench` measures in a window, or another.
//
//   node scale.mjs [NODES LINKS]
//
// It is opened with all nodes shown, left to come to rest, panned and zoomed by two
// fingers and the wheel for five seconds each, and left alone. CPU is that of all of the
// browser's processes; the longest wait is between two frames of the browser, in which
// nothing else of the page can go on. Other work on the machine spoils the figures; its
// load is printed with them.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { reading, used } from './cpu.mjs';
import { launch, open, serve, sleep } from './harness.mjs';

const SECONDS = 5;
const [nodes = '10000', links = '30000'] = process.argv.slice(2);
const size = { width: 1280, height: 720, hasTouch: true }, middle = { x: 640, y: 360 };
const patience = 300_000; // ms: a machine may be busy, and draws in software

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scale-'));
const citemap = fileURLToPath(new URL('../../bin/citemap', import.meta.url));
let server, browser;
try {
  execFileSync(citemap, ['bench', '--write', folder, '--nodes', nodes, '--links', links]);
  server = await serve(path.join(folder, 'map.json'));
  await (await fetch(server.url)).text(); // the site is made when it is first asked for
  browser = await launch();
  await measure();
} finally {
  await browser?.close();
  server?.close();
  fs.rmSync(folder, { recursive: true, force: true });
}

// waits notes the longest time between two frames of the browser.
function waits(page) {
  return page.evaluateOnNewDocument(() => {
    let last = performance.now();
    globalThis.longest = 0;
    const frame = now => {
      globalThis.longest = Math.max(globalThis.longest, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

async function measure() {
  const pid = browser.process().pid, cells = ['', 's', 'frames', 'frames/s', 'CPU ms a frame', 'longest ms'];
  const print = values => console.log(values.map((v, i) => (i ? `${v}`.padStart(15) : v.padEnd(20))).join(''));
  const told = (name, seconds, frames, cpu, longest) =>
    print([name, seconds.toFixed(2), frames, (frames / seconds).toFixed(1), (cpu / Math.max(frames, 1) * 1000).toFixed(1), longest.toFixed(0)]);
  print(cells);

  let view;
  // during prints what the page does while act() goes on.
  const during = async (name, act) => {
    const frames = await view.ask('frames'), cpu = reading(pid), start = performance.now();
    await view.page.evaluate(() => { globalThis.longest = 0; });
    await act(start);
    const spent = used(cpu, reading(pid)), seconds = (performance.now() - start) / 1000;
    told(name, seconds, await view.ask('frames') - frames, spent, await view.page.evaluate(() => globalThis.longest));
  };
  const cpu = reading(pid);
  view = await open(browser, `${server.url}#detail=3`, { size, prepare: waits });
  const first = await view.firstFrame(patience);
  told('the first picture', first / 1000, 1, used(cpu, reading(pid)), await view.page.evaluate(() => globalThis.longest));
  await during('coming to rest', start => rests(view, start));
  await during('panning, whole', start => pan(view, start));
  await during('zooming', start => zoom(view, start));
  await near(view);
  await during('panning, near', start => pan(view, start));
  await view.pause(true);
  await sleep(1000);
  await during('still', () => sleep(SECONDS * 1000));
  print(['load, last minute', os.loadavg()[0].toFixed(1)]);
  if (view.complaints.length > 0) throw new Error(view.complaints.join('\n'));
}

// rests waits for the map to come to rest, and on a machine that has no time for it, not
// for ever.
async function rests(view, start) {
  while (!await view.ask('settled') && performance.now() - start < patience / 2) await sleep(250);
}

// over says when a figure has been taken for long enough.
function over(start) { return performance.now() - start >= SECONDS * 1000; }

// pan takes two fingers round in a circle, which pans wherever they lie.
async function pan(view, start) {
  const at = i => ({ x: middle.x + 90 * Math.sin(i / 20), y: middle.y - 90 * Math.cos(i / 20) });
  const fingers = [];
  for (const side of [-40, 40]) fingers.push(await view.page.touchscreen.touchStart(at(0).x + side, at(0).y));
  for (let i = 1; !over(start); i++) {
    for (const [k, side] of [-40, 40].entries()) await fingers[k].move(at(i).x + side, at(i).y);
    await sleep(16);
  }
  for (const finger of fingers) await finger.end();
}

// zoom turns the wheel, nearer for a second and out again.
async function zoom(view, start) {
  await view.page.mouse.move(middle.x, middle.y);
  while (!over(start)) {
    await view.page.mouse.wheel({ deltaY: Math.floor((performance.now() - start) / 1000) % 2 ? 16 : -16 });
    await sleep(16);
  }
}

// near goes to where names of many can be read.
async function near(view) {
  await view.press('0');
  for (let i = 0; i < 24; i++) {
    await view.page.mouse.wheel({ deltaY: -40 });
    await sleep(50);
  }
  await sleep(2000);
}
