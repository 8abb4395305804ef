package print

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
)

func TestACardSaysWhatIsClaimedAndWhoSaysSo(t *testing.T) {
	s := state(t, scene.Options{})
	for _, id := range []string{"iran-russia-drones", "putin"} {
		claim, ok := s.Evidence(id)
		require.True(t, ok, id)
		q := claim.Claims[0].Quotes[0]
		v := Card(s, id)
		words := text(v)
		assert.Contains(t, words, claim.Heading+": "+claim.Claims[0].Label)
		assert.Contains(t, strings.ReplaceAll(words, " ", ""), strings.ReplaceAll(q.Quoted(), " ", ""))
		assert.Contains(t, words, q.Source)
		title, _ := s.Words()
		assert.Contains(t, words, title)
	}
}

func TestACardHasTheSizeOfCards(t *testing.T) {
	img, err := Image(Card(state(t, scene.Options{Theme: scene.Dark}), "iran"), Options{})
	require.NoError(t, err)
	assert.Equal(t, [2]int{1200, 630}, [2]int{img.Rect.Dx(), img.Rect.Dy()})
}

func TestTheWordsOfACardStandBesideItsMap(t *testing.T) {
	s := state(t, scene.Options{})
	for _, id := range []string{"iran-russia-drones", "iran", "nothing-of-the-kind"} {
		v := Card(s, id)
		for i := range v.Marks {
			m := &v.Marks[i]
			if m.Shape != scene.Text || m.Clip != 0 {
				continue
			}
			assert.GreaterOrEqual(t, m.A.X, float32(cardMargin-30), m.Text.Text)
			assert.LessOrEqual(t, m.A.X+m.Text.Width, float32(cardMargin+cardText+1), m.Text.Text)
			assert.LessOrEqual(t, m.A.Y, float32(cardHeight-cardMargin+1), m.Text.Text)
		}
	}
}

func TestACardOfNothingIsThatOfTheMap(t *testing.T) {
	s := state(t, scene.Options{})
	words := text(Card(s, ""))
	assert.Contains(t, words, "Russia and Iran")
	assert.NotContains(t, words, "characters")
}

// A quote that is too long even in the least type is cut, and says so.
func TestALongQuoteIsCut(t *testing.T) {
	c := cardWriter{v: &scene.View{}, tx: setter(t)}
	long := ""
	for range 200 {
		long += "words and more words "
	}
	p := c.fitted(long, 300)
	assert.LessOrEqual(t, p.Height(), float32(300))
	assert.Equal(t, '…', []rune(p.Lines[len(p.Lines)-1].Text)[len([]rune(p.Lines[len(p.Lines)-1].Text))-1])
}
