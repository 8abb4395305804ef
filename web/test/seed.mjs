// What tests need to know of the map that the page shows, so that no test
// repeats what the map's file says.
import { map } from './harness.mjs';

export const seed = map();

// standing is the nodes that the first picture shows: those that the map cannot
// lack, but for what travels, which has no place of its own.
export function standing() {
  const travels = new Set(seed.links.flatMap(l => l.cargo));
  return seed.nodes.filter(n => n.weight === 3).map(n => n.id).filter(id => !travels.has(id));
}

// central is the nodes a map is wrong without, as far as they are countries.
export function central() {
  return seed.nodes.filter(n => n.weight === 3 && n.kind === 'country').map(n => n.id).slice(0, 4);
}

// bundle is the pair of nodes that has most links between them.
export function bundle() {
  const pairs = new Map();
  for (const l of seed.links) {
    const key = [l.source, l.target].sort().join(' ');
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  return [...pairs].sort((a, b) => b[1] - a[1])[0][0].split(' ');
}

// between is the links that lead from one node to another.
export function between(from, to) {
  return seed.links.filter(l => l.directed && l.source === from && l.target === to).map(l => l.id);
}

// linksOf is the links that a node is an end of, in the order of the file.
export function linksOf(node) {
  return seed.links.filter(l => [l.source, l.target, ...l.with, ...l.cargo].includes(node)).map(l => l.id);
}

// quotesOf is the verbatim quotes that a link rests on, the one that carries it first.
export function quotesOf(link) {
  const { quotes } = seed.links.find(l => l.id === link);
  return quotes.map(id => seed.quotes.find(q => q.id === id).exact);
}
