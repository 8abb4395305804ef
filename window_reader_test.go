//go:build linux

package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
)

// What a reader does beside clicking, in a real window: searching, reading,
// copying, asking for the way, going through time, being told, and keeping.

// reader sits at the program in its window, and does the same to its double.
type reader struct {
	*desk
	*double
}

// openAt is a reader at a map that was opened where state says, with the mouse out
// of the way.
func openAt(t *testing.T, state string) reader {
	t.Helper()
	l := look{paused: true, bookmark: state}
	s, _, err := l.state(nil, false)
	require.NoError(t, err)
	w := &double{s: s, in: scene.Input{Width: deskWidth, Height: deskHeight, Scale: 1}}
	w.in.Mouse = scene.Mouse{At: scene.Point{X: 640, Y: 716}, Here: true}
	w.wait()
	r := reader{openDesk(t, "--paused", "--state", state), w}
	r.sees(state)
	r.do("mousemove", "640", "715", "sleep", "0.2", "mousemove", "640", "716") // until it moves, it is nowhere
	return r
}

// sees waits until the window shows what the double does once all words that come
// and go have gone.
func (r reader) sees(what string) {
	r.t.Helper()
	for range 10 * scene.TicksPerSecond {
		r.s.Step(r.in)
	}
	r.shows(r.s, what)
	if r.t.Failed() {
		r.t.FailNow() // from here on nothing would be as it should
	}
}

// key presses a key of that name, which does k. Of two keys in one tick nobody can
// say which was first, and on a slow machine a tick is long.
func (r reader) key(name string, k scene.Keys) {
	r.t.Helper()
	r.in.Keys = k
	r.wait()
	r.do("sleep", "0.3", "key", name)
}

// write types text into a field.
func (r reader) write(text string) {
	r.t.Helper()
	r.do("sleep", "0.3", "type", "--delay", "30", text)
	r.arrive(text)
}

// arrive lets the double have text in its field.
func (r reader) arrive(text string) {
	r.in.Typed = text
	r.s.Step(r.in)
	r.in.Typed = ""
	r.wait()
}

// click clicks at a whole pixel, with what xdotool is told before and after it.
func (r reader) click(at scene.Point, with ...string) {
	r.t.Helper()
	r.double.click(at)
	moves := []string{"sleep", "0.3", "mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y), "sleep", "0.2"}
	r.do(append(append(moves, with...), "click", "1")...)
}

// shiftClick clicks while Shift is held.
func (r reader) shiftClick(at scene.Point) {
	r.t.Helper()
	r.in.Shift = true
	r.click(at, "keydown", "shift", "sleep", "0.2")
	r.in.Shift = false
	r.do("sleep", "0.2", "keyup", "shift")
}

// rightClick asks for the menu.
func (r reader) rightClick(at scene.Point) {
	r.t.Helper()
	r.in.Mouse = scene.Mouse{At: at, Here: true}
	r.s.Step(r.in)
	r.in.Mouse.Second = true
	r.s.Step(r.in)
	r.in.Mouse.Second = false
	r.wait()
	r.do("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y), "sleep", "0.2", "click", "3")
}

// drag goes from one whole pixel to another with the button down, at a pace that a
// slow machine follows.
func (r reader) drag(from, to scene.Point) {
	r.t.Helper()
	half := scene.Point{X: (from.X + to.X) / 2, Y: (from.Y + to.Y) / 2}
	r.in.Mouse = scene.Mouse{At: from, Here: true}
	r.s.Step(r.in)
	r.in.Mouse.Down = true
	for _, p := range []scene.Point{from, half, to} {
		r.in.Mouse.At = p
		r.s.Step(r.in)
	}
	r.in.Mouse.Down = false
	r.wait()
	moves := []string{"mousemove", fmt.Sprint(from.X), fmt.Sprint(from.Y), "sleep", "0.3", "mousedown", "1"}
	for _, p := range []scene.Point{half, to} {
		moves = append(moves, "sleep", "0.3", "mousemove", fmt.Sprint(p.X), fmt.Sprint(p.Y))
	}
	r.do(append(moves, "sleep", "0.3", "mouseup", "1")...)
}

// notches turns the wheel towards the reader, where the mouse is brought to.
func (r reader) notches(n int, at scene.Point) {
	r.t.Helper()
	r.in.Mouse = scene.Mouse{At: at, Here: true}
	r.s.Step(r.in)
	r.in.Mouse.WheelY = float32(100 * n) // as a browser scrolls
	r.s.Step(r.in)
	r.in.Mouse.WheelY = 0
	r.wait()
	r.do("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y), "sleep", "0.2", "click", "--repeat", fmt.Sprint(n), "5")
}

// words is a whole pixel within the first line of text that begins so.
func (r reader) words(text string) scene.Point {
	r.t.Helper()
	var v scene.View
	r.s.View(&v)
	for i := range v.Marks {
		if m := &v.Marks[i]; m.Shape == scene.Text && strings.HasPrefix(m.Text.Text, text) {
			return scene.Point{X: float32(int(m.A.X + 6)), Y: float32(int(m.A.Y - 4))}
		}
	}
	require.Fail(r.t, "nobody says "+text)
	return scene.Point{}
}

// years is a whole pixel of the timeline, so far along it.
func (r reader) years(along float32) scene.Point {
	r.t.Helper()
	var v scene.View
	r.s.View(&v)
	var widest *scene.Mark
	for i := range v.Marks {
		if m := &v.Marks[i]; m.ID.Part == scene.TimePart && m.Shape == scene.Box && (widest == nil || m.B.X > widest.B.X) {
			widest = m
		}
	}
	require.NotNil(r.t, widest, "there is no timeline")
	return scene.Point{X: float32(int(widest.A.X + (2*along-1)*widest.B.X)), Y: float32(int(widest.A.Y))}
}

// sent is what the scene asked of the system last.
func (r reader) sent(task scene.Task) scene.Errand {
	r.t.Helper()
	all := r.s.Errands()
	require.NotEmpty(r.t, all)
	last := all[len(all)-1]
	require.Equal(r.t, task, last.Task)
	require.NotEmpty(r.t, last.Text)
	return last
}

func TestAReaderInTheWindow(t *testing.T) {
	browsed, saved := someSystem(t)
	r := openAt(t, "view=geo&theme=dark")
	r.asksForTheWay()
	r.goesThroughTime()
	r.searches()
	r.readsAndCopies()

	hash := r.s.Bookmark().String()
	for _, part := range []string{"view=geo", "theme=dark", "time=", "panel=article", "scroll="} {
		assert.Contains(t, hash, part)
	}
	again := openAt(t, hash)
	assert.Equal(t, hash, again.s.Bookmark().String(), "nothing is lost")
	again.takesTheTour()
	again.keeps(saved)
	again.opensTheWords(browsed)
}

func (r reader) asksForTheWay() {
	r.t.Helper()
	r.rightClick(r.spot(r.t, "iran"))
	r.sees("the menu")
	require.Empty(r.t, r.s.Selected())
	r.key("Return", scene.KeyEnter)
	require.Equal(r.t, "iran", r.s.Selected())
	r.sees("Iran")
	r.shiftClick(r.spot(r.t, "china"))
	require.Equal(r.t, []string{"china"}, r.s.Bookmark().With)
	r.sees("the way from Iran to China")
}

func (r reader) goesThroughTime() {
	r.t.Helper()
	r.key("w", scene.KeyTime)
	r.sees("the years")
	r.drag(r.years(0.4), r.years(0.7))
	require.NotEmpty(r.t, r.s.Bookmark().Time)
	r.sees("some years")
}

func (r reader) searches() {
	r.t.Helper()
	r.key("slash", scene.KeyFind)
	r.write("t")
	r.sees("a t in the field, and night still")
	r.key("BackSpace", scene.KeyBack)
	r.write("moscow")
	r.key("Return", scene.KeyEnter)
	require.Equal(r.t, "russia", r.s.Selected())
	r.sees("Russia")
	r.offers("  the Caspian\nSea\n")
	r.key("s", scene.KeyFind)
	r.do("sleep", "0.3", "key", "ctrl+v")
	r.arrive("the Caspian Sea")
	r.sees("what another program's words find")
	r.key("Return", scene.KeyEnter)
	require.NotEqual(r.t, "russia", r.s.Selected())
}

func (r reader) readsAndCopies() {
	r.t.Helper()
	r.key("r", scene.KeyArticle)
	r.notches(3, scene.Point{X: 1000, Y: 500})
	r.sees("the article further down, and the map that follows it")
	r.drag(scene.Point{X: 900, Y: 300}, scene.Point{X: 1100, Y: 350})
	require.NotEmpty(r.t, r.s.Marked())
	r.sees("the marked words")
	r.key("ctrl+c", scene.KeyCopy)
	r.holds(r.sent(scene.CopyText).Text)
}

func (r reader) takesTheTour() {
	r.t.Helper()
	was := r.s.Bookmark()
	r.key("p", scene.KeyTour)
	r.key("p", scene.KeyTour)
	r.sees("the first step")
	r.key("Right", scene.KeyRight)
	require.Equal(r.t, 2, r.s.Bookmark().Step)
	r.sees("the second step")
	r.key("Escape", scene.KeyEscape)
	is := r.s.Bookmark()
	require.Equal(r.t, was.Node, is.Node)
	require.Equal(r.t, was.Time, is.Time)
	require.Empty(r.t, is.Chapter)
	r.sees("where the reader was before")
}

func (r reader) keeps(saved string) {
	r.t.Helper()
	r.key("c", scene.KeyCite)
	citation := r.sent(scene.CopyText).Text
	r.holds(citation)
	r.key("a", scene.KeyCollect)
	r.key("l", scene.KeyList)
	r.click(r.words("Save as text"))
	list := r.sent(scene.SaveFile)
	assert.Contains(r.t, list.Text, citation)
	becomes(r.t, filepath.Join(saved, list.Name), list.Text)
}

func (r reader) opensTheWords(browsed string) {
	r.t.Helper()
	r.key("x", scene.KeyWords)
	r.follows(browsed, r.sent(scene.OpenWords).Text)
}
