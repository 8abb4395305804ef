// Prints what the page costs in Chromium with software GL, served brotli-coded
// from this machine: the time to its first frame, CPU at rest, CPU a drawn
// frame. Other work on the machine spoils them; the load is printed with them.
import os from 'node:os';
import { reading, used } from './cpu.mjs';
import { launch, open, serve, sleep } from './harness.mjs';

const SECONDS = 10, RUNS = 5;

const server = await serve();

// fresh opens the page in a browser that has cached nothing.
async function fresh(use) {
  const browser = await launch();
  try {
    const view = await open(browser, server.url);
    return await use(view, browser.process().pid, await view.firstFrame());
  } finally {
    await browser.close();
  }
}

// watch is the CPU of the browser over a while, and the frames it drew.
async function watch(view, pid) {
  const frames = await view.ask('frames'), cpu = reading(pid), start = performance.now();
  await sleep(SECONDS * 1000);
  const now = reading(pid), seconds = (performance.now() - start) / 1000;
  return { cores: used(cpu, now) / seconds, cpu: used(cpu, now), seconds, frames: await view.ask('frames') - frames };
}

const print = (name, value) => console.log(`${name.padEnd(44)} ${value}`);

const first = [];
for (let i = 0; i < RUNS; i++) first.push(await fresh((_, __, ms) => ms));
first.sort((a, b) => a - b);
print(`first live frame, median of ${RUNS}`, `${first[RUNS >> 1].toFixed(0)} ms (${first[0].toFixed(0)} to ${first.at(-1).toFixed(0)}; at most 2500)`);

await fresh(async (view, pid) => {
  await view.ready();
  await view.ask('pause', false);
  await sleep(2000);
  const moving = await watch(view, pid);
  print('flows moving', `${(moving.cpu / moving.frames * 1000).toFixed(1)} ms of CPU a frame, ${(moving.frames / moving.seconds).toFixed(1)} frames a second, ${moving.cores.toFixed(2)} cores`);
  await view.ask('pause', true);
  await sleep(3000);
  const still = await watch(view, pid);
  print('settled and paused', `${still.cores.toFixed(3)} cores, ${still.frames} frames in ${SECONDS} s (at most 0.08 cores)`);
});
print('load of the machine, last minute', `${os.loadavg()[0].toFixed(1)} on ${os.cpus().length} cores`);
server.close();
