package serve

import (
	"bytes"
	"fmt"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"
)

// Options are what a server does beyond handing out files.
type Options struct {
	// CORS lets the scripts of every page on the web read the site. Without it they
	// may only show it: a server on somebody's own machine is nobody's to read.
	CORS bool
	// Local answers only to the names of this machine, so that no page elsewhere
	// can reach it by a name of its own that leads here (DNS rebinding).
	Local bool
}

// Handler serves the files that site returns, by their paths below /. It begins to
// make them at once, beside whatever the caller goes on to do; requests wait for
// that. A site that cannot be made answers each of them with status 500 and the reason.
func Handler(site func() (map[string][]byte, error), o Options) http.Handler {
	ready := sync.OnceValues(func() (map[string]file, error) {
		all, err := site()
		if err != nil {
			return nil, err
		}
		return gather(all)
	})
	go ready()
	return &handler{ready: ready, Options: o}
}

// handler is the files of a site by their names.
type handler struct {
	ready func() (map[string]file, error)
	Options
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.secure(w.Header())
	switch {
	case h.Local && !isLocal(r.Host):
		http.Error(w, "this server answers to localhost and 127.0.0.1 only", http.StatusMisdirectedRequest)
		return
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "this server only hands out files: use GET or HEAD", http.StatusMethodNotAllowed)
		return
	}
	files, err := h.ready()
	if err != nil {
		http.Error(w, fmt.Sprintf("the site cannot be made: %v", err), http.StatusInternalServerError)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index.html"
	}
	f, ok := files[name]
	if !ok || !strings.HasPrefix(r.URL.Path, "/") {
		http.Error(w, "there is no such file here", http.StatusNotFound)
		return
	}
	f.serve(w, r)
}

// secure says what browsers may do with whatever is answered. It may be shown in
// frames of every page, also of those that take only what allows it.
func (h *handler) secure(header http.Header) {
	header.Set("Content-Security-Policy", policy) // a page's own may follow
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cross-Origin-Resource-Policy", "cross-origin")
	header.Set("Cross-Origin-Embedder-Policy", "require-corp")
	header.Set("Cache-Control", "no-cache") // kept, but asked about: the hash answers
	if h.CORS {
		header.Set("Access-Control-Allow-Origin", "*")
		header.Set("Access-Control-Expose-Headers", "Content-Encoding") // or scripts would look for the packed program
	}
}

// serve answers with the body of the coding that the client likes best.
func (f file) serve(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
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
