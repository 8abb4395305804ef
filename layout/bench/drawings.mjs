// Scores what 'citemap layout' and other engines make of the same graphs, and prints a
// table in Markdown.
//
//   node drawings.mjs PEERS CITEMAP
//
// PEERS is a folder with the peers' engines (their packages installed), which gets the
// graphs that are made here; CITEMAP is our program.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const [peers, citemap] = process.argv.slice(2).map(p => path.resolve(p));
const part = name => import(pathToFileURL(path.join(peers, name)));
const [{ load, rng }, { table }, { score }] = await Promise.all(['lib/graphs.mjs', 'lib/report.mjs', 'quality.mjs'].map(part));
const out = path.join(peers, 'out', 'drawings');
fs.mkdirSync(out, { recursive: true });

// The graphs that are made here, by name: each is its number of nodes and its links.
const tied = (n, to) => [n, Array.from({ length: n }, (_, i) => i ? [...new Set(to(i))].map(j => [j, i]) : []).flat()];
const grid = side => tied(side * side, i => [...(i % side ? [i - 1] : []), ...(i >= side ? [i - side] : [])]);
const rand = rng(1);
// near ties n points somewhere in a square to all that are nearer than reach/√n.
function near(n, reach) {
  const at = Array.from({ length: n }, () => [rand(), rand()]);
  return tied(n, i => at.slice(0, i).flatMap(([x, y], j) => Math.hypot(x - at[i][0], y - at[i][1]) < reach / Math.sqrt(n) ? [j] : []));
}
// together is all of some graphs, apart from each other.
const together = (...all) => all.reduce(([n, edges], [more, links]) => [n + more, [...edges, ...links.map(([a, b]) => [a + n, b + n])]], [0, []]);
const made = {
  'grid-30x30': grid(30),
  'grid-70x70': grid(70),
  'tree-1000': tied(1000, i => [(i - 1) >> 1]),
  'random-tree-1000': tied(1000, i => [Math.floor(rand() * i)]),
  'long-tree-1000': tied(1000, i => [Math.max(0, i - 1 - Math.floor(rand() * 20))]),
  'star-100': tied(100, () => [0]),
  'mesh-1000': near(1000, 1.74),
  'path-500': tied(500, i => [i - 1]),
  'smallworld-1000': tied(1000, i => [Math.max(0, i - 2), rand() < 0.05 ? Math.floor(rand() * i) : i - 1]),
  'rings-500': tied(500, i => i % 50 ? i % 50 === 49 ? [i - 1, i - 49] : [i - 1] : []),
  'parts-311': together(grid(10), tied(80, i => [Math.floor(rand() * i)]), tied(30, () => [0]), tied(50, i => [i - 1]), near(50, 2), [1, []]),
};
for (const [name, [n, edges]] of Object.entries(made)) fs.writeFileSync(path.join(peers, 'data', `${name}.json`), JSON.stringify({ name, n, edges }));

// run runs a command, and returns the seconds of processor that it took.
function run(...command) {
  const done = spawnSync('bash', ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@" >/dev/null', 'bash', ...command.map(String)], { cwd: peers, encoding: 'utf8', maxBuffer: 1 << 28 });
  const took = /cpu (\S+) (\S+)\s*$/.exec(done.stderr);
  if (done.status || !took) throw new Error(`${command.join(' ')}: ${done.stderr}`);
  return +took[1] + +took[2];
}
const ours = (...flags) => (name, file, g) => {
  fs.writeFileSync(`${file}.graph`, JSON.stringify({ n: g.n, edges: g.edges }));
  return run(citemap, 'layout', `${file}.graph`, ...flags, '--workers', 1, '--to', file);
};
const theirs = engine => (name, file) => {
  const cpu = run(process.execPath, 'layout.mjs', 'place', engine, name, 1, 0, file);
  fs.renameSync(`${file}.ticks.json`, file);
  return cpu;
};
function sfdp(name, file, g) {
  fs.writeFileSync(`${file}.dot`, `graph{node[shape=point,width=0.01];${[...Array(g.n).keys()].join(';')};${g.edges.map(e => e.join('--')).join(';')}}`);
  const cpu = run('sfdp', '-Gsplines=line', '-Goverlap=true', '-Tplain', '-o', `${file}.plain`, `${file}.dot`);
  const rows = fs.readFileSync(`${file}.plain`, 'utf8').split('\n').filter(l => l.startsWith('node ')).map(l => l.split(' '));
  fs.writeFileSync(file, JSON.stringify({ edges: g.edges, nodes: rows.map(f => ({ id: +f[1], x: +f[2], y: +f[3] })) }));
  return cpu;
}
const engines = {
  'citemap layout': ours(), 'citemap layout --sweeps 2': ours('--sweeps', 2), 'citemap layout --ticks 300': ours('--ticks', 300),
  'd3-force, 300 ticks': theirs('d3-force'), 'ngraph, 300 ticks': theirs('ngraph'), 'ForceAtlas2, 300 ticks': theirs('fa2'),
};
if (!spawnSync('sfdp', ['-V']).error) engines.sfdp = sfdp;

console.log('stress: 0 is perfect, 1 the worst; neighbours kept: 1 is perfect; CPU s: of the whole command, its start among it\n');
const head = ['graph', 'nodes', 'links', 'engine', 'stress ↓', 'neighbours kept ↑', 'length CV ↓', 'crossings ↓', 'CPU s'];
process.stdout.write(table(head, []));
for (const name of ['lesmis', 'ba:1000', ...Object.keys(made)]) {
  const g = await load(name);
  for (const [engine, draw] of Object.entries(engines)) {
    const file = path.join(out, `${name} ${engine}.json`.replace(/[^\w.]+/g, '-'));
    const cpu = draw(name, file, g), s = score(JSON.parse(fs.readFileSync(file, 'utf8')));
    console.log(`| ${[name, s.n, s.m, engine, s.stress.toFixed(4), s.neighbours.toFixed(3), s.lengthCV.toFixed(3), s.crossings ?? '–', cpu.toFixed(2)].join(' | ')} |`);
  }
}
