package formats

import "citemap/seeds"

// graph is what node-link JSON says of the map as a whole.
type graph struct {
	Title     *string    `json:"title"`
	Summary   *string    `json:"summary"`
	Language  *string    `json:"language"`
	URL       *string    `json:"url"`
	Documents []document `json:"documents"`
	Kinds     []kind     `json:"kinds"`
	Chapters  []chapter  `json:"chapters"`
}

type document struct {
	ID        string  `json:"id"`
	Title     *string `json:"title"`
	File      string  `json:"file"`
	SHA256    string  `json:"sha256"`
	Language  *string `json:"language"`
	Retrieved *string `json:"retrieved"`
	Author    *string `json:"author"`
	Publisher *string `json:"publisher"`
	Published *string `json:"published"`
	URL       *string `json:"url"`
}

type kind struct {
	ID     string        `json:"id"`
	On     string        `json:"on"`
	Family *seeds.Family `json:"family"`
	Label  *string       `json:"label"`
}

type chapter struct {
	ID    string  `json:"id"`
	Title *string `json:"title"`
	Start *quote  `json:"start"`
	Steps []step  `json:"steps"`
}

type step struct {
	Title *string  `json:"title"`
	Text  *string  `json:"text"`
	Notes *string  `json:"notes"`
	Nodes []string `json:"nodes"`
	Links []string `json:"links"`
	Quote *quote   `json:"quote"`
}

func graphOf(m *seeds.Map) graph {
	g := graph{
		Title: said(m.Title), Summary: said(m.Summary), Language: said(m.Language), URL: said(m.URL),
		Documents: make([]document, len(m.Documents)), Kinds: make([]kind, len(m.Kinds)), Chapters: make([]chapter, len(m.Chapters)),
	}
	for i := range m.Documents {
		d := &m.Documents[i]
		g.Documents[i] = document{
			d.ID, said(d.Title), d.File, d.SHA256, said(d.Language), said(d.Retrieved),
			said(d.Author), said(d.Publisher), said(d.Published), said(d.URL),
		}
	}
	for i, k := range m.Kinds {
		g.Kinds[i] = kind{k.ID, k.On, said(k.Family), said(k.Label)}
	}
	for i := range m.Chapters {
		c := &m.Chapters[i]
		g.Chapters[i] = chapter{c.ID, said(c.Title), quoteOf(m, c.Start), stepsOf(m, c.Steps)}
	}
	return g
}

func stepsOf(m *seeds.Map, steps []seeds.Step) []step {
	out := make([]step, len(steps))
	for i := range steps {
		s := &steps[i]
		out[i] = step{said(s.Title), said(s.Text), said(s.Notes), listed(s.Nodes), listed(s.Links), quoteOf(m, s.Quote)}
	}
	return out
}
