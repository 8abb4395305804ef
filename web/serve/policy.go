package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// policy allows what a file without scripts is made of: pictures and styles of its
// own host. It says nothing of who may show it in a frame: anyone may.
const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

// running allows also what a page with scripts is made of: files from its own
// host, frames of it, and the compiler of WebAssembly; no text becomes a script.
const running = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; " +
	"require-trusted-types-for 'script'"

// policyOf is the policy of a file: for HTML, the styles that stand in it are
// allowed and no others, by their hashes (CSP 3, section 2.3.1).
func policyOf(mime string, data []byte) string {
	if !strings.HasPrefix(mime, "text/html") {
		return policy
	}
	of := policy
	if bytes.Contains(data, []byte("<script")) {
		of = running
	}
	allowed := "style-src 'self'"
	for style := range styles(data) {
		sum := sha256.Sum256(style)
		allowed += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return strings.Replace(of, "style-src 'self'", allowed, 1)
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
