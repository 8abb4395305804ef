// Keeps in the page's address what is shown, so that it can be reloaded, sent
// and bookmarked.
//
//   citemap:viewed   event on window: detail is "force" or "geo"

addEventListener('citemap:viewed', event => {
  const address = new URL(location.href);
  if (event.detail === 'force') address.searchParams.delete('view');
  else address.searchParams.set('view', event.detail);
  try { history.replaceState(history.state, '', address); } catch { /* a frame without an origin has no history */ }
});
