package serve

import (
	"strconv"
	"strings"
)

// encoding is a content coding of HTTP (RFC 9110, section 8.4.1).
type encoding string

// The codings served, smallest first: among equals the client gets the first.
const (
	brotli   encoding = "br"
	gzipped  encoding = "gzip"
	identity encoding = "identity"
)

// choose returns the coding of have, which is in order of our preference, that
// an Accept-Encoding header likes best (RFC 9110, section 12.5.3). It reports
// false where the client refuses all of them.
func choose(header string, have []encoding) (encoding, bool) {
	var best encoding
	var most float64
	for _, e := range have {
		if q := quality(header, e); q > most {
			best, most = e, q
		}
	}
	return best, most > 0
}

// quality is how much, from 0 to 1, header wants e. A coding not listed takes
// the value of "*"; without that, identity is taken and others are not, though
// anything listed is wanted more than an identity that is not.
func quality(header string, e encoding) float64 {
	q, any := -1.0, -1.0
	for item := range strings.SplitSeq(header, ",") {
		name, params, _ := strings.Cut(item, ";")
		switch name = strings.ToLower(strings.TrimSpace(name)); name {
		case string(e):
			q = weight(params)
		case "*":
			any = weight(params)
		case "x-gzip": // RFC 9110, section 8.4.1.3: the same as gzip
			if e == gzipped {
				q = weight(params)
			}
		}
	}
	if q >= 0 {
		return q
	}
	if e == identity && any != 0 {
		return unlistedIdentity
	}
	return max(any, 0)
}

// unlistedIdentity is the wish for a plain body that no header names: less
// than the smallest that one can write, 0.001.
const unlistedIdentity = 0.0001

// weight reads the q of "q=0.5"; 1 where there is none, 0 where it is no number
// from 0 to 1: what is not understood is not sent.
func weight(params string) float64 {
	for param := range strings.SplitSeq(params, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(param), "=")
		if !strings.EqualFold(name, "q") {
			continue
		}
		q, err := strconv.ParseFloat(value, 64)
		if err != nil || !(q >= 0 && q <= 1) {
			return 0
		}
		return q
	}
	return 1
}
