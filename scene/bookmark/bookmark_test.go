package bookmark

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func truly(b bool) *bool { return &b }

// Every key: a text, what it means, and the text that is written for it where
// that is another one.
func TestKeys(t *testing.T) {
	for text, c := range map[string]struct {
		is      Bookmark
		written string
	}{
		"node=iran":                           {is: Bookmark{Node: "iran"}},
		"link=iran-russia-drones":             {is: Bookmark{Link: "iran-russia-drones"}},
		"link=iran>russia":                    {Bookmark{Link: "iran>russia"}, "link=iran%3Erussia"},
		"link=iran%3erussia:goods":            {Bookmark{Link: "iran>russia:goods"}, "link=iran%3Erussia:goods"},
		"link=russia=iran":                    {is: Bookmark{Link: "russia=iran"}},
		"link=russia%3Diran":                  {Bookmark{Link: "russia=iran"}, "link=russia=iran"},
		"quote=q12":                           {is: Bookmark{Quote: "q12"}},
		"node=iran&quote=q12":                 {Bookmark{Node: "iran", Quote: "q12"}, "quote=q12&node=iran"},
		"node=":                               {Bookmark{}, ""},
		"node=%D0%B8%D1%80":                   {is: Bookmark{Node: "ир"}},
		"node=ир":                             {Bookmark{Node: "ир"}, "node=%D0%B8%D1%80"},
		"node=a.":                             {Bookmark{Node: "a."}, "node=a%2E"},
		"node=iran&with=russia,china":         {is: Bookmark{Node: "iran", With: []string{"russia", "china"}}},
		"with=russia%2Cchina":                 {Bookmark{With: []string{"russia", "china"}}, "with=russia,china"},
		"with=,a,,b,a,":                       {Bookmark{With: []string{"a", "b"}}, "with=a,b"},
		"focus=2":                             {is: Bookmark{Focus: 2}},
		"focus=0":                             {Bookmark{}, ""},
		"chapter=drones":                      {is: Bookmark{Chapter: "drones"}},
		"chapter=drones&step=3":               {is: Bookmark{Chapter: "drones", Step: 3}},
		"play=1":                              {is: Bookmark{Play: true}},
		"play":                                {Bookmark{Play: true}, "play=1"},
		"play=0":                              {Bookmark{}, ""},
		"view=geo":                            {is: Bookmark{View: "geo"}},
		"view=force":                          {Bookmark{}, ""},
		"time=2014..2022-02":                  {is: Bookmark{Time: Time{From: "2014", To: "2022-02"}}},
		"time=..2022-02-24":                   {is: Bookmark{Time: Time{To: "2022-02-24"}}},
		"time=2014..":                         {Bookmark{Time: Time{From: "2014"}}, "time=2014.%2E"},
		"time=2014..&theme=dark":              {is: Bookmark{Time: Time{From: "2014"}, Theme: "dark"}},
		"time=2000-02-29..2004-02-29":         {is: Bookmark{Time: Time{From: "2000-02-29", To: "2004-02-29"}}},
		"time=2022-02..2022":                  {is: Bookmark{Time: Time{From: "2022-02", To: "2022"}}},
		"time=-0044-03-15..0014":              {is: Bookmark{Time: Time{From: "-0044-03-15", To: "0014"}}},
		"time=..":                             {Bookmark{}, ""},
		"undated=0":                           {is: Bookmark{Time: Time{DatedOnly: true}}},
		"undated=1":                           {Bookmark{}, ""},
		"gone=1":                              {is: Bookmark{Time: Time{Gone: true}}},
		"timeline=1":                          {is: Bookmark{Timeline: true}},
		"kinds=arms,oil":                      {is: Bookmark{Kinds: []string{"arms", "oil"}}},
		"families=force":                      {is: Bookmark{Families: []string{"force"}}},
		"statuses=stated,agreed":              {is: Bookmark{Statuses: []string{"stated", "agreed"}}},
		"looks=dashed":                        {is: Bookmark{Looks: []string{"dashed"}}},
		"detail=3":                            {is: Bookmark{Detail: 3}},
		"theme=dark":                          {is: Bookmark{Theme: "dark"}},
		"theme=night":                         {Bookmark{Theme: "dark"}, "theme=dark"},
		"theme=paper":                         {Bookmark{Theme: "light"}, "theme=light"},
		"text=1.5":                            {is: Bookmark{Text: 1.5}},
		"text=1":                              {Bookmark{}, ""},
		"camera=120.5,-33,1.2345":             {is: Bookmark{Camera: &Camera{120.5, -33, 1.2345}}},
		"camera=0,0,1":                        {is: Bookmark{Camera: &Camera{0, 0, 1}}},
		"camera=1.005e2,-0.001,0.33336":       {Bookmark{Camera: &Camera{100.5, 0, 0.3334}}, "camera=100.5,0,0.3334"},
		"pins=iran:10,-20;china:5.25,5":       {is: Bookmark{Pins: []Pin{{"iran", 10, -20}, {"china", 5.25, 5}}}},
		"pins=iran%3A10%2C-20%3Biran%3A1%2C1": {Bookmark{Pins: []Pin{{"iran", 10, -20}}}, "pins=iran:10,-20"},
		"panel=article&document=annex&scroll=64.5": {is: Bookmark{Panel: "article", Document: "annex", Scroll: 64.5}},
		"find=drone%20factory":                     {is: Bookmark{Find: "drone factory"}},
		"find=C++":                                 {Bookmark{Find: "C++"}, "find=C%2B%2B"},
		"find=R%26D, 100%25":                       {Bookmark{Find: "R&D, 100%"}, "find=R%26D,%20100%25"},
		"find=\u0645\u06cc\u200c\u062e":            {Bookmark{Find: "\u0645\u06cc\u200c\u062e"}, "find=%D9%85%DB%8C%E2%80%8C%D8%AE"},
		"list=q12,q40":                             {is: Bookmark{List: []string{"q12", "q40"}}},
		"follow=0":                                 {is: Bookmark{Unfollow: true}},
		"follow=1":                                 {Bookmark{}, ""},
		"paused=1":                                 {is: Bookmark{Paused: truly(true)}},
		"paused=0":                                 {is: Bookmark{Paused: truly(false)}},
		"n%6Fde=iran":                              {Bookmark{Node: "iran"}, "node=iran"},
		"&&=&node=iran&":                           {Bookmark{Node: "iran"}, "node=iran"},
		"b=2&node=iran&a&b=1=1&=c":                 {Bookmark{Node: "iran", Rest: []Pair{{"b", "2"}, {"a", ""}, {"b", "1=1"}, {"", "c"}}}, "node=iran&b=2&a&b=1=1&=c"},
		"Node=iran":                                {is: Bookmark{Rest: []Pair{{"Node", "iran"}}}},
	} {
		t.Run(text, func(t *testing.T) {
			b, notes := Parse(text)
			assert.Empty(t, notes)
			assert.Equal(t, c.is, b)
			if c.written == "" && !reflect.DeepEqual(c.is, Bookmark{}) {
				c.written = text
			}
			assert.Equal(t, c.written, b.String())
			signed, _ := Parse("#" + text)
			assert.Equal(t, b, signed)
		})
	}
}

// What cannot be read is left out, with a note; what stands beside it is read.
func TestWhatIsNotRead(t *testing.T) {
	for text, note := range map[string]string{
		"step=x":                           "step=x: a number from 1 to 10000 was expected; it was ignored",
		"step=-1":                          "step=-1: a number from 1 to 10000 was expected; it was ignored",
		"step=99999999999999999999":        "step=99999999999999999999: a number from 1 to 10000 was expected; it was ignored",
		"step=2.5":                         "step=2.5: a number from 1 to 10000 was expected; it was ignored",
		"time=1900-02-29..":                "time=1900-02-29..: " + wantDates + " was expected; it was ignored",
		"find=a\u2066b":                    "find=a\ufffdb: " + wantText + " was expected; it was ignored",
		"panel=claims article":             "panel=claims article: one of claims article find tour list help was expected; it was ignored",
		"focus=4":                          "focus=4: a number from 1 to 3 was expected; it was ignored",
		"detail=NaN":                       "detail=NaN: a number from 1 to 3 was expected; it was ignored",
		"node=a b":                         "node=a b: " + wantName + " was expected; it was ignored",
		"with=a b":                         "with=a b: " + wantName + " was expected; it was ignored",
		"play=yes":                         "play=yes: 1 for yes or 0 for no was expected; it was ignored",
		"follow=no":                        "follow=no: 1 for yes or 0 for no was expected; it was ignored",
		"paused=2":                         "paused=2: 1 for yes or 0 for no was expected; it was ignored",
		"view=moon":                        "view=moon: one of force geo was expected; it was ignored",
		"theme=Dark":                       "theme=Dark: one of light dark paper night was expected; it was ignored",
		"panel=x":                          "panel=x: one of claims article find tour list help was expected; it was ignored",
		"time=2014":                        "time=2014: " + wantDates + " was expected; it was ignored",
		"time=2014..2013":                  "time=2014..2013: " + wantDates + " was expected; it was ignored",
		"time=2022-02-29..":                "time=2022-02-29..: " + wantDates + " was expected; it was ignored",
		"time=2022-13..":                   "time=2022-13..: " + wantDates + " was expected; it was ignored",
		"time=..-0000":                     "time=..-0000: " + wantDates + " was expected; it was ignored",
		"time=..20x4":                      "time=..20x4: " + wantDates + " was expected; it was ignored",
		"time=2014-1..":                    "time=2014-1..: " + wantDates + " was expected; it was ignored",
		"text=0":                           "text=0: a number from 0.5 to 4 was expected; it was ignored",
		"text=9":                           "text=9: a number from 0.5 to 4 was expected; it was ignored",
		"scroll=-1":                        "scroll=-1: a number from 0 to 1000000 was expected; it was ignored",
		"scroll=1e999":                     "scroll=1e999: a number from 0 to 1000000 was expected; it was ignored",
		"camera=1,2":                       "camera=1,2: " + wantCamera + " was expected; it was ignored",
		"camera=NaN,0,1":                   "camera=NaN,0,1: " + wantCamera + " was expected; it was ignored",
		"camera=0,-Inf,1":                  "camera=0,-Inf,1: " + wantCamera + " was expected; it was ignored",
		"camera=0,0,0.00001":               "camera=0,0,0.00001: " + wantCamera + " was expected; it was ignored",
		"camera=0,0,-1":                    "camera=0,0,-1: " + wantCamera + " was expected; it was ignored",
		"pins=iran":                        "pins=iran: " + wantPin + " was expected; it was ignored",
		"pins=:1,2":                        "pins=:1,2: " + wantPin + " was expected; it was ignored",
		"pins=a:1e7,2":                     "pins=a:1e7,2: " + wantPin + " was expected; it was ignored",
		"node=%":                           "node=%: " + wantText + " was expected; it was ignored",
		"node=%4":                          "node=%4: " + wantText + " was expected; it was ignored",
		"x=%zz":                            "x=%zz: " + wantText + " was expected; it was ignored",
		"node=%ff":                         "node=%ff: " + wantText + " was expected; it was ignored",
		"node=\xc3":                        "node=\ufffd: " + wantText + " was expected; it was ignored",
		"find=a%0Ab":                       "find=a%0Ab: " + wantText + " was expected; it was ignored",
		"find=a\u202eb":                    "find=a\ufffdb: " + wantText + " was expected; it was ignored",
		"find=" + strings.Repeat("a", 201): "find=" + strings.Repeat("a", 40) + "…: " + wantSearch + " was expected; it was ignored",
		"node=" + strings.Repeat("a", 201): "node=" + strings.Repeat("a", 40) + "…: " + wantName + " was expected; it was ignored",
		"%00=1":                            "%00=1: " + wantText + " was expected; it was ignored",
	} {
		t.Run(text, func(t *testing.T) {
			b, notes := Parse(text + "&chapter=c")
			assert.Equal(t, []string{note}, notes)
			assert.Equal(t, Bookmark{Chapter: "c"}, b)
		})
	}
}

func TestTheLastOfAKeyCounts(t *testing.T) {
	b, notes := Parse("focus=1&x=1&theme=light&focus=3&theme=x&x=2")
	assert.Equal(t, Bookmark{Focus: 3, Theme: "light", Rest: []Pair{{"x", "1"}, {"x", "2"}}}, b)
	assert.Equal(t, []string{
		"focus is there more than once; the last that can be read counts",
		"theme is there more than once; the last that can be read counts",
		"theme=x: one of light dark paper night was expected; it was ignored",
	}, notes)
	b, _ = Parse("node=iran&node=")
	assert.Equal(t, Bookmark{}, b)
}

func TestGoodPartsOfAListAreKept(t *testing.T) {
	b, notes := Parse("kinds=arms,%20,oil&pins=a:1,2;b;c:3,4")
	assert.Equal(t, Bookmark{Kinds: []string{"arms", "oil"}, Pins: []Pin{{"a", 1, 2}, {"c", 3, 4}}}, b)
	assert.Equal(t, []string{"kinds= : " + wantName + " was expected; it was ignored", "pins=b: " + wantPin + " was expected; it was ignored"}, notes)
}

func TestZeroIsEmpty(t *testing.T) {
	assert.Empty(t, Bookmark{}.String())
	for _, hash := range []string{"", "#"} {
		b, notes := Parse(hash)
		assert.Equal(t, Bookmark{}, b)
		assert.Empty(t, notes)
	}
}

// What code may put into a Bookmark and no address can say is not written.
func TestCanonical(t *testing.T) {
	assert.Equal(t, Bookmark{
		With: []string{"b"}, Camera: &Camera{1.23, 0, 0.1235}, Pins: []Pin{{"b", 0, 1}}, Rest: []Pair{{"x", "y"}},
	}, Bookmark{
		Node: "a b", Link: "\xff", With: []string{"a,c", "b", "\xff", ""}, Step: -1, Theme: "pink",
		Time: Time{From: "soon"}, Camera: &Camera{1.2345, -0.001, 0.12345}, Text: math.NaN(), Scroll: math.Inf(1),
		Pins: []Pin{{"a;b", 1, 2}, {"b", 0, 1}, {"c", math.NaN(), 1}}, Paused: nil,
		Rest: []Pair{{"node", "iran"}, {"z", "\x00"}, {"", ""}, {"x", "y"}, {"", ""}},
	}.Canonical())
	given := Bookmark{Pins: []Pin{{"b", 0.001, 1}}, With: []string{"a", "a"}, Paused: truly(true)}
	given.Canonical()
	assert.Equal(t, Bookmark{Pins: []Pin{{"b", 0.001, 1}}, With: []string{"a", "a"}, Paused: truly(true)}, given, "changed")
}

func TestEqual(t *testing.T) {
	b := Bookmark{Node: "iran", Camera: &Camera{1, 2, 3}, Paused: truly(true)}
	assert.True(t, b.Equal(Bookmark{Node: "iran", Camera: &Camera{1.001, 2, 3}, Paused: truly(true), With: []string{}}))
	assert.False(t, b.Equal(Bookmark{Node: "iran", Camera: &Camera{1.01, 2, 3}, Paused: truly(true)}))
	assert.False(t, b.Equal(Bookmark{Node: "iran", Camera: &Camera{1, 2, 3}, Paused: truly(false)}))
	assert.False(t, b.Equal(Bookmark{Node: "iran", Camera: &Camera{1, 2, 3}}))
}

func TestSamePlace(t *testing.T) {
	here, _ := Parse("node=iran&chapter=c")
	for _, other := range []string{
		"node=russia", "link=iran>russia", "quote=q1", "with=russia", "focus=1", "chapter=d", "step=2",
		"view=geo", "panel=list", "document=annex",
	} {
		b, notes := Parse("node=iran&chapter=c&" + other)
		require.Equal(t, other == "node=russia" || other == "chapter=d", len(notes) > 0, "twice")
		assert.False(t, b.SamePlace(here), other)
		assert.False(t, here.SamePlace(b), other)
	}
	for _, same := range []string{
		"step=1", "play=1", "time=2014..&undated=0&gone=1", "timeline=1", "kinds=arms", "families=force", "statuses=stated",
		"looks=dashed", "detail=2", "theme=dark", "text=2", "camera=1,2,3", "find=a", "list=q1", "scroll=1",
		"follow=0", "paused=1", "pins=iran:1,2", "utm=1",
	} {
		b, notes := Parse("node=iran&chapter=c&" + same)
		require.Empty(t, notes)
		require.False(t, same != "step=1" && reflect.DeepEqual(b, here), same)
		assert.True(t, b.SamePlace(here), same)
	}
}
