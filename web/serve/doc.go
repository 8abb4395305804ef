// Package serve hands the page of package web to browsers on this machine.
//
// Handler is the site as an http.Handler: static files, each in the smallest
// encoding its client takes, checked by content hash and never stale. Run
// listens and stops cleanly. Nothing is written, and nothing is served but the
// files handed over.
package serve
