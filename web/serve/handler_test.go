package serve

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type files = map[string][]byte

// site is a small one: the program is there only compressed.
func site(t *testing.T) files {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte("program"))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return files{
		"index.html":      []byte("<!doctype html><script src=page.js></script>"),
		"loader.js":       []byte("start()"),
		"citemap.wasm.br": []byte("brotli's bytes"),
		"citemap.wasm.gz": packed.Bytes(),
	}
}

// serving is a handler of files.
func serving(f files, o Options) http.Handler {
	return Handler(func() (map[string][]byte, error) { return f, nil }, o)
}

func ask(h http.Handler, method, path string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(headers); i += 2 {
		if headers[i] == "Host" {
			r.Host = headers[i+1]
		}
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func text(t *testing.T, r *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return string(data)
}

func TestPageHasTypesAndSecurityHeaders(t *testing.T) {
	h := serving(site(t), Options{})
	for path, mime := range map[string]string{
		"/":             "text/html; charset=utf-8",
		"/index.html":   "text/html; charset=utf-8",
		"/loader.js":    "text/javascript; charset=utf-8",
		"/citemap.wasm": "application/wasm",
		"/nothing":      "text/plain; charset=utf-8",
	} {
		r := ask(h, "GET", path)
		assert.Equal(t, mime, r.Header.Get("Content-Type"), path)
		for name, want := range map[string]string{
			"X-Content-Type-Options":       "nosniff",
			"Referrer-Policy":              "no-referrer",
			"Cache-Control":                "no-cache",
			"Cross-Origin-Resource-Policy": "cross-origin",
			"Cross-Origin-Embedder-Policy": "require-corp",
			"Access-Control-Allow-Origin":  "",
		} {
			assert.Equal(t, want, r.Header.Get(name), "%s of %s", name, path)
		}
		assert.Contains(t, r.Header.Get("Content-Security-Policy"), "default-src 'none';", path)
	}
	assert.Equal(t, running, ask(h, "GET", "/").Header.Get("Content-Security-Policy"))
	assert.Equal(t, "Accept-Encoding", ask(h, "GET", "/").Header.Get("Vary"))
}

func TestOnlyWhoIsLetMayRead(t *testing.T) {
	h := serving(site(t), Options{CORS: true})
	assert.Equal(t, "*", ask(h, "GET", "/loader.js").Header.Get("Access-Control-Allow-Origin"))
	assert.Equal(t, "Content-Encoding", ask(h, "GET", "/loader.js").Header.Get("Access-Control-Expose-Headers"), "who reads a file across sites can see that it is packed")
}

func TestProgramComesInTheCodingAskedFor(t *testing.T) {
	h := serving(site(t), Options{})

	r := ask(h, "GET", "/citemap.wasm", "Accept-Encoding", "gzip, br")
	assert.Equal(t, "br", r.Header.Get("Content-Encoding"))
	assert.Equal(t, "brotli's bytes", text(t, r))

	r = ask(h, "GET", "/citemap.wasm", "Accept-Encoding", "gzip")
	assert.Equal(t, "gzip", r.Header.Get("Content-Encoding"))
	unpacked, err := gunzip([]byte(text(t, r)))
	require.NoError(t, err)
	assert.Equal(t, "program", string(unpacked))

	r = ask(h, "GET", "/citemap.wasm")
	assert.Empty(t, r.Header.Get("Content-Encoding"))
	assert.Equal(t, "program", text(t, r), "unpacked for a client that takes nothing else")

	r = ask(h, "GET", "/loader.js", "Accept-Encoding", "identity;q=0")
	assert.Equal(t, http.StatusNotAcceptable, r.StatusCode)
}

func TestWordsAreCompressed(t *testing.T) {
	long := bytes.Repeat([]byte("words "), 1000)
	h := serving(files{"a.html": long, "b.png": long, "c.css": []byte("p{}")}, Options{})
	r := ask(h, "GET", "/a.html", "Accept-Encoding", "gzip, br")
	assert.Equal(t, "gzip", r.Header.Get("Content-Encoding"))
	back, err := gunzip([]byte(text(t, r)))
	require.NoError(t, err)
	assert.Equal(t, long, back)
	for _, path := range []string{"/b.png", "/c.css"} {
		assert.Empty(t, ask(h, "GET", path, "Accept-Encoding", "gzip").Header.Get("Content-Encoding"), path)
	}
}

func TestETagFollowsTheContent(t *testing.T) {
	f := site(t)
	h := serving(f, Options{})
	tag := ask(h, "GET", "/loader.js").Header.Get("ETag")
	assert.Regexp(t, `^"[0-9a-f]{32}"$`, tag)

	for _, method := range []string{"GET", "HEAD"} {
		r := ask(h, method, "/loader.js", "If-None-Match", `"other", `+tag)
		assert.Equal(t, http.StatusNotModified, r.StatusCode, method)
		assert.Empty(t, text(t, r))
		assert.Equal(t, tag, r.Header.Get("ETag"))
	}

	changed := files{"loader.js": []byte("start(2)")}
	r := ask(serving(changed, Options{}), "GET", "/loader.js", "If-None-Match", tag)
	assert.Equal(t, 200, r.StatusCode)

	plain := ask(h, "GET", "/citemap.wasm").Header.Get("ETag")
	packed := ask(h, "GET", "/citemap.wasm", "Accept-Encoding", "br").Header.Get("ETag")
	assert.NotEqual(t, plain, packed, "two codings are two bodies")
}

func TestOnlyReadingAndOnlyWhatIsThere(t *testing.T) {
	h := serving(site(t), Options{})

	r := ask(h, "HEAD", "/loader.js")
	assert.Equal(t, 200, r.StatusCode)
	assert.Equal(t, "7", r.Header.Get("Content-Length"))
	assert.Empty(t, text(t, r))

	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"} {
		r := ask(h, method, "/loader.js")
		assert.Equal(t, http.StatusMethodNotAllowed, r.StatusCode, method)
		assert.Equal(t, "GET, HEAD", r.Header.Get("Allow"), method)
	}
	for _, path := range []string{"/nothing.js", "/citemap.wasm.br", "/map", "/map/", "/map/map.json", "/../go.mod", "//loader.js", "/loader.js/"} {
		r := ask(h, "GET", path)
		assert.Equal(t, http.StatusNotFound, r.StatusCode, path)
	}
}

// A map's files are as they are named: what looks compressed there may be text.
func TestFilesOfAMapStandAsTheyAre(t *testing.T) {
	h := serving(files{"map/texts/a b.txt": []byte("words"), "map/a.txt": []byte("a"), "map/a.txt.gz": []byte("b"), "c.br": []byte("c")}, Options{})
	for path, want := range map[string]string{"/map/texts/a%20b.txt": "words", "/map/a.txt": "a", "/map/a.txt.gz": "b", "/c.br": "c"} {
		assert.Equal(t, want, text(t, ask(h, "GET", path)), path)
	}
}

// The hashes are what `openssl dgst -sha256 -binary | base64` makes of the styles.
func TestStylesInAPageAreAllowedByTheirHash(t *testing.T) {
	h := serving(files{
		"text.html": []byte("<head><style>\np{color:red}</style><style>b{}</style></head><p>"),
		"bad.html":  []byte("<style>never closed"),
		"text.txt":  []byte("<style>p{}</style><script>"),
	}, Options{})
	allowed := func(path string) string { return ask(h, "GET", path).Header.Get("Content-Security-Policy") }
	assert.Equal(t, strings.Replace(policy, "style-src 'self'", "style-src 'self' "+
		"'sha256-HJo+YCPszjl9pRbx63zeP38SuSoE2RaINcnElP0ppzo=' 'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='", 1), allowed("/text.html"))
	for _, path := range []string{"/bad.html", "/text.txt", "/nothing.html"} {
		assert.Equal(t, policy, allowed(path), path)
	}
}

func TestALocalServerAnswersToLocalNamesOnly(t *testing.T) {
	local, open := serving(site(t), Options{Local: true}), serving(site(t), Options{})
	for _, host := range []string{"127.0.0.1:8080", "127.0.0.1", "localhost", "LocalHost:1", "localhost.", "map.localhost:80", "[::1]:80", "[::1]", "127.8.9.1"} {
		assert.Equal(t, 200, ask(local, "GET", "/", "Host", host).StatusCode, host)
	}
	for _, host := range []string{"", "example.org", "example.org:8080", "127.0.0.1.example.org", "localhost.example.org", "notlocalhost", "192.168.0.1", "0.0.0.0:8080", "[::ffff:10.0.0.1]:80"} {
		r := ask(local, "GET", "/", "Host", host)
		assert.Equal(t, http.StatusMisdirectedRequest, r.StatusCode, host)
		assert.NotContains(t, text(t, r), "doctype")
		assert.Equal(t, 200, ask(open, "GET", "/", "Host", host).StatusCode, host)
	}
}

func TestSiteThatCannotBeMadeSaysSo(t *testing.T) {
	r := ask(serving(files{"citemap.wasm.gz": []byte("torn"), "citemap.wasm.br": nil}, Options{}), "GET", "/")
	assert.Equal(t, http.StatusInternalServerError, r.StatusCode)
	assert.Contains(t, text(t, r), "citemap.wasm.gz")

	h := Handler(func() (map[string][]byte, error) { return nil, errors.New("no fonts") }, Options{})
	assert.Contains(t, text(t, ask(h, "GET", "/")), "no fonts")
}

// Requests that come before the site is made wait for it, and it is made once.
func TestTheSiteIsMadeOnce(t *testing.T) {
	made, goOn := 0, make(chan struct{})
	h := Handler(func() (map[string][]byte, error) {
		<-goOn
		made++
		return files{"a.txt": []byte("a")}, nil
	}, Options{})
	answers := make(chan int, 3)
	for range 3 {
		go func() { answers <- ask(h, "GET", "/a.txt").StatusCode }()
	}
	close(goOn)
	for range 3 {
		assert.Equal(t, 200, <-answers)
	}
	assert.Equal(t, 1, made)
}
