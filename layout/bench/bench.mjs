// Times our layout beside other engines, in one run, each from the same places, and
// prints ms a tick and how many times ours each takes.
//
//   node bench.mjs PEERS BENCH WASM
//
// PEERS is a folder with the peers' engines (their packages installed), BENCH our
// program and WASM a folder with it for the browser, and Go's wasm_exec.js.
// PATIENCE is for how many seconds in all to wait for other work on the machine to
// end, RUNS how often each is timed.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';

const [peers, bench, wasm] = process.argv.slice(2).map(p => path.resolve(p));
process.env.PEERS_PATIENCE = process.env.PATIENCE ?? '60';
const part = name => import(pathToFileURL(path.join(peers, name)));
const [{ load }, { median }, { disturbance, quietly }, { cell, table }] =
  await Promise.all(['graphs', 'timing', 'quiet', 'report'].map(name => part(`lib/${name}.mjs`)));
const theirOwn = createRequire(path.join(peers, 'package.json'));
const run = async (file, ...args) => (await promisify(execFile)(file, args.map(String), { cwd: peers, maxBuffer: 1 << 28 })).stdout;
const log = words => process.stderr.write(`${words}\n`);

const runs = +(process.env.RUNS ?? 5), names = ['lesmis', 'ba:1000', 'ba:10000', 'ba:100000'];
const out = path.join(peers, 'out');
fs.mkdirSync(out, { recursive: true });
const graphs = {}, files = {};
for (const name of names) {
  graphs[name] = await load(name);
  files[name] = path.join(out, `${name.replace(':', '')}.json`);
  fs.writeFileSync(files[name], await run(process.execPath, 'lib/graphs.mjs', name, 1));
}
execFileSync('go', ['build', '-o', path.join(out, 'gonum'), '.'], { cwd: path.join(peers, 'gonum'), stdio: 'inherit' });

const node = engine => name => run(process.execPath, 'layout.mjs', 'time', engine, name);
const engines = {
  'ours': name => run(bench, 'time', files[name], 1),
  'ours, 2 workers': name => run(bench, 'time', files[name], 2),
  'ours, and collisions': name => run(bench, 'time', files[name], 1, 'collide'),
  'd3-force': node('d3-force'), 'ngraph': node('ngraph'), 'ForceAtlas2': node('fa2'),
  'gonum': name => run(path.join(out, 'gonum'), 'time', 0.9, files[name]),
};
const rows = [];
for (let k = 1; k <= runs; k++) for (const graph of names) for (const engine of Object.keys(engines)) {
  log(`${engine}, ${graph}, ${k} of ${runs}`);
  rows.push({ engine, graph, ...JSON.parse(await quietly(() => engines[engine](graph))) });
}

// comparison prints the median, the range, and the ratio to ours, which comes first.
function comparison(rows, engines) {
  const times = (graph, engine) => rows.filter(r => r.graph === graph && r.engine === engine).map(r => r.ms);
  return table(['engine', ...names], engines.map(e => [e, ...names.map(g => {
    const all = times(g, e);
    return all.length ? `${cell(all)} · ${(median(all) / median(times(g, engines[0]))).toFixed(2)}x` : '–';
  })]));
}
console.log('ms a tick, native or in Node: median (least–most) of the runs · times ours\n');
console.log(comparison(rows, Object.keys(engines)));
const held = Math.max(...rows.filter(r => r.graph === 'ba:100000' && r.held).map(r => r.held));
console.log(`held at 100,000 nodes and 200,000 links: ${(held / 2 ** 20).toFixed(1)} MB (at most 64)\n`);

// How far the repulsion is from the exact sum, on a drawing in progress.
const { forceManyBody, forceSimulation } = theirOwn('d3-force');
function theirs(places) {
  const nodes = Array.from({ length: places.length / 2 }, (_, i) => ({ x: places[2 * i], y: places[2 * i + 1], vx: 0, vy: 0 }));
  const force = forceManyBody().strength(-1).theta(0.9);
  forceSimulation(nodes).force('charge', force).stop();
  force(1);
  let off = 0, whole = 0;
  for (let i = 0; i < nodes.length; i += Math.max(1, Math.floor(nodes.length / 1000))) {
    let x = 0, y = 0;
    for (let j = 0; j < nodes.length; j++) {
      if (j === i) continue;
      const dx = places[2 * i] - places[2 * j], dy = places[2 * i + 1] - places[2 * j + 1];
      let d = dx * dx + dy * dy;
      if (d < 1) d = Math.sqrt(d);
      x += dx / d;
      y += dy / d;
    }
    off += (nodes[i].vx - x) ** 2 + (nodes[i].vy - y) ** 2;
    whole += x * x + y * y;
  }
  return Math.sqrt(off / whole);
}
const percent = v => `${(100 * v).toFixed(3)} %`, errors = [];
for (const graph of names.slice(1)) for (const ticks of [0, 20, 100]) {
  if (ticks > 20 && graph === 'ba:100000') continue;
  log(`error, ${graph} after ${ticks} ticks`);
  const { rms, places } = JSON.parse(await run(bench, 'push', files[graph], ticks));
  errors.push([`${graph}, ${ticks} ticks`, percent(rms), percent(theirs(places))]);
}
console.log('root mean square of the error of the repulsion, over that of the exact sum, both at theta 0.9\n');
console.log(table(['drawing', 'ours', 'd3-force'], errors));

// In the browser: one page, to which each engine comes fresh.
const esbuild = theirOwn('esbuild');
await esbuild.build({
  stdin: { resolveDir: path.join(peers, 'pages'), contents: `
    import { barabasiAlbert } from '../lib/graphs.mjs';
    import { engines } from '../lib/engines.mjs';
    import { timeTicks } from '../lib/timing.mjs';
    const go = new Go();
    WebAssembly.instantiateStreaming(fetch('bench.wasm'), go.importObject).then(({ instance }) => { go.run(instance); window.ready = true; });
    window.time = (engine, n) => timeTicks(engine === 'ours' ? window.ours : engines[engine], barabasiAlbert(n), () => performance.now(), n <= 1000 ? 20 : 4);` },
  outfile: path.join(wasm, 'main.js'), bundle: true, minify: true, format: 'esm', target: 'chrome120', logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"', 'process.argv': '[]' }, external: ['node:fs'],
});
fs.writeFileSync(path.join(wasm, 'index.html'), '<!doctype html><meta charset=utf-8><link rel=icon href=data:,><script src=wasm_exec.js></script><script type=module src=main.js></script>\n');
const { open, serve } = await part('lib/web.mjs');
const server = await serve(wasm), pages = [];
for (let k = 1; k <= runs; k++) for (const n of [100, 1000, 10000]) for (const engine of ['ours', 'd3-force', 'ngraph']) {
  log(`${engine} in Chromium, ba:${n}, ${k} of ${runs}`);
  const browser = await open();
  await browser.page.goto(`${server.url}/ours/`);
  await browser.page.waitForFunction(() => window.ready);
  pages.push({ engine, graph: `ba:${n}`, ms: await quietly(() => browser.page.evaluate(a => window.time(...a), [engine, n])) });
  await browser.close();
}
server.close();
names.splice(0, names.length, 'ba:100', 'ba:1000', 'ba:10000');
console.log('ms a tick in Chromium, ours as WebAssembly: median (least–most) of the runs · times ours\n');
console.log(comparison(pages, ['ours', 'd3-force', 'ngraph']));
console.log(`Others on the machine meanwhile: ${JSON.stringify(disturbance())}`);
process.exit(0);
