//go:build !js

package twin

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"citemap/assets"
	"citemap/seeds"
)

// spoken is a phrase as it is read out.
func spoken(p phrase) string {
	var b strings.Builder
	for _, r := range p {
		b.WriteString(r.Text)
	}
	return b.String()
}

func TestWordsOfAClaim(t *testing.T) {
	drones := seeds.Link{ID: "x", Source: "arland", Target: "borland", Kind: "arms", Label: "drones", Directed: true, Status: seeds.Stated}
	but := func(change func(*seeds.Link)) seeds.Link {
		l := drones
		change(&l)
		return l
	}
	for _, c := range []struct {
		name          string
		link          seeds.Link
		said, account string
	}{
		{"stated", drones, "Arland to Borland: drones (arms)", "In the author’s voice · Stated as fact"},
		{"without a label", but(func(l *seeds.Link) { l.Label = "" }),
			"Arland to Borland: arms", "In the author’s voice · Stated as fact"},
		{"agreed", but(func(l *seeds.Link) { l.Status = seeds.Agreed }),
			"Arland to Borland: drones (arms, agreed)", "In the author’s voice · Agreed: a deal, no delivery"},
		{"denied", but(func(l *seeds.Link) { l.Not = true }),
			"Arland to Borland: drones (arms, denied)", "The text says that this is not so"},
		{"denied by someone", but(func(l *seeds.Link) { l.Not, l.View, l.By = true, seeds.Said, []string{"dell"} }),
			"Arland to Borland: drones (arms, denied)", "Said by Cora Dell: this is not so"},
		{"believed", but(func(l *seeds.Link) { l.View, l.By = seeds.Believed, []string{"unnamed", "A. Nonym"} }),
			"Arland to Borland: drones (arms)", "Believed by persons not named and A. Nonym"},
		{"past", but(func(l *seeds.Link) { l.Past = true }),
			"Arland to Borland: drones (arms, past)", "In the author’s voice · Stated as fact · No longer so"},
		{"lifted", but(func(l *seeds.Link) { l.Undoes = "sale" }),
			"Arland to Borland: drones (arms, lifted)", "In the author’s voice · Stated as fact"},
		{"mutual", but(func(l *seeds.Link) { l.Directed = false }),
			"Arland and Borland: drones (arms)", "In the author’s voice · Stated as fact"},
		{"joint", but(func(l *seeds.Link) { l.With = []string{"talk", "dell"} }),
			"Arland, talk and Cora Dell to Borland: drones (arms)", "In the author’s voice · Stated as fact"},
		{"joint and mutual", but(func(l *seeds.Link) { l.With, l.Directed = []string{"dell"}, false }),
			"Arland and Cora Dell, with Borland: drones (arms)", "In the author’s voice · Stated as fact"},
		{"together", but(func(l *seeds.Link) { l.With = []string{"borland"} }),
			"Arland and Borland: drones (arms)", "In the author’s voice · Stated as fact"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tw := newTwin(small(), assets.English(), "")
			assert.Equal(t, c.said, spoken(tw.claimed(&c.link, maxListed, true)))
			assert.Equal(t, c.account, spoken(tw.account(&c.link)))
		})
	}
}

func TestListSaysHowManyMore(t *testing.T) {
	tw := newTwin(small(), assets.English(), "")
	names := []string{"a", "b", "c", "d"}
	assert.Equal(t, "a, b, c and d", spoken(tw.list(names, 4)))
	assert.Equal(t, "a, b and 2 more", spoken(tw.list(names, 3)))
	assert.Equal(t, "a, b, c and d", spoken(tw.list(names, 0)))
	assert.Empty(t, tw.list(nil, 3))
}

func TestAmountKeepsBoundUnitAndBase(t *testing.T) {
	tw := newTwin(small(), assets.English(), "")
	assert.Equal(t, "nearly 40 percent of its oil", spoken(tw.amount(&seeds.Quantity{Text: "nearly 40 percent", Unit: "percent", Of: "its oil"})))
	assert.Equal(t, "over 40 drones", spoken(tw.amount(&seeds.Quantity{Text: "over 40", Unit: "drones"})))
	assert.Empty(t, tw.amount(nil))
}

func TestHTMLTime(t *testing.T) {
	for _, known := range []string{"2022", "2022-02", "2022-12-31", "2004-01-01T10:10:10", "2004-01-01T10:10:10Z", "2004-01-01T10:10:10+05:30"} {
		assert.True(t, isHTMLTime(known), known)
	}
	for _, unknown := range []string{"", "2015-22", "2022?", "201X", "2009/..", "/2010", "-0044", "Y170000002", "2004-XX", "0000", "2004-01-01T10:10:10+05"} {
		assert.False(t, isHTMLTime(unknown), unknown)
	}
}

func TestDateOfASeasonIsNoTime(t *testing.T) {
	page := written(t, small())
	says(t, page, `<bdi>“July 2022”</bdi>, <time datetime="2022-07">2022-07</time>`)
	says(t, page, `<bdi>“the summer of 2015”</bdi>, <span class="edtf"><abbr title="Extended Date/Time Format, ISO 8601-2">EDTF</abbr> 2015-22</span>`)
}

func TestYear(t *testing.T) {
	for edtf, want := range map[string]string{
		"": "", "2015-22": "2015", "201X": "201X", "2009/..": "2009", "../2010-03": "2010", "/2010": "2010", "1984~": "1984",
		"-0044-03": "-0044", "-0044": "-0044", "Y170000002": "170000002", "2004-01-01T10:10:10-05:00": "2004",
	} {
		assert.Equal(t, want, year(edtf), edtf)
	}
}

func TestDirection(t *testing.T) {
	for tag, want := range map[string]string{
		"": "ltr", "en": "ltr", "fa": "rtl", "AR-eg": "rtl", "he-IL": "rtl", "az-Arab": "rtl", "ku-Latn": "ltr", "ur-Latn-PK": "ltr", "zh-Hant-TW": "ltr",
	} {
		assert.Equal(t, want, direction(tag), tag)
	}
}

func TestInitial(t *testing.T) {
	for name, want := range map[string]string{
		"Iran": "I", "“Death to Russia”": "D", "árland": "A", "Łódź": "L", "жизнь": "Ж", "ایران": "ا", "中国": "中", "2014 deal": "0-9", "…": "", "S-300": "S",
	} {
		assert.Equal(t, want, initial(name), name)
	}
}

func TestIndexGathersNamesAndAliases(t *testing.T) {
	m := small()
	m.Nodes[4].Name = "…"
	m.Nodes[4].Aliases = []string{"Ясно", "3rd talk", "bee"}
	letters := newTwin(m, assets.English(), "").letters()
	order := make([]string, len(letters))
	for i := range letters {
		order[i] = letters[i].Letter
	}
	assert.Equal(t, []string{"0-9", "A", "B", "C", "D", "Я", ""}, order)
	assert.Equal(t, []nameEntry{{"Ar-Land", "arland", "Arland"}, {"Arland", "arland", ""}, {"Árland", "arland", "Arland"}}, letters[1].Names)
	assert.Equal(t, []nameEntry{{"bee", "talk", "…"}, {"Borland", "borland", ""}}, letters[2].Names)
}

func TestClaimsStandInTheOrderOfTheText(t *testing.T) {
	var ids []string
	for _, l := range inOrder(small()) {
		ids = append(ids, l.ID)
	}
	assert.Equal(t, []string{"sale", "arland", "deal", "both"}, ids)
}

func TestOrdersOfClaims(t *testing.T) {
	tw := newTwin(small(), assets.English(), "")
	titles := func(order int) (all []string) {
		for _, g := range tw.orders()[order].Groups {
			all = append(all, spoken(g.Title))
		}
		return all
	}
	assert.Equal(t, []string{"arms", "agreement", "statement", "rivalry"}, titles(0))
	assert.Equal(t, []string{"2015", "2022", "Undated"}, titles(1))
	assert.Equal(t, []string{"In the author’s voice", "Said by Cora Dell and persons not named"}, titles(2))
}
