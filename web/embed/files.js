// What the frame needs and cannot fetch, having no origin: the page around fetches
// it, once for all maps on it, and keeps it for when a frame starts again.

const kept = {}; // Promise<Blob> by address

// fetched is the file at an address, as it came. told hears what part of it is
// there. What cannot be had is thrown: its status, or an error.
export function fetched(address, told) {
  return kept[address] ??= read(address, told).catch(fault => {
    delete kept[address];
    throw +fault || 0; // a connection that breaks off has no status
  });
}

// A program that the host did not pack has been packed by the build.
async function read(address, told) {
  let got = 0, answer = await ask(address);
  const header = name => answer.headers.get(`content-${name}`), parts = [];
  if (address.endsWith('.wasm') && !header('encoding')) {
    answer.body.cancel();
    answer = await ask(`${address}.gz`).catch(() => ask(address));
  }
  const whole = header('encoding') ? WASM_SIZE : header('length');
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    parts.push(value);
    told(got += value.length, whole);
  }
}

async function ask(address) {
  const answer = await fetch(address, { credentials: 'omit' });
  if (!answer.ok) throw answer.status;
  return answer;
}
