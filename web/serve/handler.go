package serve

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"
)

// Handler serves site, and over it files, by their paths below /. Both are read
// once, here. A site that cannot be read answers every request with status 500
// and the reason.
func Handler(site fs.FS, files map[string][]byte) http.Handler {
	all, err := readSite(site)
	if err != nil {
		return broken(err)
	}
	pages := map[string]file{}
	for name, f := range all {
		pages["/"+name] = f
	}
	for name, data := range files {
		f, err := newFile(name, map[encoding][]byte{identity: data})
		if err != nil {
			return broken(err)
		}
		pages["/"+name] = f
	}
	if index, ok := pages["/index.html"]; ok {
		pages["/"] = index
	}
	return handler(pages)
}

func broken(err error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, fmt.Sprintf("the built page cannot be read: %v", err), http.StatusInternalServerError)
	})
}

// handler is the files of a site by the path of their URL.
type handler map[string]file

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", policy) // a page's own may follow
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cache-Control", "no-cache") // kept, but asked about: the hash answers

	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "this server only hands out files: use GET or HEAD", http.StatusMethodNotAllowed)
		return
	}
	f, ok := h[r.URL.Path]
	if !ok {
		http.Error(w, fmt.Sprintf("there is no %q here", r.URL.Path), http.StatusNotFound)
		return
	}
	header.Set("Content-Security-Policy", f.policy)
	header.Add("Vary", "Accept-Encoding")
	e, ok := choose(strings.Join(r.Header.Values("Accept-Encoding"), ","), f.have)
	if !ok {
		http.Error(w, fmt.Sprintf("this file is here as %v only", f.have), http.StatusNotAcceptable)
		return
	}
	if e != identity {
		header.Set("Content-Encoding", string(e))
	}
	b := f.bodies[e]
	header.Set("Content-Type", f.mime)
	header.Set("ETag", b.etag)
	http.ServeContent(w, r, path.Base(r.URL.Path), time.Time{}, bytes.NewReader(b.data))
}
