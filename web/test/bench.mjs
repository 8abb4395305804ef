// Measures the page beside those of sigma.js and force-graph, and beside an empty
// Ebitengine page, in one run: when and after how many bytes there is something to
// see, what a frame costs while things move, and what it costs when nothing does.
//
//   node bench.mjs PEERS SITE
//
// PEERS is a folder with the peers' pages and what drives them (its packages
// installed), SITE a published map with a .br beside each file.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { publish } from './hosts.mjs';

const [peers, site] = process.argv.slice(2).map(p => path.resolve(p));
const part = name => import(pathToFileURL(path.join(peers, 'lib', name)));
const { build, drawn, open, serve } = await part('web.mjs');
const { tree, used } = await part('proc.mjs');
const { disturbance, quietly } = await part('quiet.mjs');
const { cell, table } = await part('report.mjs');

const runs = 5, seconds = 5;
const pages = ['ours', 'sigma', 'force-graph', 'ebiten'];
const networks = {
  here: null, // this machine, as fast as it is
  slow: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
};
// Pages that draw on a 2D canvas, or SVG, are drawn as Chromium does where there is no
// GPU: our poster is SVG. The empty page is opened likewise, to be like ours.
const onProcessor = ['--disable-gpu-rasterization', '--disable-accelerated-2d-canvas'];
const flags = name => (name === 'sigma' ? [] : onProcessor);
const log = words => process.stderr.write(`${words}\n`);

await build();
const theirs = await serve(), own = await publish(site); // theirs knows no style sheets
const address = name => (name === 'ours' ? `${own.url}?n=60` : `${theirs.url}/${name}/?n=60`);

// marked makes our page set the mark that theirs set by themselves, when they do: two
// frames after WebGL has first been asked to draw.
const marked = (name, page) => (name !== 'ours' ? null : page.addInitScript(() => {
  const kind = WebGL2RenderingContext.prototype, draw = kind.drawElements;
  kind.drawElements = function (...given) {
    kind.drawElements = draw;
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-draw')));
    return draw.apply(this, given);
  };
}));
const live = page => drawn(page, 120_000);

// pictured waits for what there is to see first: of our page the poster, decoded.
const pictured = (name, page) => (name !== 'ours' ? null
  : page.waitForFunction(() => document.querySelector('#poster img')?.complete || performance.getEntriesByName('first-draw')[0], null, { timeout: 120_000 }));

async function start(name, network) {
  const browser = await open(flags(name));
  try {
    const cdp = await browser.page.context().newCDPSession(browser.page);
    await cdp.send('Network.enable');
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (networks[network]) await cdp.send('Network.emulateNetworkConditions', networks[network]);
    let bytes = 0, seen = null;
    cdp.on('Network.dataReceived', e => { bytes += e.encodedDataLength; });
    await marked(name, browser.page);
    await browser.page.goto(`${address(name)}&start`, { waitUntil: 'commit', timeout: 120_000 });
    await pictured(name, browser.page)?.then(() => { seen = bytes; });
    const first = await live(browser.page);
    await sleep(300); // the browser tells of its first paint a little later
    const paint = await browser.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null);
    return { name, network, paint: paint ?? first, first, seen: (seen ?? bytes) / 1000, bytes: bytes / 1000 };
  } finally {
    await browser.close();
  }
}

// hands are how a page is moved and counted: those of the peers offer bench.
const hands = {
  ours: {
    move: page => page.evaluate(() => citemap.pause(false)),
    still: page => page.evaluate(() => citemap.pause(true)),
    frames: page => page.evaluate(() => citemap.frames()),
  },
  theirs: {
    move: page => page.evaluate(() => bench.start('move')),
    still: page => page.evaluate(() => bench.start('still')),
    frames: page => page.evaluate(() => bench.read().frames),
  },
};

async function watch(browser, hand) {
  const before = await hand.frames(browser.page), cpu = tree(browser.pid), began = performance.now();
  await sleep(seconds * 1000);
  const spent = used(cpu, tree(browser.pid)).all, wall = (performance.now() - began) / 1000;
  const frames = await hand.frames(browser.page) - before;
  return { frame: frames ? spent / frames * 1000 : null, rate: frames / wall, cores: spent / wall };
}

async function cost(name) {
  const browser = await open(flags(name)), hand = name === 'ours' ? hands.ours : hands.theirs;
  try {
    await marked(name, browser.page);
    await browser.page.goto(address(name), { waitUntil: 'commit', timeout: 120_000 });
    await live(browser.page);
    await sleep(5000); // our map has come to rest by then
    await hand.move(browser.page);
    await sleep(1000);
    const moving = await watch(browser, hand);
    await hand.still(browser.page);
    await sleep(2000);
    return { name, moving, idle: await watch(browser, hand) };
  } finally {
    await browser.close();
  }
}

const starts = [], costs = [];
for (let run = 1; run <= runs; run++) for (const name of pages) {
  log(`${name}, ${run} of ${runs}`);
  for (const network of Object.keys(networks)) starts.push(await quietly(() => start(name, network)));
  costs.push(await quietly(() => cost(name)));
}
theirs.close();
own.close();

const whole = v => v.toFixed(0), of = (name, network, key) => cell(starts.filter(s => s.name === name && s.network === network).map(s => s[key]), whole);
console.log('From the start of the navigation: ms to the first picture and to the live map, kB until then (brotli)\n');
console.log(table(['page', 'kB to the picture', 'kB in all', 'picture, here', 'live, here', 'picture, 1.6 Mbit/s and 150 ms', 'live, there'],
  pages.map(n => [n, of(n, 'slow', 'seen'), of(n, 'slow', 'bytes'), of(n, 'here', 'paint'), of(n, 'here', 'first'), of(n, 'slow', 'paint'), of(n, 'slow', 'first')])));
console.log('Software GL, 1280x720: ms of CPU a frame while things move, frames a second, cores; cores at rest\n');
const spent = (name, f, show) => cell(costs.filter(c => c.name === name).map(f), show);
console.log(table(['page', 'CPU a frame', 'frames a second', 'cores moving', 'cores at rest'], pages.map(n => [
  n, spent(n, c => c.moving.frame, v => v.toFixed(1)), spent(n, c => c.moving.rate, v => v.toFixed(1)), spent(n, c => c.moving.cores, v => v.toFixed(2)), spent(n, c => c.idle.cores, v => v.toFixed(3)),
])));
const median = (name, key) => starts.filter(s => s.name === name && s.network === 'here').map(s => s[key]).sort((a, b) => a - b)[runs >> 1];
console.log(`live map here: ${(median('ours', 'first') / median('ebiten', 'first')).toFixed(2)} times an empty Ebitengine page (at most 1.3)`);
console.log(`Others on the machine meanwhile: ${JSON.stringify(disturbance())}`);
process.exit(0);
