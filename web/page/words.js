// Puts the page's own small texts into the language of the map's interface, once the
// map is there, and the page into its direction: until then they are in English, as
// the page was delivered.
//
//   citemap.words()   {language, direction, name: text} of assets.PageStrings; places
//                     to fill are in braces

addEventListener('citemap:first-frame', () => {
  const words = citemap.words();
  document.documentElement.dir = words.direction;
  const put = (id, fill) => {
    const at = document.getElementById(id);
    if (!at) return;
    fill(at);
    at.lang = words.language;
  };
  put('keys', at => { at.textContent = words.keys; });
  put('field', at => at.setAttribute('aria-label', words.search));
  put('announced', () => {});
}, { once: true });
