// Small static hosts, as newspapers have them: each with headers of its own, and
// pages that embed the map beside the built site.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// The site as the build wrote it; CITEMAP_SITE names another.
const site = process.env.CITEMAP_SITE || fileURLToPath(new URL('../../dist/web', import.meta.url));

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.gz': 'application/gzip',
};

// host serves the site, or another folder, below /citemap/ and pages {path: text}
// beside it. headers are of all answers, or headers(path) of each. No encoding, no
// CORS, no range: as plain as hosts are. It resolves to {url, asked, close}; asked grows with the
// paths of all requests, and url ends in "/".
export async function host(pages, headers = {}, folder = site) {
  const asked = [];
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    asked.push(pathname);
    const own = typeof headers === 'function' ? headers(pathname) : headers;
    const file = path.join(folder, path.normalize(pathname.replace('/citemap/', '/').replace(/\/$/, '/index.html')));
    const body = pages[pathname] ?? (pathname.startsWith('/citemap/') && fs.existsSync(file) ? fs.readFileSync(file) : null);
    if (body === null) return response.writeHead(404, own).end('not here');
    response.writeHead(200, { 'Content-Type': types[path.extname(pathname) || '.html'] ?? 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(body), ...own }).end(body);
  });
  return { ...await opened(server), asked };
}

// opened is a server that listens on a port of its own choosing: {url, close}.
async function opened(server) {
  await new Promise(open => server.listen(0, '127.0.0.1', open));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => { server.closeAllConnections(); server.close(); } };
}

// publish serves a folder at the root of a host that compresses: a file with a .br
// beside it comes so encoded.
export async function publish(folder) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const file = path.join(folder, path.normalize(pathname.replace(/\/$/, '/index.html')));
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    const packed = fs.existsSync(`${file}.br`), body = fs.readFileSync(packed ? `${file}.br` : file);
    response.writeHead(200, {
      'Content-Type': types[path.extname(file)] ?? 'application/octet-stream', 'Content-Length': body.length,
      'Cache-Control': 'no-store', ...(packed && { 'Content-Encoding': 'br' }),
    }).end(body);
  });
  return opened(server);
}

// preceded is the script of the page in the frame, with another run before it.
export const preceded = script => ({ '/citemap/page.js': `${script}\n${fs.readFileSync(path.join(site, 'page.js'), 'utf8')}` });

// poster is what stands in an element before the map does, and without it.
export const poster = `<a href="twin.html"><img src="poster.svg" alt="The map as a picture"></a>`;

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720"><rect width="1280" height="720" fill="#e9e4d8"/>
<g stroke="#8a7f6a" stroke-width="3"><path d="M320 200 900 480M640 160 420 560M900 480 420 560"/></g>
<g fill="#23426b"><circle cx="320" cy="200" r="40"/><circle cx="900" cy="480" r="56"/><circle cx="640" cy="160" r="30"/><circle cx="420" cy="560" r="36"/></g></svg>`;

const style = `body { margin: 0; font: 18px/1.6 Georgia, serif; background: #fffdf8; color: #222; }
main { max-width: 720px; margin: 0 auto; padding: 24px; } h1 { font-size: 38px; line-height: 1.15; margin: .6em 0 .3em; }
header { border-bottom: 3px double #222; text-align: center; font-size: 26px; padding: 14px; letter-spacing: .06em; }
.by { color: #666; font-size: 15px; } .tall { height: 3000px; } .small { font-size: 0; } .cover { position: fixed; inset: 0; background: #fff; z-index: 9; }`;

const words = `The alliance was a long time in the making, and few of those who watched it grow expected it to last.
What passes between the two capitals is listed in customs sheets, court papers and the speeches of ministers; what does not pass is harder to see.`;

// article is a newspaper's page with what is embedded in the middle of it.
export const article = (embedded, scripts = '<script src="citemap/embed.js" async></script>') => ({
  '/': `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The Daily Paper</title><link rel="stylesheet" href="article.css">${scripts}</head>
<body><header>The Daily Paper</header><main><h1>A partnership, claim by claim</h1><p class="by">By our own correspondent · 23 November</p>
<p>${words}</p>${embedded}<p>${words}</p><p>${words}</p></main></body></html>`,
  '/article.css': style, '/favicon.ico': '', '/poster.svg': picture, '/twin.html': '<!doctype html><title>Words</title><p>All of it in words.</p>',
});
