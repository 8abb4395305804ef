package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// policy allows the page what it is made of: files from its own host, and the
// compiler of WebAssembly. It says nothing of frames, so that a page elsewhere
// may show the map in one.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"

// policyOf is the policy of a file: that of the page and, for HTML, the styles
// that stand in it and no others, by their hashes (CSP 3, section 2.3.1).
func policyOf(mime string, data []byte) string {
	if !strings.HasPrefix(mime, "text/html") {
		return policy
	}
	allowed := "style-src 'self'"
	for style := range styles(data) {
		sum := sha256.Sum256(style)
		allowed += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return strings.Replace(policy, "style-src 'self'", allowed, 1)
}

// styles yields what stands in the style elements of a page that have no
// attributes.
func styles(page []byte) func(yield func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for {
			_, rest, ok := bytes.Cut(page, []byte("<style>"))
			style, after, closed := bytes.Cut(rest, []byte("</style>"))
			if !ok || !closed || !yield(style) {
				return
			}
			page = after
		}
	}
}
