// Makes the elements of the map in words, out of what citemap.tree, citemap.branch
// and citemap.claim tell. All of that comes from a file that anybody may have
// written: here it becomes text, and never markup, a script or an address.
//
// Lists of buttons that open what is below them, and no role "tree": below a claim
// stand whole sentences, which readers of screens read word by word only where they
// are text, and not the name of an item; and on phones nothing else is understood.

// make is an element with children: elements, and texts, which stay texts.
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== undefined && value !== '') element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== ''));
  return element;
}

// apart is words of the map among others: however they run, they turn no line.
const apart = text => make('bdi', {}, text);

// part is a part of a line: words are apart, and points and brackets run with the
// line, whose direction they would lose.
const part = text => (/[\p{L}\p{N}]/u.test(text) ? apart(text) : text);

// heading is the line of a node; what is below it is made when it is opened.
export function nodeLine(node) {
  const button = make('button', { type: 'button', 'aria-expanded': 'false', 'data-node': node.id },
    apart(node.name), make('span', { class: 'about' }, `, ${node.kind}: ${node.counts}`));
  return make('li', { class: 'node' }, make('h2', {}, button), make('div', { class: 'branch', hidden: 'hidden' }));
}

// fillNode makes what is told below a node. claims takes the claims, which may be
// very many, a few at a time.
export function fillNode(box, id, branch, words, claims) {
  box.append(...ours(branch.summary, words), ...facts(branch.facts, words), ...quotes(branch.quotes, { node: id }, words));
  if (branch.claims.length === 0) return;
  const list = make('ul', { class: 'claims' });
  box.append(make('h3', { lang: words.language }, words.claims), list);
  claims(branch.claims, claim => list.append(claimLine(claim)));
}

function claimLine(claim) {
  const button = make('button', { type: 'button', 'aria-expanded': 'false', 'data-link': claim.id },
    ...claim.said.map(part), ...(claim.voice ? ['. ', make('span', { class: 'voice' }, apart(claim.voice))] : []),
    make('span', { class: 'about' }, `. ${claim.counts}`));
  return make('li', {}, button, make('div', { class: 'branch', hidden: 'hidden' }));
}

// fillClaim makes what is told below a claim.
export function fillClaim(box, id, claim, words) {
  box.append(...facts(claim.facts, words), ...quotes(claim.quotes, { link: id }, words));
  if (claim.carries.length === 0) return;
  const things = claim.carries.map(thing => make('li', {}, apart(thing.name), make('span', { class: 'about' }, `, ${thing.kind}`)));
  box.append(make('p', { class: 'carries', lang: words.language }, words.carries), make('ul', { class: 'things' }, ...things));
}

const ours = (summary, words) =>
  (summary ? [make('p', { class: 'ours', dir: 'auto' }, make('span', { lang: words.language }, words.ours), ' ', apart(summary))] : []);

const facts = (lines, words) =>
  (lines.length ? [make('ul', { class: 'facts', lang: words.language }, ...lines.map(line => make('li', { dir: 'auto' }, line)))] : []);

// quotes are links to where the map shows them: to the letter, each with its source.
function quotes(all, owner, words) {
  return all.map(quote => {
    const [[part, id]] = Object.entries(owner);
    const link = make('a', {
      href: `#${part}=${encodeURIComponent(id)}&quote=${encodeURIComponent(quote.id)}`, draggable: 'false',
      [`data-${part}`]: id, 'data-quote': quote.id,
    }, quote.exact);
    const figure = make('figure', {}, make('blockquote', { dir: 'auto', lang: quote.language }, link),
      make('figcaption', { dir: 'auto' }, quote.source));
    if (quote.note) figure.append(make('p', { class: 'note', dir: 'auto' }, make('span', { lang: words.language }, words.note), ' ', apart(quote.note)));
    return figure;
  });
}
