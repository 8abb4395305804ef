// A small map with everything that a page of text has to cope with: passages
// that overlap, a text in Persian, names that would be markup, ids that two
// parts share, a source on the web, chapters.
import crypto from 'node:crypto';
import fs from 'node:fs';

const letter = [
  'Arland sold over 40 drones to Borland in July 2022, and that was not all that it sold in those years to its neighbour.',
  'How it ended',
  'Cora Dell, who rules Arland, said “we never sold a thing”, and in the summer of 2015 had signed a deal for jets that '
    + 'Borland’s council did not want. What became of it nobody wrote down, then or later, in either of the two.',
].join('\n') + '\n';
const persian = 'آرلند به بورلند پهپاد فروخت.\n';

// quote is where words stand in a text: their first place, in code points.
function quote(id, document, text, exact, more = {}) {
  const at = text.indexOf(exact);
  if (at < 0) throw new Error(`the text does not say ${exact}`);
  const start = [...text.slice(0, at)].length;
  return { id, document, exact, start, end: start + [...exact].length, ...more };
}

const document = (id, text, more) =>
  ({ id, file: `${id}.txt`, sha256: crypto.createHash('sha256').update(text).digest('hex'), ...more });

export const odd = {
  title: 'A sale & its <echo>', summary: 'Who sold what to whom.', language: 'en-GB', url: 'https://example.org/map',
  documents: [
    document('letter', letter, { title: 'A letter', language: 'en', author: 'Ann Onym', published: '2023', url: 'https://example.org/letter' }),
    document('khabar', persian, { language: 'fa' }),
  ],
  quotes: [
    quote('q1', 'letter', letter, 'Arland sold over 40 drones to Borland'),
    quote('q2', 'letter', letter, 'drones to Borland in July 2022'),
    quote('q3', 'letter', letter, 'we never sold a thing', { speaker: 'dell', note: 'She says it in another letter.' }),
    quote('q4', 'letter', letter, 'in the summer of 2015 had signed a deal for jets'),
    quote('q5', 'khabar', persian, 'به بورلند پهپاد فروخت'),
    quote('arland', 'letter', letter, 'How it ended\nCora Dell'),
  ],
  kinds: [{ id: 'rumour', on: 'node', label: 'Rumours & <b>more</b>' }],
  nodes: [
    { id: 'arland', name: 'Arland', kind: 'country', aliases: ['آرلند', 'Árland'], quotes: ['q1', 'q5'] },
    { id: 'borland', name: 'Borland', kind: 'country', summary: 'The buyer.', quotes: ['q1'] },
    { id: 'dell', name: 'Cora Dell', kind: 'leader', of: 'arland', quotes: ['q3'] },
    { id: 'drone', name: 'drone', kind: 'weapon', quotes: ['q1'], when: '2022-07', dated: 'July 2022' },
    { id: 'script', name: '<script>alert(1)</script>', kind: 'rumour', aliases: ['"><img src=x onerror=alert(2)>', 'Ясно'] },
  ],
  links: [
    { id: 'sale', source: 'arland', target: 'borland', kind: 'arms', label: 'drones', quotes: ['q1', 'q2', 'q5'], cargo: ['drone'],
      when: '2022-07', dated: 'July 2022', quantity: { text: 'over 40', value: 40, bound: 'over', unit: 'drones' } },
    { id: 'deal', source: 'dell', target: 'borland', kind: 'agreement', label: 'jets', status: 'agreed', quotes: ['q4'],
      when: '2015-22', dated: 'the summer of 2015' },
    { id: 'denial', source: 'dell', target: 'borland', kind: 'statement', label: '</title><script>alert(3)</script>',
      view: 'said', by: ['dell', 'unnamed'], not: true, quotes: ['q3'] },
    { id: 'arland', source: 'arland', with: ['borland'], target: 'borland', kind: 'rivalry', directed: false, quotes: [] },
  ],
  chapters: [{ id: 'sale', title: 'The sale', start: 'q1', steps: [
    { title: 'It begins', text: 'A sale is told.', nodes: ['arland', 'borland'], links: ['sale'], quote: 'q1' },
    { title: 'It is denied', text: 'Nothing was sold, somebody says.', notes: 'Wait here.', nodes: [], links: ['denial'], quote: 'q3' },
  ] }],
};

// texts are its documents, by their files.
export const texts = { 'letter.txt': letter, 'khabar.txt': persian };

// writeOdd puts the map and its documents into a folder and says where the map is.
export function writeOdd(folder) {
  for (const [file, text] of Object.entries(texts)) fs.writeFileSync(`${folder}/${file}`, text);
  fs.writeFileSync(`${folder}/map.json`, JSON.stringify(odd));
  return `${folder}/map.json`;
}
