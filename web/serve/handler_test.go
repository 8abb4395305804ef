package serve

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// site is a small one: the program is there only compressed, as in the binary.
func site(t *testing.T) fstest.MapFS {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte("program"))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return fstest.MapFS{
		".gitkeep":        {Data: []byte("not for anyone")},
		"index.html":      {Data: []byte("<!doctype html>")},
		"loader.js":       {Data: []byte("start()")},
		"citemap.wasm.br": {Data: []byte("brotli's bytes")},
		"citemap.wasm.gz": {Data: packed.Bytes()},
	}
}

func ask(h http.Handler, method, path string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(headers); i += 2 {
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
	h := Handler(site(t), nil)
	for path, mime := range map[string]string{
		"/":             "text/html; charset=utf-8",
		"/index.html":   "text/html; charset=utf-8",
		"/loader.js":    "text/javascript; charset=utf-8",
		"/citemap.wasm": "application/wasm",
	} {
		r := ask(h, "GET", path)
		assert.Equal(t, 200, r.StatusCode, path)
		assert.Equal(t, mime, r.Header.Get("Content-Type"), path)
		assert.Equal(t, "nosniff", r.Header.Get("X-Content-Type-Options"), path)
		assert.Equal(t, "no-referrer", r.Header.Get("Referrer-Policy"), path)
		assert.Equal(t, "no-cache", r.Header.Get("Cache-Control"), path)
		assert.Equal(t, "Accept-Encoding", r.Header.Get("Vary"), path)
		assert.Contains(t, r.Header.Get("Content-Security-Policy"), "script-src 'self' 'wasm-unsafe-eval';", path)
	}
}

func TestProgramComesInTheCodingAskedFor(t *testing.T) {
	h := Handler(site(t), nil)

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

func TestETagFollowsTheContent(t *testing.T) {
	files := site(t)
	h := Handler(files, nil)
	tag := ask(h, "GET", "/loader.js").Header.Get("ETag")
	assert.Regexp(t, `^"[0-9a-f]{32}"$`, tag)

	r := ask(h, "GET", "/loader.js", "If-None-Match", tag)
	assert.Equal(t, http.StatusNotModified, r.StatusCode)
	assert.Empty(t, text(t, r))

	files["loader.js"] = &fstest.MapFile{Data: []byte("start(2)")}
	r = ask(Handler(files, nil), "GET", "/loader.js", "If-None-Match", tag)
	assert.Equal(t, 200, r.StatusCode)

	plain := ask(h, "GET", "/citemap.wasm").Header.Get("ETag")
	packed := ask(h, "GET", "/citemap.wasm", "Accept-Encoding", "br").Header.Get("ETag")
	assert.NotEqual(t, plain, packed, "two codings are two bodies")
}

func TestOnlyReadingAndOnlyWhatIsThere(t *testing.T) {
	h := Handler(site(t), nil)

	r := ask(h, "HEAD", "/loader.js")
	assert.Equal(t, 200, r.StatusCode)
	assert.Equal(t, "7", r.Header.Get("Content-Length"))
	assert.Empty(t, text(t, r))

	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS"} {
		r := ask(h, method, "/loader.js")
		assert.Equal(t, http.StatusMethodNotAllowed, r.StatusCode, method)
		assert.Equal(t, "GET, HEAD", r.Header.Get("Allow"), method)
	}
	for _, path := range []string{"/nothing.js", "/.gitkeep", "/citemap.wasm.br", "/map/", "/map/map.json", "/../go.mod", "//loader.js"} {
		r := ask(h, "GET", path)
		assert.Equal(t, http.StatusNotFound, r.StatusCode, path)
		assert.Contains(t, text(t, r), "there is no", "the answer names what is missing")
	}
}

func TestFilesAreServedBesideThePage(t *testing.T) {
	h := Handler(site(t), map[string][]byte{"map/map.json": []byte("{}"), "map/texts/a b.txt": []byte("words"), "text.html": []byte("<p>")})

	r := ask(h, "GET", "/map/map.json")
	assert.Equal(t, "application/json", r.Header.Get("Content-Type"))
	assert.Equal(t, "{}", text(t, r))
	assert.Equal(t, "words", text(t, ask(h, "GET", "/map/texts/a%20b.txt")))
	assert.Equal(t, "<p>", text(t, ask(h, "GET", "/text.html")))
	assert.Equal(t, 404, ask(h, "GET", "/map/secret.txt").StatusCode)
	assert.Equal(t, 404, ask(h, "GET", "/map/text.html").StatusCode)
}

// The hashes are what `openssl dgst -sha256 -binary | base64` makes of the styles.
func TestStylesInAPageAreAllowedByTheirHash(t *testing.T) {
	h := Handler(site(t), map[string][]byte{
		"text.html": []byte("<head><style>\np{color:red}</style><style>b{}</style></head><p>"),
		"bad.html":  []byte("<style>never closed"),
		"text.txt":  []byte("<style>p{}</style>"),
	})
	allowed := func(path string) string { return ask(h, "GET", path).Header.Get("Content-Security-Policy") }
	assert.Equal(t, strings.Replace(policy, "style-src 'self'", "style-src 'self' "+
		"'sha256-HJo+YCPszjl9pRbx63zeP38SuSoE2RaINcnElP0ppzo=' 'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='", 1), allowed("/text.html"))
	for _, path := range []string{"/", "/bad.html", "/text.txt", "/nothing.html"} {
		assert.Equal(t, policy, allowed(path), path)
	}
}

func TestSiteThatCannotBeReadSaysSo(t *testing.T) {
	r := ask(Handler(fstest.MapFS{"citemap.wasm.gz": {Data: []byte("torn")}}, nil), "GET", "/")
	assert.Equal(t, http.StatusInternalServerError, r.StatusCode)
	assert.Contains(t, text(t, r), "citemap.wasm.gz")
}
