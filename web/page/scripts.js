// Says which fonts of other scripts a map needs, so that they are there before
// its first frame. What Latin and Cyrillic need, the program itself carries.
//
// The program looks for them in citemapFiles, under the names given here, which
// are their addresses beside this page as well.

// What is written in a script: its letters, digits and points, and the languages
// of interfaces. The stretches are those of assets/scripts.go.
const scripts = [
  {
    letters: /[\u0600-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/,
    languages: ['ar', 'ckb', 'fa', 'ps', 'sd', 'ug', 'ur'],
    fonts: ['fonts/Vazirmatn-Regular.ttf', 'fonts/Vazirmatn-SemiBold.ttf', 'fonts/NotoNaskhArabic-Regular.ttf'],
  },
  {
    letters: /[\u0590-\u05ff\ufb1d-\ufb4f]/,
    languages: ['he', 'yi'],
    fonts: ['fonts/NotoSansHebrew-Regular.ttf', 'fonts/NotoSansHebrew-SemiBold.ttf', 'fonts/NotoSerifHebrew-Regular.ttf'],
  },
  {
    letters: /[\u3000-\u303f\u3400-\u9fff\uff01-\uffee]/,
    languages: ['zh'],
    fonts: ['fonts/NotoSansSC-Regular.ttf', 'fonts/NotoSansSC-SemiBold.ttf'],
  },
];

// unescaped is a JSON text in which letters stand for themselves: many programs
// write all but ASCII as \uXXXX.
const unescaped = text => text.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

// fontsFor returns the names of the fonts that these texts (map.json, documents)
// and an interface in this language (a BCP 47 tag, or none) need.
export function fontsFor(texts, language = '') {
  const primary = language.toLowerCase().split('-')[0];
  const read = texts.map(unescaped);
  return scripts
    .filter(({ letters, languages }) => languages.includes(primary) || read.some(text => letters.test(text)))
    .flatMap(({ fonts }) => fonts);
}

// catalogues returns the file of the interface's words in this language, if it is one
// that the program does not carry.
export function catalogues(language = '') {
  const [primary, ...rest] = language.toLowerCase().split(/[-_]/);
  const other = primary === 'zh' && rest.some(part => ['hant', 'tw', 'hk', 'mo'].includes(part));
  return ['fa', 'ru', 'zh'].includes(primary) && !other ? [`words/${primary}.txt`] : [];
}
