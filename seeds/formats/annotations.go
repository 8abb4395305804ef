package formats

import (
	"io"
	"net/url"

	"citemap/seeds"
)

// Annotations writes every quote of the map as an annotation of its document: a page of
// annotations, as JSON-LD, as the Web Annotation Data Model has it
// (www.w3.org/TR/annotation-model). Each has
//
//	id          an address of the quote: that of the map, with the quote behind the #;
//	            a URN where the map has none
//	motivation  linking
//	body        a SpecificResource for each node that rests on the quote (identifying:
//	            its name) and each link (describing: its ends and its kind), whose source
//	            is where the map shows it; the editor's note as a TextualBody (commenting)
//	target      source: the address of the document, or its file; selector: its words
//	            (TextQuoteSelector) and their code points (TextPositionSelector)
//
// Of several selectors either is enough: who has another edition of the document finds
// the words.
func Annotations(w io.Writer, m *seeds.Map) error {
	base := m.URL
	if base == "" {
		base = "urn:citemap:map"
	}
	rests := restsOf(m, base)
	out := newLines(w)
	out.text("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\n\"id\":")
	out.value(base + "#quotes")
	out.text(",\n\"type\":\"AnnotationPage\",\n\"label\":")
	out.value(m.Title)
	out.text(",\n\"items\":[")
	for i := range m.Quotes {
		out.entry(i, annotationOf(m, &m.Quotes[i], base, rests[m.Quotes[i].ID]))
	}
	out.text("\n]}\n")
	return out.close()
}

type annotation struct {
	ID         string           `json:"id"`
	Type       string           `json:"type"`
	Motivation string           `json:"motivation"`
	Body       []annotationBody `json:"body,omitempty"`
	Target     annotationTarget `json:"target"`
}

type annotationBody struct {
	Type    string    `json:"type"`
	Purpose string    `json:"purpose"`
	Value   string    `json:"value,omitempty"`
	Source  *resource `json:"source,omitempty"`
}

// resource is a node or link of the map.
type resource struct {
	ID    string `json:"id"`
	Label string `json:"label"`
}

type annotationTarget struct {
	Source   string     `json:"source"`
	Language string     `json:"language,omitempty"`
	Selector []selector `json:"selector"`
}

type selector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
}

// restsOf are the bodies of each quote: the nodes that rest on it, and the links.
func restsOf(m *seeds.Map, base string) map[string][]annotationBody {
	rests := make(map[string][]annotationBody, len(m.Quotes))
	for i := range m.Nodes {
		n := &m.Nodes[i]
		for _, q := range n.Quotes {
			rests[q] = append(rests[q], annotationBody{Type: "SpecificResource", Purpose: "identifying", Source: &resource{base + "#node=" + n.ID, n.Name}})
		}
	}
	for i := range m.Links {
		l := &m.Links[i]
		for _, q := range l.Quotes {
			words := nameOf(m, l.Source) + " – " + m.KindLabel(seeds.OnLink, l.Kind) + " – " + nameOf(m, l.Target)
			rests[q] = append(rests[q], annotationBody{Type: "SpecificResource", Purpose: "describing", Source: &resource{base + "#link=" + l.ID, words}})
		}
	}
	return rests
}

func annotationOf(m *seeds.Map, q *seeds.Quote, base string, body []annotationBody) annotation {
	a := annotation{ID: base + "#quote=" + q.ID, Type: "Annotation", Motivation: "linking"}
	a.Body = body
	if q.Note != "" {
		a.Body = append(a.Body, annotationBody{Type: "TextualBody", Purpose: "commenting", Value: q.Note})
	}
	if d := m.Document(q.Document); d != nil {
		a.Target.Source, a.Target.Language = d.URL, d.Language
		if d.URL == "" {
			a.Target.Source = (&url.URL{Path: d.File}).String()
		}
	}
	a.Target.Selector = []selector{
		{Type: "TextQuoteSelector", Exact: q.Exact, Prefix: q.Prefix, Suffix: q.Suffix},
		{Type: "TextPositionSelector", Start: &q.Start, End: &q.End},
	}
	return a
}
