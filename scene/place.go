package scene

import (
	"slices"

	"citemap/assets"
	"citemap/layout"
	"citemap/scene/typeset"
	"citemap/seeds"
)

// Force and place are two views of the same thing: nodes where their links draw
// them, or on a map of the world, where they are. One glides into the other.

// degree is how many world units a degree is long on the map of the world.
const degree = 9

// glideTicks is how long the way from one view to the other takes.
const glideTicks = 54

// settleGeo is how many ticks make room around the places for what gathers there.
const settleGeo = 240

// markOnMap is how large a mark's room is on the map of the world, of what it is
// among the forces: there its place is known, and may be crowded.
const markOnMap = 0.62

// arcOnMap is how far a strand rises above the straight line on the map of the
// world, of its length.
const arcOnMap = 0.13

// geography is the bodies on the map of the world.
type geography struct {
	at    []layout.Body // by body: where its place has room for it
	mix   []layout.Body // by body: where it is seen now
	part  float64       // of the way to the map that has gone by, 0 to 1
	on    bool          // the map of the world is wanted
	has   []bool        // by body: it has a place, or belongs to what has one
	earth earth
}

// earth is what is drawn below the bodies there.
type earth struct {
	lands, borders, disputed []*assets.Area
}

// glide moves the bodies a tick further towards the view that is wanted.
func (s *State) glide(at bool) {
	g := &s.geo
	goal := 0.0
	if g.on {
		goal = 1
	}
	switch {
	case g.part == goal && (goal == 0 || s.plot.sim.Resting()):
		return
	case at:
		g.part = goal
	case g.part < goal:
		g.part = min(goal, g.part+1.0/glideTicks)
	case g.part > goal:
		g.part = max(goal, g.part-1.0/glideTicks)
	}
	s.mix()
	s.changed()
}

// mix puts the bodies on their way between the views.
func (s *State) mix() {
	g := &s.geo
	t := eased(g.part)
	for b := range g.mix {
		from, to := &s.plot.sim.Bodies[b], &g.at[b]
		g.mix[b] = *from
		g.mix[b].X += float64(t * (to.X - from.X))
		g.mix[b].Y += float64(t * (to.Y - from.Y))
	}
}

// eased starts and ends slowly: 3t² − 2t³.
func eased(t float64) float64 { return float64(t*t) * (3 - float64(2*t)) }

// bodies are where the nodes are seen.
func (s *State) bodies() []layout.Body {
	if s.geo.part == 0 {
		return s.plot.sim.Bodies
	}
	return s.geo.mix
}

// mapped is how far the view is a map of the world, 0 to 1.
func (s *State) mapped() float32 { return float32(eased(s.geo.part)) }

// placed says which bodies have a place of their own or belong to what has one;
// the others would be put somewhere, and stay off the map of the world.
func (p *plot) placed(m *seeds.Map) []bool {
	has := make([]bool, len(p.node))
	for b, i := range p.node {
		has[b] = placeOf(m, i) != nil
	}
	return has
}

// goTo asks for the view of forces or for that of places, which a map without
// any does not have.
func (s *State) goTo(places bool) {
	if !slices.Contains(s.geo.has, true) {
		return
	}
	s.geo.on = places
	s.frameShown()
	if places {
		s.layEarth()
	}
	if s.geo.earth.lands == nil {
		world := assets.Earth()
		s.geo.earth = earth{world.Areas(), world.Borders(), world.Disputed()}
	}
	s.follow = true
	s.changed()
}

// layEarth places the bodies on the map of the world anew, for the present view:
// the smaller the map, the more of it the marks take up.
func (s *State) layEarth() {
	g := &s.geo
	g.at = s.plot.onEarth(s.m, 1)
	g.mix = make([]layout.Body, len(g.at))
	if !s.ready {
		copy(g.mix, g.at)
		return
	}
	field := s.frame().field
	zoom := fit(g.at, s.framed, field, fitMargin, closest).Zoom
	g.at = s.plot.onEarth(s.m, max(1, markScale(zoom, field, float64(count(s.framed)))/zoom))
	s.mix()
}

// onEarth places the bodies on the map of the world: what has a place at it, who
// belongs there around it, and the rest among those it is linked to.
func (p *plot) onEarth(m *seeds.Map, swell float64) []layout.Body {
	at, known := p.projected(m)
	home := &layout.Tether{Seed: seed}
	anchor := &layout.Anchor{Targets: make([]layout.Target, len(at))}
	bodies := make([]layout.Body, len(at))
	for b := range bodies {
		bodies[b] = layout.Body{X: at[b].X, Y: at[b].Y, Radius: float64(p.radius[b] * markOnMap * swell)}
		n := &m.Nodes[p.node[b]]
		switch of := bodyOf(m, p.body, n.Of); {
		case n.Place != nil:
			anchor.Targets[b] = layout.Target{X: at[b].X, Y: at[b].Y, Strength: 0.9}
		case of >= 0:
			home.Links = append(home.Links, layout.Link{Source: int32(b), Target: of, Length: bodies[b].Radius + float64(p.radius[of]*markOnMap*swell) + 6, Strength: 1})
		case known[b]:
			anchor.Targets[b] = layout.Target{X: at[b].X, Y: at[b].Y, Strength: 0.3}
		}
	}
	sim := layout.New(bodies, home, anchor, &layout.Collide{Padding: 3, Strength: 0.7, Seed: seed})
	for range settleGeo {
		sim.Tick()
	}
	return sim.Bodies
}

// projected is the place of each body on the map of the world: its own, that of
// the node it belongs to, or the mean of those of its neighbours.
func (p *plot) projected(m *seeds.Map) (at []World, known []bool) {
	at, known = make([]World, len(p.node)), make([]bool, len(p.node))
	for b, i := range p.node {
		place := placeOf(m, i)
		if place == nil {
			continue
		}
		x, y := layout.Project(place.Lon, place.Lat)
		at[b], known[b] = World{float64(x * degree), float64(y * degree)}, true
	}
	p.borrow(at, known)
	for b := range at {
		known[b] = known[b] || at[b] != World{}
	}
	return at, known
}

// paintEarth paints the land and its borders below the map.
func (s *State) paintEarth(v *View, l lay) {
	part := s.mapped()
	if part == 0 {
		return
	}
	p, e := s.colours(), s.geo.earth
	origin, size := l.cam.ToView(World{}, l.mid), float32(l.cam.Zoom*degree)
	for _, land := range e.lands {
		v.Marks = append(v.Marks, Mark{Shape: Fill, Area: land, Paint: p.land.over(p.ground, part), A: origin, Size: size})
	}
	border := p.border.over(p.ground, part)
	for _, line := range e.borders {
		v.Marks = append(v.Marks, Mark{Shape: Fill, Area: line, Paint: border, A: origin, Size: size, Stroke: 0.8})
	}
	for _, line := range e.disputed {
		v.Marks = append(v.Marks, Mark{Shape: Fill, Area: line, Paint: border, A: origin, Size: size, Stroke: 1, Dash: Dashed})
	}
}

var outlineStyle = typeset.Style{Size: 12}

// paintSource says where the outlines are from, and whose lines they are.
func (s *State) paintSource(v *View, f frame) {
	r := s.sourceRect(f)
	if r == (Rect{}) {
		return
	}
	p := s.colours()
	v.round(r, 6, p.ground.fade(plate), ID{})
	v.passage(s.sourceWords(f), Point{r.Min.X + 6, r.Min.Y + 2}, p.muted)
}

func (s *State) sourceWords(f frame) passage {
	words := s.words.Outlines
	if n := s.placeless(); n > 0 {
		words = s.words.Sentences(words, s.words.Placeless.Of(n))
	}
	return s.few(words, outlineStyle, f.field.Dx()-12, 4)
}

// sourceRect is where that stands, above the key, or empty.
func (s *State) sourceRect(f frame) Rect {
	if !s.geo.on || !s.explains(f) {
		return Rect{}
	}
	words, widest := s.sourceWords(f), float32(0)
	for _, line := range words.lines {
		widest = max(widest, line.Width)
	}
	foot := f.legend.Min.Y - 6
	return Rect{Point{f.legend.Min.X - 6, foot - words.height() - 4}, Point{f.legend.Min.X + widest + 6, foot}}
}

// Places reports whether the map of the world is what is wanted.
func (s *State) Places() bool { return s.geo.on }

// placeless is how many nodes of the present detail have no place.
func (s *State) placeless() int {
	n := 0
	for b, i := range s.plot.node {
		if !s.geo.has[b] && levelOf(s.m.Nodes[i].Weight) <= s.detail {
			n++
		}
	}
	return n
}

// arrived reports whether the view that is wanted is reached.
func (s *State) arrived() bool { return s.geo.part == 0 && !s.geo.on || s.geo.part == 1 && s.geo.on }
