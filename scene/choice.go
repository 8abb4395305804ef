package scene

import (
	"slices"

	"citemap/seeds"
)

// choice is a set of items of the key. Items 0 to 3 are the families; the others
// are the ways that a strand is drawn.
type choice uint16

const (
	familyItems         = 4
	familyChoice choice = 1<<familyItems - 1
)

func (c choice) has(i int) bool { return c>>i&1 != 0 }

// lookNames are what a bookmark calls the ways that a strand is drawn.
var lookNames = [...]string{"done", "notdone", "held", "past", "denied", "unsourced"}

// names are what a bookmark calls the items of a choice.
func (c choice) names() (ofFamilies, ofLooks []string) {
	for i, f := range families() {
		if c.has(i) {
			ofFamilies = append(ofFamilies, string(f))
		}
	}
	for i, name := range lookNames {
		if c.has(i + familyItems) {
			ofLooks = append(ofLooks, name)
		}
	}
	return ofFamilies, ofLooks
}

// choiceOf is the choice that a bookmark calls so; names of nothing are passed over.
func choiceOf(ofFamilies, ofLooks []string) choice {
	var c choice
	for _, name := range ofFamilies {
		if i := familyOrder(seeds.Family(name)); i >= 0 {
			c |= 1 << i
		}
	}
	for _, name := range ofLooks {
		if i := slices.Index(lookNames[:], name); i >= 0 {
			c |= 1 << (i + familyItems)
		}
	}
	return c
}
