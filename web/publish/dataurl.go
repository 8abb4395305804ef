//go:build !js

package publish

import (
	"fmt"
	"strings"
)

// dataURL is an SVG document as the address of an image, to stand in an attribute
// between single quotes. Only what would end the address or the attribute, or is
// lost in one, is escaped (URL Standard, "opaque path"; HTML, 13.1.2.3): that takes
// a third less than base64, and far less once it is compressed.
func dataURL(svg []byte) string {
	var b strings.Builder
	b.Grow(len(svg) + len(svg)/8)
	b.WriteString("data:image/svg+xml;charset=utf-8,")
	for _, c := range svg {
		switch {
		case c == '&':
			b.WriteString("&amp;")
		case c < ' ', c == '%', c == '#', c == '\'', c == 0x7f:
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
