// CPU time of a process and all that it has started, from /proc (Linux).
import fs from 'node:fs';

const HERTZ = 100; // USER_HZ: /proc counts in hundredths of a second, proc(5)

// stat reads what /proc/PID/stat says of a process: its parent, and seconds of
// CPU so far. The name in brackets may hold anything, so that fields are counted
// from the last bracket on.
function stat(pid) {
  try {
    const line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return { parent: +fields[1], cpu: (+fields[11] + +fields[12]) / HERTZ };
  } catch {
    return null; // it has ended meanwhile
  }
}

// reading is the seconds of CPU of every process of root's tree, by its id.
export function reading(root) {
  const all = new Map();
  for (const name of fs.readdirSync('/proc')) {
    const s = /^\d+$/.test(name) && stat(name);
    if (s) all.set(+name, s);
  }
  const ours = pid => pid === root || (all.has(pid) && ours(all.get(pid).parent));
  return new Map([...all].filter(([pid]) => ours(pid)).map(([pid, s]) => [pid, s.cpu]));
}

// used is the seconds of CPU between two readings.
export function used(before, after) {
  let sum = 0;
  for (const [pid, cpu] of after) sum += cpu - (before.get(pid) ?? 0);
  return sum;
}
