package check

import (
	"fmt"
	"strings"
	"testing"

	"citemap/seeds"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mapOf is a map of one document, "d", and of nodes that are named by their ids.
func mapOf(text string, ids ...string) *seeds.Map {
	m := &seeds.Map{Documents: []seeds.Document{{ID: "d", Text: seeds.NewText(text)}}}
	for _, id := range ids {
		m.Nodes = append(m.Nodes, seeds.Node{ID: id, Name: id})
	}
	m.Reindex()
	return m
}

// named are the mentions of nodes, each as its node's name and what is printed.
func named(t *testing.T, m *seeds.Map) []string {
	t.Helper()
	all := []string{}
	for i, mentions := range Mentioned(m) {
		require.Equal(t, m.Nodes[i].ID, mentions.Node, "every node, in the order of the map")
		for _, at := range mentions.At {
			text := m.Document(at.Document).Text
			require.Equal(t, at.As, text.Slice(at.Start, at.End))
			all = append(all, fmt.Sprintf("%s %d %s", mentions.Node, at.Start, at.As))
		}
	}
	return all
}

func TestNamesAreWholeWords(t *testing.T) {
	for _, c := range []struct {
		text, name string
		times      int
	}{
		{"Iran, Iran. (Iran) “Iran” Iran", "Iran", 5},
		{"Iranian Iranians Tehran Airan Iran2 Iran_x", "Iran", 0},
		{"Iran-backed, Russia-Iran, Russia–Iran, Russia—Iran—China, Iran/Iraq", "Iran", 5},
		{"Iran’s Iran's l’Iran dell'Iran L’Iran İrann", "Iran", 5},
		{"the States’ rights, the States' rights", "States", 2},
		{"Iran’da ve İran'ın", "İran", 1},
		{"O’Neill and O'Neill", "Neill", 0},
		{"O’Neill and O'Neill", "O'Neill", 2},
		{"the U.S.-led order, U.S. power, the U.S.’s, U.S.S.R., U.S", "U.S.", 3},
		{"BRICS+ and BRICS, BRICS+.", "BRICS+", 2},
		{"Su-35, Su‑35, Su-355, Su-35s", "Su-35", 2},
		{"e\u0301Iran Iran\u0301", "Iran", 0},
		{"伊朗和俄罗斯。在伊朗的", "伊朗", 2},
		{"与Iran的关系", "Iran", 1},
		{"イランとロシア、イラン", "イラン", 2},
		{"อิหร่านและรัสเซีย", "รัสเซีย", 1},
		{"이란은 러시아와", "이란", 1},
		{"ایران و روسیه، ایرانی", "ایران", 1},
		{"Россия и России", "Россия", 1},
	} {
		assert.Len(t, named(t, mapOf(c.text, c.name)), c.times, "%s in %q", c.name, c.text)
	}
}

func TestNamesKeepTheirCase(t *testing.T) {
	assert.Equal(t, []string{"US 7 US"}, named(t, mapOf("he saw US us Us", "US")))
	assert.Len(t, named(t, mapOf("Drones, drones, DRONES", "drones")), 3)
	assert.Len(t, named(t, mapOf("The West, the West, the west, THE WEST", "the West")), 2)
	assert.Len(t, named(t, mapOf("Іран ІРАН", "Іран")), 1)
}

func TestFormsOfCharactersDoNotMatter(t *testing.T) {
	assert.Equal(t, []string{"Nicola\u0301s Maduro 3 Nicolás  Maduro"}, named(t, mapOf("So Nicolás  Maduro", "Nicola\u0301s Maduro")))
	assert.Equal(t, []string{"Nicolás Maduro 7 Nicola\u0301s\u00A0Maduro", "Iran 23 Iran"},
		named(t, mapOf("e\u0301, e\u0301 Nicola\u0301s\u00A0Maduro Iran", "Nicolás Maduro", "Iran")), "offsets are those of the text as it is")
	assert.Len(t, named(t, mapOf("People’s and People's", "People‘s")), 2)
	assert.Empty(t, named(t, mapOf("Persian\nGulf", "Persian Gulf", "")), "no name goes over a line, nor is nothing one")
	assert.Len(t, named(t, mapOf("Persian\tGulf", " Persian  Gulf ")), 1)
}

func TestTheLongestNameIsMeant(t *testing.T) {
	m := mapOf("Syrian Civil War in Ukraine, War in Ukraine, Civil War, Ukraine",
		"Civil War", "War in Ukraine", "Ukraine", "Syrian")
	assert.Equal(t, []string{
		"Civil War 45 Civil War", "War in Ukraine 13 War in Ukraine", "War in Ukraine 29 War in Ukraine", "Ukraine 56 Ukraine", "Syrian 0 Syrian",
	}, named(t, m))
	chain := mapOf("人民共和国家", "人民共和", "共和国家", "人民")
	assert.Equal(t, []string{"人民共和 0 人民共和"}, named(t, chain), "of two as long the earlier")
}

func TestANameOfTwoNodesCountsForBoth(t *testing.T) {
	m := mapOf("Khamenei met Khamenei Jr", "old", "young")
	m.Nodes[0].Aliases = []string{"Khamenei", "Khamenei"}
	m.Nodes[1].Aliases = []string{"Khamenei Jr", "Khamenei"}
	assert.Equal(t, []string{"old 0 Khamenei", "young 0 Khamenei", "young 13 Khamenei Jr"}, named(t, m))
	m.Nodes[0].Aliases = []string{"khamenei", "Khamenei"}
	assert.Equal(t, []string{"old 0 Khamenei", "young 0 Khamenei", "young 13 Khamenei Jr"}, named(t, m), "once at one place")
}

func TestMentionsAreOfEveryDocumentThatCanBeRead(t *testing.T) {
	m := mapOf("Iran", "Iran", "Fars")
	m.Documents = append(m.Documents, seeds.Document{ID: "gone"}, seeds.Document{ID: "e", Text: seeds.NewText("In Iran")})
	assert.Equal(t, []Mentions{
		{Node: "Iran", At: []Mention{{"d", Span{0, 4}, "Iran"}, {"e", Span{3, 7}, "Iran"}}},
		{Node: "Fars"},
	}, Mentioned(m))
}

// What the trie finds is what a plain search for each name finds, where no names
// overlap.
func TestTheTrieFindsWhatAPlainSearchFinds(t *testing.T) {
	text := article(t).String()
	m := mapOf(text, "Iran", "Russia", "Hezbollah", "sanctions", "S-300", "Black Sea")
	want := map[string]int{}
	for at := range text {
		for _, n := range m.Nodes {
			rest := text[at:]
			found := len(rest) >= len(n.Name) && (rest[:len(n.Name)] == n.Name || n.Name == "sanctions" && strings.EqualFold(rest[:len(n.Name)], n.Name))
			if found && isWhole(text, at, at+len(n.Name)) {
				want[n.ID]++
			}
		}
	}
	for _, mentions := range Mentioned(m) {
		assert.Len(t, mentions.At, want[mentions.Node], mentions.Node)
	}
	assert.Greater(t, want["Iran"], 50)
	assert.Zero(t, want["Black Sea"])
}

func FuzzMentioned(f *testing.F) {
	f.Add("Iran’s e\u0301 Iran-Iran", "Iran", "e\u0301")
	f.Add("中中中中", "中中", "中")
	f.Add("\xffA \xff", "\xff", "A")
	f.Add("a\xcc"+strings.Repeat("\x85", 200), "d", "\xcc")
	f.Add("a  b\na b", "a b", "b")
	f.Fuzz(func(t *testing.T, text, a, b string) {
		m := mapOf(text, a, b, a+" "+b)
		taken := map[int]Span{}
		for _, mentions := range Mentioned(m) {
			last := 0
			for _, at := range mentions.At {
				require.LessOrEqual(t, last, at.Start)
				require.Less(t, at.Start, at.End)
				require.LessOrEqual(t, at.End, m.Documents[0].Text.Len())
				for i := at.Start; i < at.End; i++ {
					other, ok := taken[i]
					require.True(t, !ok || other == at.Span, "%v overlaps %v", at.Span, other)
					taken[i] = at.Span
				}
				last = at.End
			}
		}
	})
}

// manyNames is a map of n nodes, each named by two words that a large text has
// often one of.
func manyNames(t testing.TB, size, n int) *seeds.Map {
	text := large(t, size)
	words := strings.Fields(text)[:n]
	m := mapOf(text)
	for i, w := range words {
		name := strings.Trim(w, ",.;:") + " of " + words[(i*7+1)%n]
		if i%4 == 0 {
			name = fmt.Sprintf("w%d", i)
		}
		m.Nodes = append(m.Nodes, seeds.Node{ID: fmt.Sprint("n", i), Name: name, Aliases: []string{fmt.Sprint(strings.Trim(w, ",.;:"), " ", i)}})
	}
	m.Nodes[0].Aliases = []string{"Iran", "Russia", "the", "oil", "war in Ukraine"}
	m.Reindex()
	return m
}

func BenchmarkMentioned(b *testing.B) {
	m := manyNames(b, 5<<20, 10_000)
	b.SetBytes(int64(len(m.Documents[0].Text.String())))
	for b.Loop() {
		if all := Mentioned(m); len(all[0].At) < 10_000 {
			b.Fatal("too few")
		}
	}
}

// A map begins the name of a thing with a capital, where a text has none; a
// proper name keeps its own.
func TestThingsAreNamedWithoutTheirCapital(t *testing.T) {
	m := &seeds.Map{
		Documents: []seeds.Document{{ID: "d", Text: seeds.NewText("They fear color revolutions in turkey.")}},
		Nodes: []seeds.Node{
			{ID: "revolutions", Name: "Color revolutions", Kind: "event"},
			{ID: "turkey", Name: "Turkey", Kind: "country"},
		},
	}
	named := Mentioned(m)
	require.Len(t, named[0].At, 1)
	assert.Equal(t, "color revolutions", named[0].At[0].As)
	assert.Empty(t, named[1].At)
}
