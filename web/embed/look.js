// How the element looks. All of it is made by script and styled by the CSSOM,
// which the strictest policy of a page allows.
import css from 'look.css'; // look.css here, made small by the build

export const make = (name, more) => Object.assign(document.createElement(name), more);

// dress gives host its shadow, and returns its parts; _show says what of them is
// shown: live, load, wait, fault, or nothing but the poster.
export function dress(host) {
  const root = host.attachShadow({ mode: 'open' }), sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const poster = make('slot', { onslotchange: () => fit(host) }), bar = make('progress', { ariaLabel: 'Loading the map' });
  const button = make('button', { textContent: 'Show the map' }), line = make('p', { role: 'status' });
  root.append(poster, bar, button, line);
  return { _show: state => { poster.className = state; }, _bar: bar, _button: button, _line: line };
}

// fit lets the pictures of a poster fill the element, where the page does not say
// how they are to be.
function fit(host) {
  for (const { style } of host.querySelectorAll('img')) style.cssText = `width:100%;height:100%;object-fit:contain;${style.cssText}`;
}
