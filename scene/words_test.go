package scene

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/seeds"
	"citemap/seeds/defiance"
)

// sheetsAndStrips are addresses at which all that the interface says is seen.
func sheetsAndStrips() []string {
	return []string{
		"", "panel=find", "panel=find&find=oil", "panel=find&find=zzz", "panel=find&kinds=oil", "panel=article", "panel=tour",
		"chapter=defiance&step=1", "panel=list", "panel=help", "node=iran", "node=iran&near=1", "view=geo", "timeline=1", "timeline=1&time=2014..2016",
	}
}

// speaking is the built-in map with the interface in a language.
func speaking(t testing.TB, in Input, language string) *hand {
	t.Helper()
	m, err := defiance.Map()
	require.NoError(t, err)
	words, ok := assets.Words(language)
	require.True(t, ok)
	s := New(m, setter(t), Options{Words: words})
	s.Settle(in.Width, in.Height)
	in.Still = true
	return handOf(t, s, in)
}

// labels are what buttons, tabs, pills and the key say: short words that must be
// read whole.
func (s *State) labels() []string {
	var all []string
	for _, k := range tabs {
		all = append(all, s.tabName(k))
	}
	for i := range s.find.panes {
		for _, row := range s.find.panes[i].rows {
			for _, p := range row {
				all = append(all, p.words)
			}
		}
	}
	for _, p := range append(slices.Clone(s.kept.pills[:]), s.find.release) {
		all = append(all, p.words)
	}
	for i := range s.legend {
		all = append(all, s.legend[i].words)
	}
	for a := range actionCount {
		all = append(all, s.called(a))
	}
	for i := range s.menu.items {
		all = append(all, s.menu.items[i].words)
	}
	t := &s.words.Tour
	return append(all, t.Restart, t.Return, t.Presenter, s.words.Article.Copy, s.words.Article.Collect)
}

var unfilled = regexp.MustCompile(`[{}]`)

// Whatever is opened, no place of a phrase stays empty, and no label is cut.
func TestTheInterfaceSpeaksEachLanguage(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall} {
		for _, language := range assets.Languages() {
			h := speaking(t, in, language)
			for _, address := range sheetsAndStrips() {
				t.Run(name+" "+language+" "+address, func(t *testing.T) {
					h.t = t
					h.visit(address)
					readWhole(t, h.s, h.view())
				})
			}
			t.Run(name+" "+language+" menus", func(t *testing.T) {
				for _, id := range []ID{{Part: Ground}, h.s.nodeID("iran"), {Part: LinkPart}} {
					h.s.offer(id, Point{60, 60})
					readWhole(t, h.s, h.view())
					h.s.closeMenu()
				}
			})
		}
	}
}

func readWhole(t *testing.T, s *State, v *View) {
	t.Helper()
	labels := s.labels()
	shut := s.frame().tabs.Max.X
	if s.panel.open() {
		shut = s.frame().panel.Max.X - 46 // of the panel's button
	}
	for _, w := range words(v) {
		assert.NotRegexp(t, unfilled, w.text)
		start, cut := strings.CutSuffix(w.text, "…")
		start = strings.TrimSpace(start)
		isCut := cut && start != "" && slices.ContainsFunc(labels, func(l string) bool { return l != w.text && strings.HasPrefix(l, start) })
		assert.False(t, isCut, "%q is cut", w.text)
		if slices.ContainsFunc(tabs[:], func(k Sheet) bool { return s.offers(k) && s.tabName(k) == w.text }) && s.frame().tabs.Contains(s.laidRect(w.box).mid()) {
			assert.LessOrEqual(t, s.laidRect(w.box).Max.X, shut, "the tab %q is clipped", w.text)
		}
	}
	assert.NotRegexp(t, unfilled, s.Told())
	assert.NotRegexp(t, unfilled, strings.Join(s.filterNames(), ""))
}

// A map's own language is that of its interface, and what is asked for goes before
// it. What the map says itself stays as it is.
func TestTheInterfaceSpeaksTheMapsLanguage(t *testing.T) {
	m, err := seeds.Load("testdata/small/map.json")
	require.NoError(t, err)
	for language, want := range map[string]string{"": "en", "en-GB": "en", "ru": "ru", "fa-IR": "fa", "zh-Hans": "zh", "zh-TW": "en", "de": "en"} {
		m.Language = language
		assert.Equal(t, want, New(m, setter(t), Options{}).Strings().Language, language)
	}
	m.Language = "ru"
	assert.Equal(t, "en", New(m, setter(t), Options{Words: assets.English()}).Strings().Language)
	s := New(m, setter(t), Options{})
	assert.Equal(t, "страна", s.kindLabel(seeds.OnNode, "country"))
	m.Kinds = append(m.Kinds, seeds.Kind{ID: "ferry", On: seeds.OnLink, Family: seeds.Ties, Label: "ferry line"})
	m.Reindex()
	assert.Equal(t, "ferry line", s.kindLabel(seeds.OnLink, "ferry"))
	assert.Equal(t, "Согласовано: договорённость, не поставка", s.words.Statuses[string(seeds.Agreed)])
}

// Dates are put into words as each language does.
func TestDatesInEachLanguage(t *testing.T) {
	for language, want := range map[string][]string{
		"ru": {"2022", "февраль 2022", "24 февраля 2022", "с февраля 2022", "около весны 2015", "2011–2012", "март 2014 — декабрь 2015", "до 2009"},
		"fa": {"۲۰۲۲", "فوریه ۲۰۲۲", "۲۴ فوریه ۲۰۲۲", "از فوریه ۲۰۲۲ به بعد", "حدود بهار ۲۰۱۵", "۲۰۱۱ تا ۲۰۱۲", "مارس ۲۰۱۴ تا دسامبر ۲۰۱۵", "تا ۲۰۰۹"},
		"zh": {"2022年", "2022年2月", "2022年2月24日", "2022年2月起", "约2015年春", "2011年至2012年", "2014年3月至2015年12月", "至2009年"},
	} {
		words, _ := assets.Words(language)
		c := calendarOf(words)
		for i, when := range []string{"2022", "2022-02", "2022-02-24", "2022-02/..", "2015-21~", "2011/2012", "2014-03/2015-12", "../2009"} {
			assert.Equal(t, want[i], c.Date(when), language)
		}
	}
}

// Every action, status, view, kind and sheet has words.
func TestNothingIsWithoutWords(t *testing.T) {
	s := small(t, wide)
	for a := range actionCount {
		assert.NotEmpty(t, s.words.Actions[s.deeds[a].name], s.deeds[a].name)
		assert.NotEmpty(t, s.deeds[a].shown, s.deeds[a].name)
		if name, _ := a.turned(); name != "" {
			assert.NotEmpty(t, s.words.Actions[name], name)
		}
	}
	for _, k := range seeds.BuiltinKinds() {
		words := s.words.LinkKinds
		if k.On == seeds.OnNode {
			words = s.words.NodeKinds
			assert.NotEmpty(t, s.words.Twin.Kinds[k.ID], k.ID)
		}
		assert.NotEmpty(t, words[k.ID], k.ID)
	}
	for _, st := range []seeds.Status{seeds.Stated, seeds.Agreed, seeds.Attempted, seeds.Anticipated, seeds.Stalled, seeds.Reversed} {
		assert.NotEmpty(t, s.words.Statuses[string(st)], st)
		assert.NotEmpty(t, s.words.Find.Statuses[string(st)], st)
	}
	for _, v := range []seeds.View{seeds.Said, seeds.Believed, seeds.Perceived} {
		assert.NotEmpty(t, s.words.Views[string(v)], v)
	}
	for _, k := range append(slices.Clone(tabs[:]), HelpSheet) {
		assert.NotEmpty(t, s.words.Sheets[k.String()], k.String())
	}
	for i := range s.manual.groups {
		assert.NotEmpty(t, s.manual.groups[i].heading)
	}
}
