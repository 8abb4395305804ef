package gather

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// addTerms adds what a package, and the folders above it up to its module's, say about
// the terms on which they are given: a module may hold code of several authors.
func (p *Part) addTerms(l *listed) error {
	top, dir := l.Root, l.Root // of the compiler, all is on the same terms
	if !l.Standard {
		top, dir = l.Module.Dir, l.Dir
	}
	for {
		files, err := termsIn(dir)
		if err != nil {
			return err
		}
		for _, file := range files {
			if err := p.addText(file); err != nil {
				return err
			}
		}
		if dir == top || !strings.HasPrefix(dir, top) {
			return nil
		}
		dir = filepath.Dir(dir)
	}
}

// termsIn are the files of a folder that say on which terms it is given. Where the GPL
// is one of two to choose from, the other is chosen.
func termsIn(dir string) (files []string, err error) {
	for _, pattern := range []string{"LICEN[SC]E*", "COPYING*", "NOTICE*", "PATENTS*", "licenses/*"} {
		more, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return nil, err
		}
		files = append(files, more...)
	}
	return slices.DeleteFunc(files, func(file string) bool {
		info, err := os.Stat(file)
		return err != nil || info.IsDir() || strings.HasPrefix(filepath.Base(file), "gpl")
	}), nil
}

// addText adds a file to the terms.
func (p *Part) addText(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	p.Terms = once(p.Terms, plain(string(text)))
	return nil
}

// plain is a text without what does not show: space at the ends of lines and of it all.
func plain(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\r")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n\ufeff")
}

// license reads the SPDX expression off the terms, where it is not known.
func (p *Part) license() error {
	if p.Licence != "" {
		return nil
	}
	all := map[string]bool{}
	for _, text := range p.Terms {
		for _, id := range recognised(text) {
			all[id] = true
		}
	}
	if len(all) == 0 {
		return fmt.Errorf("%s comes without a licence that is known here; see terms.go", p.Name)
	}
	p.Licence = strings.Join(sorted(all), " AND ")
	return nil
}

// sayings are words by which a licence is known, as SPDX calls it.
var sayings = []struct{ words, id string }{
	{"to any person obtaining a copy of this software and associated documentation files", "MIT"},
	{"Permission to use, copy, modify, and/or distribute this software for any purpose", "ISC"},
	{"Apache License Version 2.0", "Apache-2.0"},
	{"SIL OPEN FONT LICENSE Version 1.1", "OFL-1.1"},
	{"an acknowledgment in the product documentation would be appreciated but is not required", "Zlib"},
	{"The FreeType Project LICENSE", "FTL"},
	{"Mozilla Public License Version 2.0", "MPL-2.0"},
}

// recognised are the licences in a text, one that may hold several. A text that names
// them itself is taken at its word.
func recognised(text string) (ids []string) {
	words := strings.Join(strings.Fields(text), " ")
	if _, said, ok := strings.Cut(text, "SPDX-License-Identifier: "); ok {
		said, _, _ = strings.Cut(said, "\n")
		return []string{bracketed(strings.TrimSpace(said))}
	}
	for _, s := range sayings {
		if strings.Contains(words, s.words) {
			ids = append(ids, s.id)
		}
	}
	if strings.Contains(words, "Redistribution and use in source and binary forms") {
		if strings.Contains(words, "may be used to endorse or promote") {
			return append(ids, "BSD-3-Clause")
		}
		return append(ids, "BSD-2-Clause")
	}
	return ids
}

// bracketed is an expression that may stand beside an AND.
func bracketed(expression string) string {
	if strings.Contains(expression, " OR ") {
		return "(" + expression + ")"
	}
	return expression
}
