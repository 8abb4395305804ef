// What soak-real.mjs goes by: a leak is found, and what only goes up and down is none.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { fell, level, line, median, moving } from './level.mjs';
import { plot } from './soakplot.mjs';

const MIB = 1 << 20, HOUR = 3600;
const each = (seconds, y) => Array.from({ length: seconds }, (_, x) => ({ x, y: y(x) }));

test('least squares and medians', () => {
  const { slope, at } = line([{ x: 0, y: 1 }, { x: 1, y: 3 }, { x: 2, y: 5 }]);
  assert.ok(Math.abs(slope - 2) < 1e-9 && Math.abs(at - 1) < 1e-9);
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
});

test('what is level is sound: still, as a saw, and after a warm-up', () => {
  for (const [name, y] of Object.entries({
    still: () => 200 * MIB,
    saw: x => (100 + x % 60) * MIB,
    'warming up': x => (200 + 100 * Math.min(1, x / 600)) * MIB,
    'a step that falls back': x => (x > 2000 && x < 2400 ? 300 : 200) * MIB,
    shrinking: x => (200 - x / 100) * MIB,
  })) assert.ok(level(each(HOUR, y), HOUR).sound, name);
});

test('a leak is found, in much or in little noise, and in a short run', () => {
  for (const [name, seconds, y] of [
    ['slow', HOUR, x => (150 + 30 * x / HOUR) * MIB],
    ['in a saw', HOUR, x => (150 + x % 60 + 60 * x / HOUR) * MIB],
    ['in steps', HOUR, x => (150 + 10 * Math.floor(x / 600)) * MIB],
    ['short', 60, x => (100 + x) * MIB],
  ]) assert.equal(level(each(seconds, y), seconds).sound, false, name);
});

test('nothing measured is not sound', () => {
  assert.equal(level([], HOUR).sound, false);
  assert.equal(moving([], 100).sound, false);
});

test('pictures that stop are found', () => {
  assert.ok(moving(each(100, x => 3 * x), 100).sound);
  assert.ok(moving(each(100, x => (x % 3 ? 3 * x : null)), 100).sound);
  assert.equal(moving(each(100, x => 3 * Math.min(x, 60)), 100).sound, false);
});

test('a player that hung counts where the machine had time for it, any other always', () => {
  assert.equal(fell([{ why: 'frozen: no picture for 10 s', load: 6 }]).length, 0);
  assert.equal(fell([{ why: 'frozen: no picture for 10 s', load: 0.5 }]).length, 1);
  assert.equal(fell([{ why: 'it ended: exit status 2', load: 6 }]).length, 1);
});

test('the plot has a panel for each row, and no number that is none', () => {
  const points = each(120, x => (100 + x % 7) * MIB);
  const svg = plot({
    title: 'Memory & pictures', subtitle: 'both', seconds: 120,
    panels: [{ title: 'Resident', unit: 'MiB', rows: [{ name: 'window', points, fit: level(points, 120) }] }, { title: 'Pictures a second', unit: '', rows: [{ name: 'page', points: each(60, () => 3) }] }],
    visits: [{ at: 20, name: 'page' }],
  });
  assert.match(svg, /^<svg[^>]+>.*<\/svg>\n$/s);
  assert.equal(svg.match(/class="panel"/g).length, 2);
  assert.match(svg, /Memory &amp; pictures/);
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
});
