package gather

// noteOn is what has to be said of a module beside its terms.
func noteOn(module string) string {
	const lean = "In the page it is changed: .ci/lean.sh takes away what a page never reaches, by the patch\n.ci/lean/"
	switch module {
	case "github.com/hajimehoshi/ebiten/v2":
		return lean + "ebiten.patch."
	case "github.com/go-text/typesetting":
		return lean + "typesetting.patch."
	case "github.com/golang/freetype":
		return "Portions of this software are copyright © 2010 The FreeType Project (www.freetype.org).\nAll rights reserved."
	}
	return ""
}
