// Serves the empty Ebitengine page that .ci/figures.sh has built into a folder,
// as our own is served: brotli-coded, never cached, from this machine.
import fs from 'node:fs';
import http from 'node:http';

const types = { 'index.html': 'text/html; charset=utf-8', 'wasm_exec.js': 'text/javascript', 'empty.wasm': 'application/wasm' };

// serveEmpty starts the server; url ends in "/".
export async function serveEmpty(folder) {
  const server = http.createServer((request, response) => {
    const name = request.url.slice(1) || 'index.html';
    if (!(name in types)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': types[name], 'Content-Encoding': 'br', 'Cache-Control': 'no-store' });
    fs.createReadStream(`${folder}/${name}.br`).pipe(response);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
