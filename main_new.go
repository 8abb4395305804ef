//go:build !js

package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"citemap/seeds"
	"citemap/seeds/prose"
	"citemap/seeds/sow"
)

// planting is what the flags say about a new map.
type planting struct {
	prose.Options
	title, language string
}

func newCommand() *cobra.Command {
	var p planting
	c := &cobra.Command{
		Use:   "new DIR document.txt",
		Short: "Begin a map of a document, in a folder of its own",
		Long: "Begin a map of a document, in a folder of its own: the document as text that stays as it is (.txt, .md,\n" +
			".html or .docx), the map.json with its hash, who is named most and meets in a sentence, and a first\n" +
			"chapter; and the schema, with which editors complete and check what you write. Nothing that is there\n" +
			"is written over.",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return errors.New("a map begins with a folder and a document: citemap new my report.txt")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			return p.plant(args[0], args[1], c.OutOrStdout())
		},
	}
	c.Flags().StringVar(&p.title, "title", "", "`TITLE` of the map; by default the document's")
	c.Flags().StringVar(&p.language, "language", "", "`LANGUAGE` of the document, as in en or pt-BR; by default guessed")
	c.Flags().BoolVar(&p.KeepLines, "keep-lines", false, "the lines of the text are its paragraphs, even where they seem broken to fit a page")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// plant lays out a folder.
func (p *planting) plant(dir, document string, out io.Writer) error {
	s, notes, err := p.seed(document)
	if err != nil {
		return err
	}
	m := sow.Map(s)
	files := []namedFile{{s.File, []byte(s.Text)}, {seeds.SchemaFile, seeds.Schema()}, {"map.json", sow.Write(m)}}
	if err := layOut(dir, files); err != nil {
		return err
	}
	for _, note := range notes {
		fmt.Fprintf(out, "%s: %s\n", document, note)
	}
	path := filepath.Join(dir, "map.json")
	fmt.Fprintf(out, "%s: %s, %s, language %s, title %q\n", dir, number(len(m.Nodes), "node"), number(len(m.Links), "link"),
		cmp.Or(m.Language, "unknown"), m.Title)
	fmt.Fprintf(out, `
What to do next:
  citemap %[1]s             look at it
  citemap suggest %[1]s     who else is named, and who meets whom in which sentence
  citemap check %[1]s       after every change: is each quote exact, and what is left?
In the map, give each node a kind ("person", "organisation", "place", ...) and each link the kind and the label of
what its sentence says; strike out those that it does not bear out. %[2]s lists what may stand where.
Leave %[3]s as it is: quotes are counted in it.
`, quotedPath(path), filepath.Join(dir, seeds.SchemaFile), filepath.Join(dir, s.File))
	return nil
}

// quotedPath is a path as a shell takes it.
func quotedPath(path string) string {
	if strings.ContainsAny(path, " '\"$&;()*?`\\!") && os.PathSeparator == '/' {
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	}
	return path
}

// seed reads the document, and says what was changed in it.
func (p *planting) seed(document string) (sow.Seed, []string, error) {
	data, err := text(document)
	if err != nil {
		return sow.Seed{}, nil, err
	}
	read, err := prose.Read(document, data, p.Options)
	if err != nil {
		return sow.Seed{}, nil, err
	}
	if p.language != "" && !prose.IsLanguage(p.language) {
		return sow.Seed{}, nil, fmt.Errorf("--language is a BCP 47 tag, as in en or pt-BR, not %q", p.language)
	}
	stem := strings.TrimSuffix(filepath.Base(document), filepath.Ext(document))
	return sow.Seed{
		Title:     cmp.Or(prose.Title(p.title), read.Title, prose.Title(stem), "A document"),
		Language:  cmp.Or(p.language, read.Language),
		File:      fileName(stem) + ".txt",
		Text:      read.Text,
		Retrieved: time.Now().Format(time.DateOnly),
	}, read.Notes, nil
}

// fileName is the name of a file that every system takes, after one of this system.
func fileName(stem string) string {
	safe := strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`<>:"/\|?*`, c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 {
			return '-'
		}
		return c
	}, strings.ToValidUTF8(stem, "-"))
	return cmp.Or(strings.Trim(safe, ". "), "document")
}

// namedFile is a file that is to be written.
type namedFile struct {
	name string
	data []byte
}

// layOut writes files into a folder, which it makes where there is none. Where one of
// them is there already, none is written.
func layOut(dir string, files []namedFile) error {
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
			if err == nil {
				err = fmt.Errorf("%s is there already, and nothing is written over; give the folder another name", path)
			}
			return err
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		if err := writeNew(filepath.Join(dir, f.name), f.data); err != nil {
			return err
		}
	}
	return nil
}

// writeNew writes a file that is not there yet.
func writeNew(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
