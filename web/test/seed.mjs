// What tests need to know of the map that the page shows, so that no test
// repeats what the map's file says.
import { map } from './harness.mjs';

export const seed = map();

// standing is the nodes that have a place of their own; what travels has none.
export function standing() {
  const travels = new Set(seed.links.flatMap(l => l.cargo));
  return seed.nodes.map(n => n.id).filter(id => !travels.has(id));
}

// central is the nodes a map is wrong without, as far as they are countries.
export function central() {
  return seed.nodes.filter(n => n.weight === 3 && n.kind === 'country').map(n => n.id).slice(0, 4);
}

// bundle is the links of the pair of nodes that has most of them.
export function bundle() {
  const pairs = new Map();
  for (const l of seed.links) {
    const key = [l.source, l.target].sort().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), l.id]);
  }
  return [...pairs.values()].sort((a, b) => b.length - a.length)[0];
}

// quotesOf is the verbatim quotes that a link rests on.
export function quotesOf(link) {
  const { quotes } = seed.links.find(l => l.id === link);
  return seed.quotes.filter(q => quotes.includes(q.id)).map(q => q.exact);
}
