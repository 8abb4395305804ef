package serve

import (
	"context"
	"io"
	"net"
	"net/http"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// started runs h on a free port and returns its address, how to stop it, and
// where its error comes out.
func started(t *testing.T, h http.Handler) (url string, stop context.CancelFunc, done <-chan error) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	urls, ended := make(chan string, 1), make(chan error, 1)
	go func() { ended <- Run(ctx, "127.0.0.1:0", h, func(u string) { urls <- u }) }()
	select {
	case url = <-urls:
	case err := <-ended:
		stop()
		require.NoError(t, err)
	}
	return url, stop, ended
}

func TestRunAnnouncesAnAddressThatAnswers(t *testing.T) {
	url, stop, done := started(t, serving(site(t), Options{Local: true}))
	assert.Regexp(t, `^http://127\.0\.0\.1:[1-9][0-9]*/$`, url)

	r, err := http.Get(url + "loader.js")
	require.NoError(t, err)
	assert.Equal(t, "start()", text(t, r))
	require.NoError(t, r.Body.Close())

	stop()
	assert.NoError(t, <-done)
	_, err = http.Get(url)
	assert.Error(t, err, "nothing listens any more")
}

func TestRunFinishesWhatIsUnderWay(t *testing.T) {
	arrived, goOn := make(chan struct{}), make(chan struct{})
	url, stop, done := started(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(arrived)
		<-goOn
		io.WriteString(w, "whole")
	}))
	got := make(chan string, 1)
	go func() {
		r, err := http.Get(url)
		if err != nil {
			got <- err.Error()
			return
		}
		data, _ := io.ReadAll(r.Body)
		got <- string(data)
	}()
	<-arrived
	stop()
	close(goOn)
	assert.Equal(t, "whole", <-got)
	assert.NoError(t, <-done)
}

func TestTakenPortIsNamed(t *testing.T) {
	other, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer other.Close()

	err = Run(t.Context(), other.Addr().String(), http.NotFoundHandler(), nil)
	require.Error(t, err)
	assert.Contains(t, err.Error(), strconv.Itoa(other.Addr().(*net.TCPAddr).Port))
	assert.Contains(t, err.Error(), "--port 0")
}

func TestImpossibleAddressIsNamed(t *testing.T) {
	err := Run(t.Context(), "127.0.0.1:99999", http.NotFoundHandler(), nil)
	assert.ErrorContains(t, err, "127.0.0.1:99999")
}

func TestAddressIsOneThatCanBeOpened(t *testing.T) {
	assert.Equal(t, "http://127.0.0.1:80/", address(&net.TCPAddr{IP: net.IPv4zero, Port: 80}))
	assert.Equal(t, "http://[::1]:80/", address(&net.TCPAddr{IP: net.IPv6loopback, Port: 80}))
}
