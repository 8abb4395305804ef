// <cite-map>: the map in a page of somebody's own. What stands in the element is
// its poster, and stays wherever the map cannot be shown. embed.d.ts says all that
// it takes, does and tells.
import { control, places } from './control.js';
import { join, leave, settle } from './presence.js';

const attributes = ['src', 'height', 'load', ...places];

class CiteMap extends HTMLElement {
  static observedAttributes = [...attributes, 'state', 'links'];
  ready = false;
  selected = '';
  #map = control(this);

  connectedCallback() { join(this.#map); }
  disconnectedCallback() { leave(this.#map); }

  attributeChangedCallback(name, _was, value) {
    const map = this.#map;
    value ??= '';
    if (name === 'height') Object.assign(this.style, { minHeight: 0, height: value > 0 ? `${value}px` : value });
    if (!map._joined) return; // the first values are read when the map starts
    if (name === 'src' || name === 'links') map._renew();
    if (places.includes(name)) map._say({ type: name, name: value });
    if (name === 'state') map._go(value);
    settle();
  }

  get state() { return this.#map._hash(); }
  set state(hash) { this.#map._go(hash); }
  select(id) { this.#map._say({ type: 'select', id }); }

  static {
    for (const type of ['goto', 'filter', 'play', 'pause']) this.prototype[type] = function (what) { this.#map._say({ type, ...what }); };
    for (const name of attributes) Object.defineProperty(this.prototype, name, {
      get() { return this.getAttribute(name) ?? ''; },
      set(value) { this.setAttribute(name, value); },
    });
  }
}

customElements.get('cite-map') ?? customElements.define('cite-map', CiteMap);
