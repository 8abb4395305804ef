package assets

import _ "embed" // the fonts below

// Font is one face of a type family: static TrueType outlines.
type Font struct {
	Family  string // "Inter"
	Serif   bool   // for what is quoted; else for the map and the interface
	Bold    bool
	Data    []byte // a whole .ttf file
	Licence string // its full text

	// Of a face that not every map needs:
	Script Script                 // what it writes; "": Latin and Cyrillic
	Name   string                 // of its file
	Read   func() ([]byte, error) // gives Data, where that is nil; nil: it is not at hand
}

// The faces, subset to Latin, Cyrillic and signs by fonts/subset.sh. Strings
// cannot be written to, so these are constants in all but name.
var (
	//go:embed fonts/Inter-Regular.ttf
	interRegular string
	//go:embed fonts/Inter-SemiBold.ttf
	interSemiBold string
	//go:embed fonts/Inter-OFL.txt
	interLicence string
	//go:embed fonts/Literata-Regular.ttf
	literataRegular string
	//go:embed fonts/Literata-OFL.txt
	literataLicence string
)

// Fonts returns the embedded faces: a sans in two weights and a serif in one.
// The caller owns the data. Scripts returns those for what they cannot write.
func Fonts() []Font {
	return []Font{
		{Family: "Inter", Data: []byte(interRegular), Licence: interLicence},
		{Family: "Inter", Bold: true, Data: []byte(interSemiBold), Licence: interLicence},
		{Family: "Literata", Serif: true, Data: []byte(literataRegular), Licence: literataLicence},
	}
}
