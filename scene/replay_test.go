package scene

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/bookmark"
)

// A replay is what somebody did, as a script to be read like a manual: a line for
// each move, in testdata/replays. It is played against Step as input, tick by
// tick, and says on the way what is to be seen. How scripts are written stands
// there in README.md.

const replays = "testdata/replays/"

func TestGoldenReplays(t *testing.T) {
	require.NotEmpty(t, scripts(t, "*.script"))
	for _, file := range scripts(t, "*.script") {
		name := strings.TrimSuffix(filepath.Base(file), ".script")
		t.Run(name, func(t *testing.T) {
			sc := scriptIn(t, file)
			end := playAll(t, sc)
			sc.mirrored = true
			assert.Equal(t, end, playAll(t, sc), "where the same moves lead in the mirror")
		})
	}
}

// playAll plays a script and returns the bookmark that it leads to, but for where
// the camera is: what the panel lies over on the other side is other nodes.
func playAll(t *testing.T, sc *script) string {
	p := begin(t, sc)
	for i := range sc.moves {
		p.play(&sc.moves[i])
	}
	b := p.s.Bookmark()
	if c := b.Camera; c != nil {
		b.Camera = &bookmark.Camera{Zoom: c.Zoom}
	}
	return b.String()
}

// Each golden is that of a script.
func TestNoReplayIsForgotten(t *testing.T) {
	asked := map[string]bool{}
	for _, file := range scripts(t, "*.script") {
		name := strings.TrimSuffix(filepath.Base(file), ".script")
		for _, golden := range scriptIn(t, file).goldens {
			asked[replays+pictureOf(name, golden)+".view"] = true
		}
	}
	for _, file := range scripts(t, "*.view") {
		assert.True(t, asked[file], "no script asks for %s", file)
	}
}

// A script means what it says or is not played at all: each fault is told with its
// line.
func TestScriptsWithFaultsAreRefused(t *testing.T) {
	for line, fault := range map[string]string{
		"dance":                          "no such move: dance",
		"click":                          "a place was expected, and the line ends",
		"click iran twice":               "the line goes on: twice",
		"click 640":                      "a number was expected, and the line ends",
		"click 640 up":                   "a number was expected: up",
		"click button Fit":               "words in quotation marks were expected: Fit",
		"click \"Fit":                    "a quotation mark is not closed",
		"click one\"two\"":               "a quotation mark within a word: one\"two\"",
		"drag iran russia":               "one of by to was expected: russia",
		"wheel 100 over iran":            "one of at sideways was expected: over",
		"swipe up":                       "one of left right was expected: up",
		"pinch ground by 0":              "a number over 0 was expected: 0",
		"key Hyper":                      "no such key: Hyper",
		"key":                            "the name of a key was expected",
		"wait long":                      "a number was expected: long",
		"wait 1.5":                       "a whole number was expected: 1.5",
		"wait 999999":                    "at most 20000 was expected: 999999",
		"size 0 0":                       "a number over 0 was expected: 0",
		"prefer pink":                    "one of dark light was expected: pink",
		"expect":                         "what is expected stands behind it",
		"expect joy":                     "nothing of that name can be expected: joy",
		"expect selected":                "a word was expected, and the line ends",
		"expect told contains":           "a word was expected, and the line ends",
		"expect not selected iran":       "nothing of that name can be so or not: selected",
		"expect errand lunch is \"x\"":   "one of back copy forth nothing open present save words was expected: lunch",
		"expect lit":                     "the names of nodes were expected",
		"map article":                    "there is one map, and it comes first",
		"source \"https://example.com\"": "it comes before the first move",
		"golden a b":                     "the line goes on: b",
		"golden ../a":                    "a name of small letters was expected: ../a",
	} {
		_, err := parseScript("a", "map small\nwait 1\n\n# and then\n"+line+"\n")
		require.Error(t, err, line)
		assert.Equal(t, "a.script:5: "+line+": "+fault, err.Error())
	}
	for text, fault := range map[string]string{
		"":                            "a.script:1: a map was expected",
		"# a\nclick iran":             "a.script:2: click iran: a map was expected",
		"map moon":                    "a.script:1: map moon: one of article chapters dates scripts small was expected: moon",
		"map small\ngolden\n\ngolden": "a.script:4: golden: there is a golden of that name already",
		"map small\ndance\nclick":     "a.script:2: dance: no such move: dance\na.script:3: click: a place was expected, and the line ends",
	} {
		_, err := parseScript("a", text)
		require.Error(t, err, text)
		assert.Equal(t, fault, err.Error())
	}
}

// listener is a test that hears what fails and goes on.
type listener struct {
	testing.TB
	said string
}

func (l *listener) Errorf(format string, args ...any) { l.said += fmt.Sprintf(format, args...) }
func (l *listener) FailNow()                          { runtime.Goexit() }
func (l *listener) Fatalf(format string, args ...any) {
	l.Errorf(format, args...)
	l.FailNow()
}

// Of what a script expects, what is not so fails, with its line.
func TestWhatIsNotSoFails(t *testing.T) {
	for _, line := range []string{
		"expect selected north", "expect seen contains Atlantis", "expect told lacks tanks", "expect bookmark \"\"",
		"expect blank", "expect not writing", "expect lit only north", "expect dim north", "expect shown only north",
		"expect hidden north", "expect zoomed 2", "expect moved north 10 0", "expect errand copy contains tanks",
		"click nobody", "click \"Atlantis\"", "click button \"Fly\"",
	} {
		sc, err := parseScript("a", "map small\nkey S\ntype \"tanks\"\nnote\n"+line)
		require.NoError(t, err, line)
		heard := &listener{TB: t}
		played := make(chan bool)
		go func() {
			defer close(played)
			p := begin(heard, sc)
			for i := range sc.moves {
				p.play(&sc.moves[i])
			}
		}()
		<-played
		assert.Contains(t, heard.said, "a.script:5: "+line, line)
	}
}

// scripts are the files of the replays that match.
func scripts(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(replays + pattern)
	require.NoError(t, err)
	return files
}

func scriptIn(t *testing.T, file string) *script {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	sc, err := parseScript(strings.TrimSuffix(filepath.Base(file), ".script"), string(text))
	require.NoError(t, err)
	return sc
}
