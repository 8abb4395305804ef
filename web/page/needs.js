// Fetches what a map needs of this site beside its own files: the letters that it and
// the interface are written in, and the interface's words. Letters that cannot be had
// are boxes, of which the program tells; without words it is English.
import { siteFile } from './files.js';
import { catalogues, fontsFor } from './scripts.js';

// beside is a file of the site as [[name, content]], or [] where it cannot be had.
export async function beside(name, read = bytes) {
  const response = await siteFile(name).catch(fault => console.warn(`citemap: ${fault.message}`));
  return response ? [[name, await read(response)]] : [];
}

const bytes = async response => new Uint8Array(await response.arrayBuffer());

// needed are the files that a map of these texts needs, and an interface in this
// language, as [[name, content]].
export async function needed(texts, language) {
  const fonts = fontsFor(texts, language).map(name => beside(name));
  const words = catalogues(language).map(name => beside(name, r => r.text()));
  return (await Promise.all([...fonts, ...words])).flat();
}

// languageOf is the language that a map file says it is in.
export function languageOf(text) {
  try {
    return String(JSON.parse(text).language ?? '');
  } catch {
    return '';
  }
}
