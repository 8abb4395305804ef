// Types of <cite-map>, the element that embed.js defines.

/** What is shown of the map; an empty list, or none, is all. Ids as the map file has them. */
export interface CiteMapFilter {
  kinds?: string[];
  families?: string[];
  statuses?: string[];
}

/** A place in the tour: the id of a chapter, and its step, from 1. */
export interface CiteMapPlace {
  chapter?: string;
  step?: number;
}

/** What each event of the element has as its detail. All of them bubble. */
export interface CiteMapEventMap {
  /** The map is drawn, and takes the place of the poster. */
  'citemap-ready': CustomEvent<{ title: string; language: string }>;
  /** Something was opened: its id, and what the panel says of it, at most 4,000 characters. Both are empty when it was closed. */
  'citemap-select': CustomEvent<{ id: string; text: string }>;
  /** The tour is at another step, of so many; an empty chapter is none. */
  'citemap-chapter': CustomEvent<{ chapter: string; title: string; step: number; steps: number }>;
  /** Where the map is now, as a bookmark, at most four times a second. */
  'citemap-state': CustomEvent<{ hash: string }>;
  /** The height in CSS pixels that suits the map at the width that it has. */
  'citemap-height': CustomEvent<{ height: number }>;
  /** The map cannot be shown, and why; the poster stays. */
  'citemap-fault': CustomEvent<{ text: string }>;
}

/**
 * A map in a page. Its children are its poster: `<a href="text.html"><img src="poster.svg" alt="…"></a>`.
 * What it is asked to do before it is ready, it does then.
 */
export interface CiteMapElement extends HTMLElement {
  /** Attribute `src`: the address of a map file. Its documents lie beside it or below. Empty: the site's built-in map. */
  src: string;
  /** Attribute `chapter`: the id of the chapter of the tour to open with. */
  chapter: string;
  /** Attribute `view`: `force`, or `geo` for the map of the world. */
  view: string;
  /** Attribute `theme`: `light`, `dark`, or `auto`, which is as the device prefers. */
  theme: string;
  /** Attribute `height`: a number of CSS pixels, or any CSS length. Empty: 9/16 of the width, and at least 320 px. */
  height: string;
  /** Attribute `load`: `visible` (when it comes within a screen of the view; so if empty), `click` or `eager`. */
  load: string;
  /** Attribute `state`: the bookmark to open with. Reading gives that of what is shown; setting goes there. */
  state: string;
  /** Whether the map is drawn. */
  readonly ready: boolean;
  /** The id of what is open, or "". */
  readonly selected: string;

  /** Opens a node, a link, a strand or a quote by its id; "" closes what is open. */
  select(id: string): void;
  /** Goes to a step of the tour. */
  goto(place: CiteMapPlace): void;
  /** Shows only what is named. What is not given stays as it is. */
  filter(shown: CiteMapFilter): void;
  /** Lets the flows move, and an open chapter go on by itself. */
  play(): void;
  /** Stops both. */
  pause(): void;

  addEventListener<K extends keyof CiteMapEventMap>(type: K, listener: (this: CiteMapElement, event: CiteMapEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof CiteMapEventMap>(type: K, listener: (this: CiteMapElement, event: CiteMapEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'cite-map': CiteMapElement;
  }
  interface HTMLElementEventMap extends CiteMapEventMap {}
}
