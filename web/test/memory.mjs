// Memory of a process and all that it has started, from /proc (Linux).
import fs from 'node:fs';
import { reading } from './cpu.mjs';

// share is what a process takes of the machine's memory, in bytes: pages that several
// share are counted in parts (Pss, proc(5)), so that a tree's sum is its own.
function share(pid) {
  try {
    return 1024 * /^Pss:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1];
  } catch {
    return 0; // it has ended meanwhile
  }
}

// resident is the memory of root's tree of processes, in bytes.
export const resident = root => [...reading(root).keys()].reduce((sum, pid) => sum + share(pid), 0);
