package serve

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// raw sends bytes to a server as they are and returns the whole of its answer, or
// nothing where it says none.
func raw(t *testing.T, url, request string) (status int, body string) {
	t.Helper()
	c, err := net.Dial("tcp", strings.Trim(strings.TrimPrefix(url, "http://"), "/"))
	require.NoError(t, err)
	defer c.Close()
	_, _ = io.WriteString(c, request) // a server that has heard enough may hang up
	r, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		return 0, ""
	}
	data, _ := io.ReadAll(r.Body)
	return r.StatusCode, string(data)
}

func get(target string) string {
	return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
}

// What lies beside the site is not handed out, by whatever path it is asked for.
func TestNoPathLeadsOutOfTheSite(t *testing.T) {
	url, stop, done := started(t, serving(site(t), Options{Local: true}))
	defer func() { stop(); <-done }()

	status, body := raw(t, url, get("/loader.js"))
	require.Equal(t, 200, status)
	require.Equal(t, "start()", body)
	for _, target := range []string{
		"/../run.go", "/./loader.js", "/map/../loader.js", "/..", "/../../../../etc/passwd",
		"/%2e%2e/run.go", "/%2e%2e%2frun.go", "/..%5crun.go", `/..\run.go`, "/%252e%252e/run.go",
		"//loader.js", "//etc/passwd", "/%2floader.js", "/loader.js%00", "/loader.js%00.html", "/%00",
		"/\x00", "/loader.js\x00", "loader.js", "*", "/LOADER.JS", "/loader.js.", "/loader.js::$DATA",
		"/" + strings.Repeat("a", 8<<10), "/" + strings.Repeat("../", 2000),
	} {
		status, body := raw(t, url, get(target))
		assert.Contains(t, []int{400, 404}, status, "%.40q", target)
		assert.NotContains(t, body, "start()", "%.40q", target)
		assert.NotContains(t, body, "package", "%.40q", target)
		assert.Less(t, len(body), 200, "%.40q: no listing, and nothing of the path", target)
	}
}

func TestAbsoluteAddressesAreCheckedForTheirHost(t *testing.T) {
	url, stop, done := started(t, serving(site(t), Options{Local: true}))
	defer func() { stop(); <-done }()
	status, _ := raw(t, url, get("http://example.org/loader.js"))
	assert.Equal(t, http.StatusMisdirectedRequest, status)
	status, _ = raw(t, url, "GET /loader.js HTTP/1.0\r\n\r\n")
	assert.Equal(t, http.StatusMisdirectedRequest, status, "without a host")
	status, _ = raw(t, url, "GET /loader.js HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n")
	assert.Equal(t, http.StatusBadRequest, status, "with two")
}

func TestTooMuchIsNotRead(t *testing.T) {
	url, stop, done := started(t, serving(site(t), Options{}))
	defer func() { stop(); <-done }()
	long := strings.Repeat("x", 2*headSize)
	status, _ := raw(t, url, get("/"+long))
	assert.Contains(t, []int{0, 414, 431}, status)
	status, _ = raw(t, url, "GET /loader.js HTTP/1.1\r\nHost: localhost\r\nX-Long: "+long+"\r\n\r\n")
	assert.Contains(t, []int{0, 431}, status)
}

func TestEveryClientHasItsTime(t *testing.T) {
	s := newServer(http.NotFoundHandler())
	for name, limit := range map[string]any{
		"to ask": s.ReadHeaderTimeout, "to send": s.ReadTimeout, "to take": s.WriteTimeout, "to do nothing": s.IdleTimeout,
	} {
		assert.Positive(t, limit, name)
	}
	const slow = 30 << 10 // bytes a second
	assert.Greater(t, s.WriteTimeout.Seconds()*slow, 24e6, "the program reaches a slow client")
	assert.Equal(t, headSize, s.MaxHeaderBytes)
}
