// An Ebitengine page that shows nothing: the floor that a web build starts
// from, and against which the figures weigh our own.
package main

import (
	"log"

	"github.com/hajimehoshi/ebiten/v2"
)

type nothing struct{}

func (nothing) Update() error              { return nil }
func (nothing) Draw(*ebiten.Image)         {}
func (nothing) Layout(w, h int) (int, int) { return w, h }

func main() {
	if err := ebiten.RunGame(nothing{}); err != nil {
		log.Fatal(err)
	}
}
