// What one element does: it has a frame or none, and what to tell it.
import { fetched } from './files.js';
import { connect } from './line.js';
import { dress, make } from './look.js';
import { begin, settle } from './presence.js';

export const places = ['chapter', 'view', 'theme']; // attributes that are keys of a bookmark, and messages

const base = new URL('.', document.currentScript.src).href;

// control leads the element host.
export function control(host) {
  const { _show: show, _bar: bar, _button: button, _line: line } = dress(host);
  const own = () => host.src && make('a', { href: host.src }).href; // as it stands, where it is no address
  const links = () => host.hasAttribute('links');
  const waiting = []; // messages until the map can hear them
  let link, hash, seen, asked, failed;

  function welcome() {
    host.ready = seen = false;
    bar.removeAttribute('value');
    show('load');
    return { hash: map._hash(), map: own(), page: location.href, links: links() };
  }

  function hear({ type, ...detail }) {
    if (type === 'get') return get(detail);
    if (type === 'state') hash = detail.hash;
    if (type === 'select') host.selected = detail.id;
    if (type === 'ready') {
      host.ready = seen = true;
      show('live');
      waiting.splice(0).forEach(map._say);
      settle();
    }
    if (type === 'fault') {
      map._rest();
      failed = true;
      line.textContent = detail.text;
      show('fault');
    }
    host.dispatchEvent(new CustomEvent(`citemap-${type}`, { detail, bubbles: true }));
  }

  // What a map names lies beside it or below; elsewhere a frame has no business.
  async function get({ id, own: ofMap, name }) {
    const to = link, root = ofMap ? own() : base;
    const answer = { type: 'file', id };
    try {
      const { href } = new URL(name, root);
      if (!href.startsWith(new URL('.', root))) throw 403;
      answer.blob = await fetched(href, (got, whole) => { if (got <= whole) bar.value = got / whole; });
    } catch (status) {
      answer.status = +status || 0; // what is no status is an error that fetch threw
    }
    to._say(answer);
  }

  const map = {
    _host: host,
    _live: () => !!link,
    _wish: () => (failed ? '' : asked || host.load || 'visible'),
    _wait: () => show('wait'),
    _see(on) {
      if (host.ready && on !== seen) link._say({ type: 'visible', on: seen = on });
    },
    _say: message => (host.ready ? link._say(message) : waiting.push(message)),
    _hash: () => hash ?? places.reduce((all, key) => `${all}&${key}=${encodeURIComponent(host[key])}`, host.getAttribute('state') ?? ''),
    _go(to) {
      hash = to;
      map._say({ type: 'state', hash });
    },
    _start() {
      const frame = make('iframe', {
        title: host.title || 'Map', allow: 'fullscreen *; clipboard-write *', credentialless: true, src: `${base}frame.html`,
        sandbox: `allow-scripts${links() ? ' allow-popups allow-popups-to-escape-sandbox' : ''}`,
      });
      link = connect(frame, welcome, hear);
      show('load');
      bar.before(frame);
    },
    // rest takes the frame away, and keeps where the map was.
    _rest() {
      link?._end();
      link = undefined;
      host.ready = false;
      show('');
    },
    // renew forgets all of a map that is to be another.
    _renew() {
      map._rest();
      hash = failed = undefined;
    },
  };
  button.onclick = () => {
    asked = 'visible';
    begin(map, true);
  };
  return map;
}
