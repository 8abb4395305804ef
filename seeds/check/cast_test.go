package check

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// proposed is the list for a text and a map with nodes of some names.
func proposed(t *testing.T, text string, names ...string) *Proposal {
	t.Helper()
	var nodes []string
	for _, name := range names {
		nodes = append(nodes, fmt.Sprintf(`{"id": %q, "name": %q, "kind": "country"}`, strings.ToLower(name), name))
	}
	data := fmt.Sprintf(`{"documents": [{"id": "d", "file": "d.txt", "sha256": ""}], "nodes": [%s]}`, strings.Join(nodes, ","))
	return Propose("map.json", []byte(data), func(string) ([]byte, error) { return []byte(text), nil })
}

// told are those who are named, each as "count name (aliases)", with * for a node.
func (p *Proposal) told() []string {
	all := []string{}
	for _, n := range p.Named {
		line := fmt.Sprintf("%d %s", n.Count, n.Name)
		if len(n.Aliases) > 0 {
			line += " (" + strings.Join(n.Aliases, ", ") + ")"
		}
		if n.Node {
			line += " *"
		}
		all = append(all, line)
	}
	return all
}

func TestWhoIsNamedHowOften(t *testing.T) {
	p := proposed(t, "And so Iran met Vladimir Putin. In March, Putin met Iran, as men say of Putin and of America. And so Latin America met America, in Latin America.", "Iran")
	assert.Equal(t, []string{"3 Vladimir Putin (Putin)", "2 America", "2 Iran *", "2 Latin America"}, byNumber(p.told()))
	assert.Equal(t, "vladimir-putin", p.Named[0].ID)
}

// byNumber are lines in the order of their numbers and letters, the largest first.
func byNumber(lines []string) []string {
	slices.SortFunc(lines, func(a, b string) int { return cmp.Or(cmp.Compare(b[0], a[0]), cmp.Compare(a, b)) })
	return lines
}

// Pages of HTML hold names together by spaces at which no line breaks.
func TestANameIsOneByWhateverSpace(t *testing.T) {
	p := proposed(t, "And so Anna met Port\u00A0Lune. And then Boris left Port Lune and met Duke\u202Fof\u00A0Kest.")
	assert.Contains(t, p.told(), "2 Port Lune")
	assert.Contains(t, p.told(), "1 Duke of Kest")
}

func TestPeoplesAndPairsAreNobody(t *testing.T) {
	p := proposed(t, "The men of Russia, China, Israel and Europe met Russian, Chinese, Israeli and European men on a Russia-China day, a Tuesday.")
	assert.Equal(t, []string{"2 Russia", "2 China", "1 Israel", "1 Europe"}, p.told()[:4])
	for _, line := range p.told() {
		for _, adjective := range []string{"Russian", "Chinese", "Israeli", "European", "Tuesday", "Russia-China"} {
			assert.NotEqual(t, "1 "+adjective, line)
		}
	}
}

func TestWhatOpensASentenceIsNoName(t *testing.T) {
	p := proposed(t, "And so Russia met Iran. Historically Russia met Iran. And so Russia left.")
	assert.Equal(t, []string{"3 Russia", "2 Iran"}, p.told())
	require.Len(t, p.Pairs, 1)
	assert.Equal(t, Pair{A: "russia", B: "iran", Sentences: p.Pairs[0].Sentences}, p.Pairs[0])
	assert.Len(t, p.Pairs[0].Sentences, 2)
}

func TestCyrillicNamesHaveIDs(t *testing.T) {
	p := proposed(t, "Вчера Россия и Щёкино, а также Россия и Щёкино. Ещё Ъ.")
	ids := map[string]string{}
	for _, n := range p.Named {
		ids[n.Name] = n.ID
	}
	assert.Equal(t, "rossiia", ids["Россия"])
	assert.Equal(t, "shchekino", ids["Щёкино"])
}

func TestIDsAreFreeAndValid(t *testing.T) {
	taken := map[string]bool{"iran": true}
	assert.Equal(t, "iran-2", freeID("Iran", taken))
	assert.Equal(t, "iran-3", freeID("IRAN", taken))
	assert.Equal(t, "u-s-senate", slug("U-S  Senate."))
	assert.Equal(t, "us", slug("U.S."))
	assert.Equal(t, "name", slug("伊朗"))
	assert.LessOrEqual(t, len(slug(strings.Repeat("Щ", 100))), maxSlug+4)
}

func TestWordsThatRecurStandInForNames(t *testing.T) {
	p := proposed(t, "伊朗在莫斯科会见俄罗斯总统。俄罗斯支持伊朗。俄罗斯批评制裁。没有人评论伊朗。天气很好。今天下雨。")
	assert.Equal(t, []string{"3 伊朗", "3 俄罗斯"}, p.told())
	assert.True(t, p.Named[0].Word)
	assert.NotEqual(t, p.Named[0].ID, p.Named[1].ID)
	p = proposed(t, "ایران با روسیه دیدار کرد. روسیه از ایران حمایت کرد. روسیه و ایران گفتگو کردند. هوا خوب است. باران کرد. برف نبود.", "ایران")
	assert.ElementsMatch(t, []string{"3 روسیه", "3 ایران *"}, p.told())
	assert.Empty(t, Frequent(seeds.NewText("iran iran iran."), []Span{{0, 15}}, &seeds.Map{}), "letters with a case have capitals")
}

func TestClaimsAreATableToFillIn(t *testing.T) {
	p := proposed(t, `And so "Iran", he said, met Russia. Iran left Russia.`, "Iran")
	var b strings.Builder
	require.NoError(t, p.Claims(&b))
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, [][]string{
		{"source", "target", "kind", "label", "status", "when", "quote"},
		{"Iran", "Russia", "", "", "", "", `And so "Iran", he said, met Russia.`},
		{"Iran", "Russia", "", "", "", "", "Iran left Russia."},
	}, rows)
	assert.Equal(t, 2, p.Rows())
}

// The names that are found in the article without a map, against those of its readers.
func TestNamesOfTheArticleAreNames(t *testing.T) {
	p := proposed(t, article(t).String())
	var often []string
	for _, n := range p.Named {
		if n.Count >= 3 {
			often = append(often, n.Name)
		}
	}
	assert.Equal(t, []string{
		"Russia", "Iran", "Tehran", "Ukraine", "U.S.", "Vladimir Putin", "Moscow", "Syria", "Assad", "Ayatollah Ali Khamenei",
		"United States", "Middle East", "Israel", "America", "NATO", "Arab Spring", "UAVs", "Damascus", "China",
	}, often)
}
