// Package serve hands out a site, as package web/publish makes it, from memory.
//
// Handler is the site as an http.Handler: static files, each in the smallest
// encoding its client takes, checked by content hash and never stale. Run
// listens and stops cleanly. Nothing is written, and nothing is served but the
// files handed over.
package serve
