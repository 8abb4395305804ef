// A map whose every label would like to be more than text: markup, scripts,
// addresses that run, marks that turn lines, letters without a width.
import crypto from 'node:crypto';
import fs from 'node:fs';

const [LRM, RLM, ALM] = ['\u200e', '\u200f', '\u061c']; // overrides and isolates the reader refuses

export const labels = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(2)>', '<svg onload=alert(3)>', '<svg><script>alert(4)</script></svg>',
  'javascript:alert(5)', '<a href="javascript:alert(6)">here</a>', '"><script>alert(7)</script>', "'><img src=x onerror='alert(8)'>",
  '<iframe src="javascript:alert(9)">', '<iframe srcdoc="<script>alert(10)</script>">', '<object data="data:text/html,<script>alert(11)</script>">',
  '<embed src="//example.invalid/x.swf">', '<link rel=stylesheet href=//example.invalid/x.css>', '<style>*{display:none}</style>',
  '<meta http-equiv=refresh content="0;url=//example.invalid">', '<base href=//example.invalid>', '<form action=//example.invalid><input autofocus onfocus=alert(12)>',
  '<body onload=alert(13)>', '<details open ontoggle=alert(14)>', '<video src=x onerror=alert(15)>', '<math><mi xlink:href="javascript:alert(16)">',
  '<template><script>alert(17)</script></template>', '<noscript><p title="</noscript><img src=x onerror=alert(18)>">', '<!--<img src="--><img src=x onerror=alert(19)>">',
  '<![CDATA[<script>alert(20)</script>]]>', '</bdi></button></main><script>alert(21)</script>', '</title><script>alert(22)</script>',
  '</textarea><script>alert(23)</script>', '<div style="position:fixed;inset:0">', '<x onclick=alert(24) tabindex=0 autofocus>',
  '&lt;script&gt;alert(25)&lt;/script&gt;', '&#60;img src=x onerror=alert(26)&#62;', '\\u003cscript\\u003ealert(27)', '{{constructor.constructor("alert(28)")()}}',
  '${alert(29)}', '`;alert(30);//', '"];alert(31);[data-x="', '*/alert(32)/*', 'data:text/html,<script>alert(33)</script>', 'url(javascript:alert(34))',
  `${RLM}${RLM}1 < 2 > 3${RLM}`, `(${ALM}a) 12-34 ${ALM}`, `${'\u0301'.repeat(40)}e`, `a${RLM}b${LRM}c${ALM}d`,
  `zero\u200bwidth\u200cin\u200dbetween\u2060`, 'به مردم فروخت', 'Ж\u0336а\u0489х\u20dd', `${'very'.repeat(48)}`, '🏴‍☠️👨‍👩‍👧‍👦 flags', 'soft\u00adhy\u00adphen',
];

// write puts the map into a folder and says where it is: each label is the name of
// a node, what a claim is called, what is quoted, and the words around them.
export function write(folder) {
  const text = labels.map(label => `It says ${label} there.\n`).join('');
  let start = 0;
  const quotes = labels.map((label, i) => {
    const at = start + [...'It says '].length;
    start += [...`It says ${label} there.\n`].length;
    return { id: `q${i}`, document: 'd', exact: label, start: at, end: at + [...label].length, speaker: i % 2 ? `n${i}` : null, note: label };
  });
  const map = {
    title: labels[0], summary: labels[1], language: 'en', kinds: [{ id: 'own', on: 'node', label: labels[2] }, { id: 'does', on: 'link', family: 'ties', label: labels[3] }],
    documents: [{ id: 'd', title: labels[4], file: 'text.txt', sha256: crypto.createHash('sha256').update(text).digest('hex'), language: 'en' }],
    quotes,
    nodes: labels.map((name, i) => ({ id: `n${i}`, name, kind: 'own', weight: 3, aliases: [`also ${name}`], summary: name, quotes: [`q${i}`], dated: name })),
    links: labels.map((label, i) => ({
      id: `l${i}`, source: `n${i}`, target: `n${(i + 1) % labels.length}`, kind: 'does', label, directed: true, weight: 3, quotes: [`q${i}`],
      view: 'said', by: [`by ${label}`], dated: label, quantity: { text: label, value: 1, unit: label, of: label },
    })),
    chapters: [],
  };
  fs.writeFileSync(`${folder}/text.txt`, text);
  fs.writeFileSync(`${folder}/map.json`, JSON.stringify(map));
  return { file: `${folder}/map.json`, map };
}
