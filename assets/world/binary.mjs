// The file that world.go reads; README.md describes it.

// encode returns the bytes of outlines: countries {code, name, rings}, lines
// to be dashed, and the arcs both refer to, in grains. Arcs are numbered in
// the order of their first use, and those not used are left out.
export function encode({ perUnit, arcs, countries, lines }) {
  const number = new Map();
  const chains = [...countries.flatMap((c) => c.rings), ...lines];
  for (const ref of chains.flat()) {
    const i = ref < 0 ? ~ref : ref;
    if (!number.has(i)) number.set(i, number.size);
  }
  const used = [...number.keys()].map((i) => arcs[i]);
  const out = new Bytes();
  out.uint(perUnit);
  out.uint(used.length);
  for (const arc of used) out.uint(arc.length);
  for (const axis of [0, 1]) out.deltas(used.flat().map((p) => p[axis]));
  let last = -1;
  const chain = (refs) => {
    out.uint(refs.length);
    for (const ref of refs) {
      const i = number.get(ref < 0 ? ~ref : ref);
      out.int((i - last) * 2 - (ref < 0 ? 1 : 0));
      last = i;
    }
  };
  out.uint(countries.length);
  for (const { code, name, rings } of countries) {
    out.text(code);
    out.text(name);
    out.uint(rings.length);
    rings.forEach(chain);
  }
  out.uint(lines.length);
  lines.forEach(chain);
  return Buffer.from(out.bytes);
}

// Bytes writes numbers as Go's encoding/binary does: uvarint and varint.
class Bytes {
  bytes = [];

  uint(v) {
    for (; v >= 0x80; v = Math.floor(v / 0x80)) this.bytes.push((v % 0x80) | 0x80);
    this.bytes.push(v);
  }

  int(v) {
    this.uint(v < 0 ? -2 * v - 1 : 2 * v);
  }

  text(s) {
    const utf8 = Buffer.from(s);
    this.uint(utf8.length);
    this.bytes.push(...utf8);
  }

  deltas(values) {
    let last = 0;
    for (const v of values) {
      this.int(v - last);
      last = v;
    }
  }
}
