// Package licences says what citemap is made of and on which terms: the program on
// every system that it is released for, the page inside it, and the fonts, outlines and
// texts that they carry.
//
// Both files are written by
//
//	go test ./assets/licences -update
//
// out of the module graph and the files that the packages embed (package gather). The
// same test, without the flag, fails where they no longer are what they would be.
package licences

import (
	_ "embed" // the two files below
	"strings"
)

// Strings cannot be written to, so these are constants in all but name.
var (
	//go:embed notices.txt
	notices string
	//go:embed bill.cdx.json
	bill string
)

// Notices are the licences of citemap and of all parts of it, as their authors wrote
// them.
func Notices() string { return notices }

// Bill is the bill of materials as CycloneDX 1.6 has it, in JSON: the release of
// citemap ("0.1.0") and the Go that compiled it ("go1.26.8") are as given. The same
// arguments give the same bytes; it bears no date and no number of its own.
func Bill(release, compiler string) string {
	return strings.NewReplacer(
		AnyRelease, release,
		AnyCompiler, strings.TrimPrefix(compiler, "go"),
	).Replace(bill)
}

// What stands in the bill for that which only a build knows.
const (
	AnyRelease  = "{release}"
	AnyCompiler = "{compiler}"
)
