package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"citemap/assets"
	"citemap/seeds"
)

func TestSharesArePiesHoweverTheirUnitIsWritten(t *testing.T) {
	s := &State{icons: assets.Icons()}
	for _, unit := range []string{"percent", "%"} {
		sign := s.signOf(&seeds.Link{Quantity: &seeds.Quantity{Text: "76.8%", Value: 76.8, Unit: unit}})
		if assert.NotNil(t, sign, unit) {
			assert.Equal(t, "share of 76.8%", sign.Name)
		}
	}
	for _, q := range []seeds.Quantity{{Text: "76.8", Value: 76.8, Unit: "tonnes"}, {Text: "150%", Value: 150, Unit: "%"}, {Text: "0%", Unit: "%"}} {
		assert.Nil(t, s.signOf(&seeds.Link{Quantity: &q}), q.Text)
	}
}
