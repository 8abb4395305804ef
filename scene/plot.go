package scene

import (
	"cmp"
	"math"
	"slices"

	"citemap/layout"
	"citemap/seeds"
)

// plot is the map as points and springs: which nodes are drawn, how large,
// what runs between them, and the forces that place them.
type plot struct {
	node    []int32   // by body: the map's node
	body    []int32   // by node: its body, or -1 where it is not drawn
	radius  []float64 // by body: of its mark, world units; the body's own has room for the name
	threads []thread
	bundles []bundle
	pairOf  []int32   // by link: the bundle of its first thread, or -1
	near    [][]int32 // by body: those it shares a strand with
	sim     *layout.Simulation
	anchor  *layout.Anchor
	walls   *layout.Walls
	ties    []layout.Link // of leaders to their countries, as a search for better places sees them
	main    []bool        // by body: of the greatest weight that the map has
	aspect  float64       // width to height for which the anchors stand
	survey  *Survey       // of places found beforehand
}

// seed makes the jiggle of coincident bodies the same in every run, and
// searchSeed the places that are tried for them: any does, this was chosen by eye.
const (
	seed       = 20
	searchSeed = 5
)

// The layout rests after 165 ticks, since 0.001 = (1-cooling)^165. Bodies are
// slow, so that they are seen on their way.
const (
	cooling = 0.041
	damping = 0.85
)

func newPlot(m *seeds.Map) *plot {
	p := &plot{body: drawn(m)}
	for i, b := range p.body {
		if b >= 0 {
			p.node = append(p.node, int32(i))
		}
	}
	p.threads, p.bundles = threadsOf(m, p.body)
	p.pairOf = slices.Repeat([]int32{-1}, len(m.Links))
	for i := range slices.Backward(p.bundles) {
		for _, t := range p.threads[p.bundles[i].first:p.bundles[i].last] {
			p.pairOf[t.link] = int32(i)
		}
	}
	p.near = make([][]int32, len(p.node))
	degree := make([]float64, len(p.node))
	for _, b := range p.bundles {
		p.near[b.a] = append(p.near[b.a], b.b)
		p.near[b.b] = append(p.near[b.b], b.a)
		degree[b.a] += float64(b.claims())
		degree[b.b] += float64(b.claims())
	}
	p.radius = make([]float64, len(p.node))
	bodies := make([]layout.Body, len(p.node))
	p.main = make([]bool, len(p.node))
	top := heaviest(m, p.node)
	for i, n := range p.node {
		weight := m.Nodes[n].Weight
		p.main[i] = weight == top
		p.radius[i] = radius(weight, degree[i])
		bodies[i] = layout.Body{Radius: float64(swell*p.radius[i]) + room(weight), Charge: p.radius[i] / 16}
	}
	p.anchor = &layout.Anchor{Targets: make([]layout.Target, len(bodies))}
	p.walls = &layout.Walls{Strength: 0.3}
	p.sim = layout.New(bodies,
		&layout.Springs{Links: p.springs(bodies), Seed: seed},
		&layout.Charge{Strength: 250, Theta: 0.9, MaxDistance: 900, Seed: seed},
		p.tethers(m, bodies),
		p.anchor,
		p.corridors(),
		p.sightlines(),
		p.walls,
		&layout.Collide{Padding: 40, Strength: 1, Seed: seed},
	)
	p.sim.Cooling, p.sim.Damping = cooling, damping
	return p
}

// heaviest is the greatest weight of the nodes.
func heaviest(m *seeds.Map, nodes []int32) int {
	weight := 0
	for _, n := range nodes {
		weight = max(weight, m.Nodes[n].Weight)
	}
	return weight
}

// drawn gives every node that is drawn the index of its body. What travels as
// cargo is drawn on its links, and as a node only where a link ends at it or
// none carries it.
func drawn(m *seeds.Map) []int32 {
	ends, carried := make(map[string]bool), make(map[string]bool)
	for i := range m.Links {
		l := &m.Links[i]
		ends[l.Source], ends[l.Target] = true, true
		for _, id := range l.Cargo {
			carried[id] = true
		}
	}
	body := make([]int32, len(m.Nodes))
	next := int32(0)
	for i := range m.Nodes {
		body[i] = -1
		if n := &m.Nodes[i]; ends[n.ID] || !travels(n.Kind) || !carried[n.ID] {
			body[i] = next
			next++
		}
	}
	return body
}

func travels(kind string) bool {
	return kind == "weapon" || kind == "commodity" || kind == "technology"
}

// radius of a node in world units: its weight says how much, and the strands
// it has to hold say a little more.
func radius(weight int, degree float64) float64 {
	return 7 + float64(4.5*float64(weight)) + float64(2.1*math.Sqrt(degree))
}

// swell is how much larger a mark may be drawn than its radius says: where much
// is shown on a small screen, marks shrink less than the distances between them.
const swell = 1.2

// room is kept free around a node for its name: all the more, the less the
// name may be missing.
func room(weight int) float64 {
	return [...]float64{0, 8, 26}[weight-1]
}

// fixed reports whether the map asks for a body's place.
func (s *State) fixed(body int32) bool { return s.m.Nodes[s.plot.node[body]].At != nil }

// springs has one spring a bundle: longer where more strands must fit.
func (p *plot) springs(bodies []layout.Body) []layout.Link {
	links := make([]layout.Link, len(p.bundles))
	for i, b := range p.bundles {
		length := bodies[b.a].Radius + bodies[b.b].Radius + 70 + float64(12*float64(b.families))
		links[i] = layout.Link{Source: b.a, Target: b.b, Length: length, Strength: 0.05}
	}
	return links
}

// tethers keep a leader within reach of the country.
func (p *plot) tethers(m *seeds.Map, bodies []layout.Body) *layout.Tether {
	t := &layout.Tether{Seed: seed}
	for i, n := range p.node {
		home := bodyOf(m, p.body, m.Nodes[n].Of)
		if home < 0 {
			continue
		}
		reach := bodies[i].Radius + bodies[home].Radius + 40
		link := layout.Link{Source: int32(i), Target: home, Length: reach, Strength: 0.2}
		t.Links = append(t.Links, link)
		link.Strength = tieCost
		p.ties = append(p.ties, link)
	}
	return t
}

// widest is how many bundles are kept free of nodes.
const widest = 16

// corridors keep nodes out of the widest bundles, so that what passes between
// two nodes is seen.
func (p *plot) corridors() *layout.Corridor {
	wide := make([]int32, 0, len(p.bundles))
	for i, b := range p.bundles {
		if b.families > crowded {
			wide = append(wide, int32(i))
		}
	}
	slices.SortStableFunc(wide, func(i, j int32) int { return int(p.bundles[j].families - p.bundles[i].families) })
	c := &layout.Corridor{Strength: 0.4, Seed: seed}
	for _, i := range wide[:min(len(wide), widest)] {
		b := p.bundles[i]
		half := 12 + float64(min(strandGap*float32(b.families), bundleWidth)/2)
		c.Lanes = append(c.Lanes, layout.Lane{Source: b.a, Target: b.b, Half: half})
	}
	return c
}

// sightlines keep the nodes that the map cannot lack, which are all that is seen
// at first, out of each other's bundles; if they are few enough to be read.
func (p *plot) sightlines() *layout.Corridor {
	c := &layout.Corridor{Only: p.main, Strength: 0.4, Seed: seed}
	if count(p.main) > mostNames {
		return c
	}
	for _, b := range p.bundles {
		if p.main[b.a] && p.main[b.b] {
			c.Lanes = append(c.Lanes, layout.Lane{Source: b.a, Target: b.b, Half: 12})
		}
	}
	return c
}

// count is the number of members of a set.
func count(set []bool) int {
	n := 0
	for _, in := range set {
		if in {
			n++
		}
	}
	return n
}

// byImportance lists the bodies, the heaviest first, and among equals the most
// connected.
func (p *plot) byImportance(m *seeds.Map) []int32 {
	order := make([]int32, len(p.node))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int {
		return cmp.Or(
			m.Nodes[p.node[b]].Weight-m.Nodes[p.node[a]].Weight,
			len(p.near[b])-len(p.near[a]),
		)
	})
	return order
}
