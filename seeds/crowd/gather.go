package crowd

import "strings"

// crowd is who is there, and who has to do with whom.
type crowd struct {
	nodes []node
	links []link
	deeds []deed // by link
	dice  dice
	ends  [][]int32 // by circle: a node as often as links end at it, and once more
}

type node struct {
	name, kind string
	weight     int
	told       int // the link whose sentence names it
	degree     int
}

type link struct{ from, to int32 }

// deed is what a link says.
type deed struct {
	kind, verb, label string
	weight            int
	carries           bool
}

// perCircle is how many nodes a circle has, on average.
const perCircle = 60

// What share of the links leaves its circle, in 256ths, and what share of those
// leads far away.
const (
	leaves = 26
	far    = 40
)

// Of so many nodes one is what the map cannot lack, and of so many one should be
// there.
const (
	chief   = 400
	notable = 25
)

// gather brings a crowd together.
func gather(nodes, links int) *crowd {
	c := &crowd{nodes: make([]node, nodes), dice: 1}
	people := nodes - len(wares)
	circles := (people + perCircle - 1) / perCircle
	c.ends = make([][]int32, circles)
	circle := make([]int32, people)
	for i := range people {
		at := c.circle(i, circles)
		circle[i] = int32(at)
		if own := c.ends[at]; len(own) > 0 {
			other := own[c.dice.below(len(own))]
			c.join(int32(i), other)
			c.ends[at] = append(own, other)
		} else if i > 0 {
			c.join(int32(i), c.elsewhere(at))
		}
		c.ends[at] = append(c.ends[at], int32(i))
	}
	for len(c.links) < links {
		i := int32(c.dice.below(people))
		own := c.ends[circle[i]]
		other := own[c.dice.below(len(own))]
		if c.dice.below(256) < leaves {
			other = c.elsewhere(int(circle[i]))
		}
		if other == i {
			continue
		}
		c.join(i, other)
		c.ends[circle[i]] = append(c.ends[circle[i]], i)
		c.ends[circle[other]] = append(c.ends[circle[other]], other)
	}
	c.describe(people)
	return c
}

// circle is that of the i-th node: the first are one each, so that none is empty,
// and the rest fall more often on the first circles than on the last.
func (c *crowd) circle(i, circles int) int {
	if i < circles {
		return i
	}
	return min(c.dice.below(circles), c.dice.below(circles))
}

// elsewhere is somebody of a circle near that one, or of any; the circles that have
// nobody yet lie behind those that have.
func (c *crowd) elsewhere(at int) int32 {
	next := at + 1 + c.dice.below(3)
	if c.dice.below(256) < far || next >= len(c.ends) || len(c.ends[next]) == 0 {
		next = c.dice.below(len(c.ends))
	}
	for len(c.ends[next]) == 0 {
		next = c.dice.below(next)
	}
	return c.ends[next][c.dice.below(len(c.ends[next]))]
}

// join adds a link.
func (c *crowd) join(from, to int32) {
	for _, end := range [2]int32{from, to} {
		n := &c.nodes[end]
		if n.degree++; n.degree == 1 {
			n.told = len(c.links)
		}
	}
	c.links = append(c.links, link{from, to})
	c.deeds = append(c.deeds, deeds[c.dice.below(len(deeds))])
}

func (c *crowd) deedOf(link int) *deed { return &c.deeds[link] }

// describe names everybody. Weight follows from how many links one has.
func (c *crowd) describe(people int) {
	degrees := make([]int, 1)
	for i := range c.nodes[:people] {
		d := c.nodes[i].degree
		for len(degrees) <= d {
			degrees = append(degrees, 0)
		}
		degrees[d]++
	}
	main, should := atLeast(degrees, people/chief+1), atLeast(degrees, people/notable+1)
	for i := range c.nodes {
		n := &c.nodes[i]
		if i >= people {
			ware := &wares[len(c.nodes)-1-i]
			n.name, n.kind, n.weight = ware.name, ware.kind, 1
			continue
		}
		n.name, n.kind, n.weight = name(i), kinds[i%len(kinds)], 1
		switch {
		case n.degree >= main:
			n.weight = 3
		case n.degree >= should:
			n.weight = 2
		}
	}
}

// atLeast is the degree that no more than so many nodes reach.
func atLeast(degrees []int, most int) int {
	d := len(degrees)
	for sum := 0; d > 1; d-- {
		if sum += degrees[d-1]; sum > most {
			break
		}
	}
	return d
}

var kinds = [...]string{"person", "organisation", "person", "place", "person", "event", "organisation", "idea"}

var deeds = [...]deed{
	{"trade", "sells to", "sells", 2, true},
	{"support", "supports", "supports", 2, false},
	{"diplomacy", "meets", "meets", 1, false},
	{"agreement", "has a pact with", "pact", 2, false},
	{"membership", "belongs to", "belongs", 1, false},
	{"criticism", "criticises", "criticises", 1, false},
	{"rivalry", "competes with", "competes", 2, false},
	{"arms", "arms", "arms", 2, true},
	{"technology", "equips", "equips", 1, true},
	{"statement", "writes to", "writes", 1, false},
	{"sanctions", "shuns", "shuns", 2, false},
	{"location", "lives beside", "beside", 1, false},
}

// name is a word of three or four syllables that no other number has.
func name(i int) string {
	const onsets, vowels = "bdfgklmnprstvz", "aeiou"
	n := i*7919 + 4243 // the neighbours of a number sound unlike it
	var b strings.Builder
	for n > 0 {
		b.WriteByte(onsets[n%len(onsets)])
		n /= len(onsets)
		b.WriteByte(vowels[n%len(vowels)])
		n /= len(vowels)
	}
	word := b.String()
	return strings.ToUpper(word[:1]) + word[1:]
}

// dice are random numbers, the same in every run: splitmix64 (G. Steele, D. Lea and
// C. Flood, "Fast splittable pseudorandom number generators", 2014).
type dice uint64

// below returns a number from 0 to n-1.
func (d *dice) below(n int) int {
	*d += 0x9E3779B97F4A7C15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	z ^= z >> 31
	return int(z % uint64(n))
}
