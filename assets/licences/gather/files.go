package gather

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/golang/freetype/truetype"
)

// ours are embedded files that are citemap's own, or were made of what else is listed:
// by how their names begin. The files of licences are what this package is about.
var ours = []string{
	"VERSION", "assets/shaders/", "assets/words/", "assets/licences/", "seeds/map.schema.json",
	"seeds/defiance/map.json", "seeds/defiance/survey.bin", "web/",
	"seeds/examples/zuozhuan/map.json", "seeds/examples/factbook/map.json",
	"seeds/examples/zuozhuan/README.md", "seeds/examples/factbook/README.md",
}

// theirs are the others, but for fonts: those speak for themselves.
var theirs = []struct {
	prefix, name, licence string
	terms                 string // the file that says so
	from, to              string // the passage of it that does; "": from its beginning, to its end
	note                  string
}{
	{
		prefix: "assets/icons/", name: "icons", licence: "MIT", terms: "LICENSE", to: "\n-----",
		note: "Drawn for citemap.",
	},
	{
		prefix: "assets/world/", name: "outlines of countries", licence: "ISC AND LicenseRef-Public-Domain",
		terms: "assets/world/README.md", from: "## Whose they are\n", to: "\n## ",
	},
	{
		prefix: "seeds/examples/zuozhuan/", name: "the example zuozhuan", licence: "LicenseRef-Public-Domain",
		terms: "seeds/examples/zuozhuan/README.md", from: "Two chapters", to: "\n`map.json`",
	},
	{
		prefix: "seeds/examples/factbook/", name: "the example factbook", licence: "LicenseRef-Public-Domain",
		terms: "seeds/examples/factbook/README.md", from: "`factbook.txt` is", to: "\n`map.json`",
	},
	{
		prefix: "seeds/defiance/article.txt", name: "the built-in article", licence: "LicenseRef-All-Rights-Reserved",
		terms: "LICENSE", from: "What this licence does not cover\n", to: "\nThe fonts",
	},
}

// addFiles adds what citemap's own packages embed to the parts found.
func addFiles(found map[string]*Part, root string, packages []listed, platform string) error {
	for i := range packages {
		l := &packages[i]
		if l.module() != "" {
			continue
		}
		folder, err := filepath.Rel(l.Module.Dir, l.Dir)
		if err != nil {
			return err
		}
		for _, file := range l.EmbedFiles {
			name := filepath.ToSlash(filepath.Join(folder, file))
			if err := addFile(found, root, name, platform); err != nil {
				return err
			}
		}
	}
	return nil
}

// addFile adds an embedded file to the part that it is of.
func addFile(found map[string]*Part, root, name, platform string) error {
	if begins(name, ours) || strings.HasSuffix(name, "-OFL.txt") {
		return nil
	}
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	var p *Part
	if strings.HasSuffix(name, ".ttf") {
		p, err = fontPart(root, name, data)
	} else {
		p, err = filePart(root, name)
	}
	if err != nil {
		return err
	}
	if was := found[p.Name]; was != nil {
		p = was
	}
	found[p.Name] = p
	p.In = once(p.In, platform)
	for _, file := range p.Files {
		if file.Name == name {
			return nil
		}
	}
	sum := sha256.Sum256(data)
	p.Files = append(p.Files, File{Name: name, Sum: sum[:]})
	return nil
}

// begins reports whether a name begins as one of several do.
func begins(name string, prefixes []string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// filePart is the part that a file is of, as the table of theirs says.
func filePart(root, name string) (*Part, error) {
	for _, row := range theirs {
		if !strings.HasPrefix(name, row.prefix) {
			continue
		}
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(row.terms)))
		if err != nil {
			return nil, err
		}
		text := string(data)
		if row.from != "" {
			_, text, _ = strings.Cut(text, row.from)
		}
		if row.to != "" {
			text, _, _ = strings.Cut(text, row.to)
		}
		if text = plain(text); text == "" {
			return nil, fmt.Errorf("%s no longer says on which terms %s is given", row.terms, name)
		}
		return &Part{Name: row.name, Licence: row.licence, Terms: []string{text}, Note: row.note}, nil
	}
	return nil, fmt.Errorf("%s is embedded, and no row of assets/licences/gather/files.go says whose it is", name)
}

// fontPart is the family that a font is of. Beside NAME-STYLE.ttf lies NAME-OFL.txt.
func fontPart(root, name string, data []byte) (*Part, error) {
	font, err := truetype.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	stem, _, _ := strings.Cut(name, "-")
	family := strings.TrimSuffix(font.Name(truetype.NameIDFontFamily), " SemiBold")
	version, _, _ := strings.Cut(font.Name(truetype.NameIDNameTableVersion), ";")
	p := &Part{
		Name: family + " (font)", Version: strings.TrimPrefix(version, "Version "),
		Note: "A subset, made by assets/fonts/subset.sh.",
	}
	return p, p.addText(filepath.Join(root, filepath.FromSlash(stem+"-OFL.txt")))
}
