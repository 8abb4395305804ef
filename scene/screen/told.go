package screen

import "citemap/scene"

// told is what the host has been told, so that it only hears of changes.
type told struct {
	chosen    string // id
	quote     string // id of the one that is being read
	words     string // of the panel
	places    int    // looked at, when the words last were
	troubles  int    // heard of, then
	troubled  bool   // then: it said of one
	field     field
	announced int // how often
	mark      mark
}

// field is a text field that is being written in; the zero value is none.
type field struct {
	at            scene.Rect // dp
	text          string
	on            bool
	size          float32 // of the letters, dp
	paint, ground scene.Color
}

// tell passes on what has changed in this tick.
func (g *game) tell() {
	g.tellPanel()
	if text, times := g.state.Announced(); times != g.told.announced {
		g.told.announced = times
		g.host.announce(text)
	}
	if f := g.field(); f != g.told.field {
		g.told.field = f
		g.host.writing(f.at, f.text, f.on, f.size, f.paint, f.ground)
	}
	if due, landmark := g.told.mark.due(g.state.Landmarks(), g.stills); due {
		if hash := g.state.Bookmark().String(); landmark || hash != g.told.mark.hash {
			g.told.mark.hash = hash
			g.host.marked(hash, landmark)
		}
	}
	for _, e := range g.state.Errands() {
		if !g.kiosk.Locked {
			g.host.run(e)
		}
	}
}

// tellPanel passes on what is chosen, which quote is read and what the panel says,
// which another place may change: a sheet, a step of the tour, the next passage of
// the article.
func (g *game) tellPanel() {
	id, quote, places := g.state.Selected(), g.state.Reading(), g.state.Landmarks()
	troubles, troubled := g.state.Troubles()
	if id == g.told.chosen && quote == g.told.quote && places == g.told.places && troubles == g.told.troubles && troubled == g.told.troubled {
		return
	}
	words := g.state.Told()
	g.told.places, g.told.troubles, g.told.troubled = places, troubles, troubled
	if id != g.told.chosen || quote != g.told.quote || words != g.told.words {
		g.told.chosen, g.told.quote, g.told.words = id, quote, words
		g.host.selected(id, words)
	}
}

// field is the one that has the focus.
func (g *game) field() (f field) {
	if f.at, f.text, f.on = g.state.Writing(); !f.on {
		return field{}
	}
	f.size, f.paint, f.ground = g.state.FieldStyle()
	return f
}

// mark says when the host is to hear where the reader is: at once where that is a
// step to come back to, and else, since a map that is dragged is somewhere new in
// every tick, when the picture has changed and the last time is a while ago.
type mark struct {
	landmarks, stills int // when it was last due
	ticks             int // since then
	hash              string
}

// markEvery is the least number of ticks between two marks that are no landmarks.
const markEvery = scene.TicksPerSecond / 4

// due is asked once a tick, with the number of landmarks and of still pictures
// so far.
func (m *mark) due(landmarks, stills int) (due, landmark bool) {
	m.ticks++
	landmark = landmarks != m.landmarks
	if !landmark && (stills == m.stills || m.ticks < markEvery) {
		return false, false
	}
	m.landmarks, m.stills, m.ticks = landmarks, stills, 0
	return true, landmark
}
