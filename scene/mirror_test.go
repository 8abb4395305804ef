package scene

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/bookmark"
	"citemap/seeds"
	"citemap/seeds/defiance"
)

// along is where a move by some dp from a place leads: over the interface, as that
// is read.
func (p *player) along(from, by Point) Point {
	if f, at := p.s.frame(), p.s.laid(from); f.timeline.Contains(at) || f.panel.Contains(at) {
		by.X = p.onward(by.X)
	}
	return Point{from.X + by.X, from.Y + by.Y}
}

// onward is a way across the view as the interface is read.
func (p *player) onward(dx float32) float32 {
	if p.s.RightToLeft() {
		return -dx
	}
	return dx
}

// bothWays is the built-in map, read from the left and from the right.
func bothWays(t testing.TB, in Input) (left, right *hand) {
	t.Helper()
	m, err := defiance.Map()
	require.NoError(t, err)
	var both [2]*hand
	for i := range both {
		s := New(m, setter(t), Options{RightToLeft: i == 1})
		s.Settle(in.Width, in.Height)
		both[i] = handOf(t, s, in)
		both[i].in.Still = true
	}
	return both[0], both[1]
}

// Views of all sizes in which the interface stands otherwise, and what can stand
// in it.
func mirrored() (views []Input, addresses []string) {
	return []Input{wide, tall, {Width: 844, Height: 390, Scale: 2}, {Width: 720, Height: 500, Scale: 1}},
		[]string{
			"", "view=geo", "kinds=oil&focus=1&node=iran&time=2015..2018",
			"node=iran&panel=claims", "link=iran-russia-drones&panel=claims&timeline=1",
			"panel=article", "node=iran&panel=article&timeline=1&time=2015..2018", "panel=find", "panel=find&kinds=oil",
			"panel=tour", "chapter=" + firstChapter + "&step=1", "chapter=" + firstChapter + "&step=2&timeline=1", "panel=list", "panel=help",
		}
}

const firstChapter = "defiance"

// interfaceOf is what the interface paints, its words as if they ran with it.
func interfaceOf(s *State) *View {
	v := &View{Width: s.width, Height: s.height, Clips: []Rect{{Max: Point{s.width, s.height}}}}
	v.taken.clear()
	s.paintInterface(v, s.frame())
	return v
}

// Read from the right, every piece of the interface stands where a mirror shows that
// of the other: as wide, as high, and meaning the same.
func TestTheInterfaceIsMirrored(t *testing.T) {
	views, addresses := mirrored()
	for _, in := range views {
		left, right := bothWays(t, in)
		for _, address := range addresses {
			for _, h := range [...]*hand{left, right} {
				h.visit(address)
			}
			requireMirrored(t, left.s, right.s, address)
		}
		for _, h := range [...]*hand{left, right} {
			h.s.offer(ID{Part: Ground}, h.s.laid(Point{200, 150}))
			h.s.say("Something was said that takes more than one line to say, at least where the view is narrow.")
			h.wait(2)
		}
		requireMirrored(t, left.s, right.s, "menu and toast")
	}
}

func requireMirrored(t *testing.T, left, right *State, of string) {
	t.Helper()
	a, b := interfaceOf(left), interfaceOf(right)
	require.Equal(t, len(a.Marks), len(b.Marks), of)
	if len(a.Marks) < 4 {
		require.Fail(t, "nothing is painted: "+of)
	}
	for i := range a.Marks {
		m, want := b.Marks[i], a.Marks[i]
		want.mirror(left.width)
		if m.Text != nil {
			want.Text = m.Text // which another Setter set
			require.Equal(t, a.Marks[i].Text.Text, m.Text.Text, of)
			require.Equal(t, a.Marks[i].Text.Width, m.Text.Width, of)
		}
		if m.Shape == Icon {
			want.Icon = left.otherWay(want.Icon)
		}
		for _, p := range [...][2]*Point{{&want.A, &m.A}, {&want.B, &m.B}, {&want.C, &m.C}, {&want.D, &m.D}} {
			require.InDelta(t, p[0].X, p[1].X, 0.01, "%s in %v: %s for %s", of, left.frame(), m.describe(), want.describe())
			*p[1] = *p[0]
		}
		require.Equal(t, want, m, of)
	}
	for i := range a.Clips {
		require.Equal(t, b.Clips[i], right.laidRect(a.Clips[i]), of)
	}
}

// The map is the same, and lies as far to the side as the room for it does.
func TestTheMapIsOnlyMoved(t *testing.T) {
	views, addresses := mirrored()
	for _, in := range views {
		left, right := bothWays(t, in)
		for _, address := range addresses {
			for _, h := range [...]*hand{left, right} {
				h.visit(address)
			}
			a, b := mapOf(left.s), mapOf(right.s)
			require.Equal(t, len(a.Marks), len(b.Marks), address)
			by := right.s.mid().X - left.s.mid().X
			for i := range a.Marks {
				m, want := b.Marks[i], a.Marks[i]
				if want.Icon != nil {
					require.Same(t, want.Icon, m.Icon)
				}
				require.Equal(t, want.Angle, m.Angle)
				require.InDelta(t, want.A.X+by, m.A.X, 0.05, "%s: %s", address, m.describe())
				require.InDelta(t, want.A.Y, m.A.Y, 0.05, address)
				if m.Shape == Ribbon {
					require.InDelta(t, want.D.X+by, m.D.X, 0.05, address)
				}
			}
		}
	}
}

// mapOf is the map without its names, for which there may be other places.
func mapOf(s *State) *View {
	v := &View{Clips: []Rect{{}}}
	l, fo := s.lay(s.frame()), s.focus(v)
	s.paintEarth(v, l)
	s.paintStrands(v, l, fo)
	s.paintNodes(v, l, fo)
	return v
}

// No name of the map lies under what stands around it, on the other side too.
func TestNamesKeepClearOfTheMirroredInterface(t *testing.T) {
	views, addresses := mirrored()
	for _, in := range views {
		_, h := bothWays(t, in)
		for _, address := range addresses {
			h.visit(address)
			v, f := h.view(), h.s.frame()
			named := 0
			for i := range v.names {
				n := &v.names[i]
				for _, r := range [...]Rect{f.title, f.legend, f.buttons} {
					assert.False(t, n.box.Overlaps(h.s.laidRect(r)), "%s: %s", address, n.top.Text)
				}
				assert.True(t, within(n.box, h.s.laidRect(f.ground)), "%s: %s", address, n.top.Text)
				named++
			}
			if address == "" {
				assert.Positive(t, named)
			}
		}
	}
}

// A menu opens from the pointer towards where reading goes on.
func TestTheMenuOpensTowardsTheLeft(t *testing.T) {
	_, h := bothWays(t, wide)
	p := Point{900, 300}
	h.s.offer(ID{Part: Ground}, p)
	r := h.s.laidRect(h.s.menuRect())
	assert.Equal(t, p, Point{r.Max.X, r.Min.Y})
	h.wait(1)
	h.click(middle(t, h.view(), ID{Part: MenuPart, Index: 3}))
	assert.Equal(t, Dark, h.s.theme, "its fourth row")
}

// The wheel and the fingers scroll the panel where it is now.
func TestTheMirroredPanelScrolls(t *testing.T) {
	_, h := bothWays(t, wide)
	h.visit("node=iran&panel=claims")
	zoom := h.s.cam
	h.in.Mouse = Mouse{At: Point{100, 400}, Here: true, WheelY: 80}
	h.wait(30)
	assert.Positive(t, h.s.panel.scroll().At())
	assert.Equal(t, zoom, h.s.cam)
	h.in.Mouse = Mouse{At: Point{1180, 400}, Here: true, WheelY: 80}
	h.wait(1)
	assert.Less(t, h.s.cam.Zoom, zoom.Zoom, "and where it would be otherwise lies the map")
}

// A tour goes on where reading does: by the arrow and by the finger that go there.
func TestATourGoesOnToTheLeft(t *testing.T) {
	s := told(t, tall)
	s.o.RightToLeft = true
	h := toStage(s, tall, "chapter=trade&step=1")
	h.t = t
	h.key(KeyLeft)
	assert.Equal(t, 1, s.tour.step)
	h.key(KeyRight)
	assert.Equal(t, 0, s.tour.step)
	from := s.mid()
	for i := range 7 {
		h.touch(Point{from.X + float32(i*20), from.Y})
	}
	h.touch()
	assert.Equal(t, 1, s.tour.step, "as a page of a book is turned")
}

// soak plays so many inputs of a monkey.
func soak(t *testing.T, s *State, inputs int) {
	m := &monkey{Rand: rand.New(rand.NewPCG(7, 11)), in: wide}
	var v View
	for i := range inputs {
		s.Step(m.next(s))
		s.Errands()
		if i%8 == 0 {
			s.View(&v)
		}
		if i%500 == 0 {
			requireFinite(t, s, i)
		}
	}
}

// What a reader can do in a mirror harms nothing either.
func TestSoakInTheMirror(t *testing.T) {
	m, err := seeds.Load("testdata/small/map.json")
	require.NoError(t, err)
	s := New(m, setter(t), Options{RightToLeft: true})
	s.Settle(wide.Width, wide.Height)
	soak(t, s, 25_000)
	_, right := bothWays(t, wide)
	soak(t, right.s, 1500)
}

// A bookmark says nothing of the mirror: sent to a reader of another language, it
// shows the same.
func TestBookmarksAreNotMirrored(t *testing.T) {
	left, right := bothWays(t, wide)
	_, addresses := mirrored()
	for _, address := range addresses {
		left.visit(address)
		right.visit(left.s.Bookmark().String())
		assert.Equal(t, left.s.Bookmark().String(), right.s.Bookmark().String())
	}
	left.s.Visit(bookmark.Bookmark{Camera: &bookmark.Camera{X: 12, Y: -30, Zoom: 2}})
	right.visit(left.s.Bookmark().String())
	assert.Equal(t, left.s.cam, right.s.cam, strconv.Quote(left.s.Bookmark().String()))
}
