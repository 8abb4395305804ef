// The kiosk in a window under Xvfb, watched and visited: one half of soak-real.mjs.
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fell } from './level.mjs';
import { resident } from './memory.mjs';
import { sleep } from './harness.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WIDTH = 1280, HEIGHT = 720;

// display starts an X server on a number of its own choosing.
async function display() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${WIDTH}x${HEIGHT}x24`, '-nolisten', 'tcp', '-noreset'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((found, failed) => {
    server.on('error', failed).on('exit', code => failed(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3].setEncoding('utf8').once('data', text => found(text.trim()));
  });
  return { name: `:${number}`, close: () => server.kill() };
}

// playlist is two maps, one after the other, so that maps come and go.
function playlist(folder) {
  const file = path.join(folder, 'playlist.json');
  const maps = [{ map: `${root}seeds/defiance/map.json`, minutes: 4 }, { map: `${root}scene/testdata/script/map.json`, theme: 'night', minutes: 2 }];
  fs.writeFileSync(file, JSON.stringify({ maps }));
  return file;
}

// openWindow starts `citemap kiosk` in a folder of its own.
export async function openWindow(folder) {
  const screen = await display();
  const env = { ...process.env, DISPLAY: screen.name, XDG_RUNTIME_DIR: folder, XDG_STATE_HOME: folder };
  const kiosk = spawn(`${root}bin/citemap`, ['kiosk', playlist(folder), '--idle', '20'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const falls = []; // {why, load}
  let said = '', over = null;
  kiosk.stderr.setEncoding('utf8').on('data', text => { said += text; });
  kiosk.on('error', e => { over = e.message; }).on('exit', code => { over ??= `citemap kiosk ended with ${code}: ${said}`; });

  // status is what the supervisor last wrote; null: nothing yet.
  const status = () => {
    try {
      return JSON.parse(fs.readFileSync(path.join(folder, 'citemap', 'kiosk.json'), 'utf8'));
    } catch {
      return null;
    }
  };
  const xdotool = (...words) => new Promise(done => execFile('xdotool', words.map(String), { env }, done));

  return {
    pid: kiosk.pid,
    over: () => over,
    sample() {
      const now = status(), load = os.loadavg()[0] / os.cpus().length;
      while (falls.length < (now?.restarts ?? 0)) falls.push({ why: now.falls.at(falls.length - now.restarts)?.why ?? 'nobody knows', load });
      return { resident: resident(kiosk.pid), frames: now?.pictures ?? null, restarts: now?.restarts ?? null, visits: now?.counts?.visits ?? null };
    },
    falls: () => falls,
    faults: () => fell(falls).map(f => `the window: started anew: ${f.why}`),
    log: () => fs.readFileSync(path.join(folder, 'citemap', 'kiosk.log'), 'utf8'),

    // explore is the visitor who looks at all there is: the map and the map of the world,
    // from afar and from near. What keeps room for the largest picture so far has it then.
    async explore() {
      const turn = async (button, times) => { for (let i = 0; i < times; i++) { await xdotool('click', button); await sleep(30); } };
      await xdotool('mousemove', WIDTH / 2, HEIGHT / 2);
      for (let views = 0; views < 2; views++) {
        for (const button of [5, 4, 5]) {
          await turn(button, 40);
          await sleep(500);
        }
        await xdotool('key', 'm');
        await sleep(3000);
      }
      await xdotool('mousemove', 1, 1);
    },

    // visit is a visitor with a mouse.
    async visit(random) {
      const x = () => Math.floor(random() * WIDTH), y = () => Math.floor(random() * HEIGHT);
      for (let acts = 3 + Math.floor(random() * 8); acts > 0; acts--) {
        await xdotool('mousemove', x(), y());
        await sleep(100);
        switch (Math.floor(random() * 4)) {
          case 0:
            await xdotool('mousedown', 1);
            for (let i = 0; i < 5; i++) await xdotool('mousemove', x(), y());
            await xdotool('mouseup', 1);
            break;
          case 1:
            for (let i = 0; i < 6; i++) await xdotool('click', random() < 0.5 ? 4 : 5);
            break;
          default:
            await xdotool('mousedown', 1);
            await sleep(120);
            await xdotool('mouseup', 1);
        }
        await sleep(500 + random() * 3000);
      }
      await xdotool('mousemove', 1, 1);
    },
    async close() {
      kiosk.kill();
      for (let i = 0; i < 100 && over === null; i++) await sleep(100);
      kiosk.kill('SIGKILL');
      screen.close();
    },
  };
}
