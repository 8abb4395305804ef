// Files that lie in the page itself: `citemap export --to onefile` writes a page
// that has everything in it, since a page opened from a disk, and one in a frame
// without an origin, may fetch nothing. Each is a script element that no browser
// runs, of the id "file:" and its name:
//
//   type="application/json"                  text, as one string of JSON
//   type="application/octet-stream;base64"   bytes, as base64

// inlined is the file of that name, a string or a Uint8Array; null where the page
// has none.
export function inlined(name) {
  const at = document.getElementById(`file:${name}`);
  if (!at) return null;
  return at.type.endsWith(';base64') ? decoded(at.textContent.trim()) : JSON.parse(at.textContent);
}

function decoded(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const text = atob(base64), bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
