package formats

import (
	"bytes"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// sample is what a look at a file tells of its format. It judges nothing: what is wrong
// with a file, its reader says.
type sample struct {
	data  []byte
	first byte            // not a space; 0: there is none
	word  string          // of text, the first; of XML, the name of the root
	keys  map[string]bool // of JSON, those of the object; with those of a first entry behind, as "nodes/key"
}

func sampleOf(data []byte) *sample {
	s := &sample{data: bytes.TrimSpace(bytes.TrimPrefix(data, []byte(byteOrderMark)))}
	if len(s.data) == 0 {
		return s
	}
	if s.first = s.data[0]; s.first == '{' || s.first == '[' {
		s.keys = make(map[string]bool)
		d := jsontext.NewDecoder(bytes.NewBuffer(s.data),
			jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
		s.look(d, "", s.first == '[')
		return s
	}
	s.word = rootOf(s.data)
	return s
}

// maxKeys is how many keys of an object are looked at.
const maxKeys = 1000

// look notes the keys of the object that comes next, or of the first object of the
// array that does, and steps over the rest. It stops at what it cannot read.
func (s *sample) look(d *jsontext.Decoder, path string, array bool) bool {
	if _, err := d.ReadToken(); err != nil {
		return false
	}
	for n := 0; n < maxKeys; n++ {
		kind := d.PeekKind()
		switch {
		case kind == ']' || kind == '}':
			_, err := d.ReadToken()
			return err == nil
		case kind == 0:
			return false
		case array:
			if n == 0 && kind == '{' && d.StackDepth() < 4 {
				if !s.look(d, path, false) {
					return false
				}
				continue
			}
		default:
			name, err := d.ReadToken()
			if err != nil {
				return false
			}
			key := path + name.String()
			if len(key) <= 64 {
				s.keys[key] = true
			}
			kind = d.PeekKind()
			if (kind == '[' || kind == '{') && d.StackDepth() < 3 {
				if !s.look(d, key+"/", kind == '[') {
					return false
				}
				continue
			}
		}
		if d.SkipValue() != nil {
			return false
		}
	}
	return false
}

// rootOf is the name of the root of XML, after its declaration, comments and document
// type; of other text, the first word.
func rootOf(data []byte) string {
	for {
		data = bytes.TrimSpace(data)
		end := ""
		switch {
		case bytes.HasPrefix(data, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(data, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(data, []byte("<!")):
			end = ">"
		}
		if end == "" {
			break
		}
		_, after, ok := bytes.Cut(data, []byte(end))
		if !ok {
			return ""
		}
		data = after
	}
	data = bytes.TrimPrefix(data[:min(len(data), 64)], []byte("<"))
	end := bytes.IndexFunc(data, func(c rune) bool {
		return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ':' || c == '_')
	})
	if end < 0 {
		end = len(data)
	}
	return string(data[:end])
}

// hasKeys sniffs JSON with some keys.
func hasKeys(keys ...string) func(*sample) bool {
	return func(s *sample) bool {
		for _, key := range keys {
			if !s.keys[key] {
				return false
			}
		}
		return true
	}
}

// isGraphology: nodes that go by keys, or the options of a graph.
func isGraphology(s *sample) bool {
	return s.keys["nodes"] && (s.keys["options"] || s.keys["nodes/key"] && !s.keys["nodes/id"])
}

// isCytoscape: elements, or an array of what has data.
func isCytoscape(s *sample) bool { return s.keys["elements"] || s.first == '[' && s.keys["data"] }

// isJGF: one graph or several, with the nodes inside.
func isJGF(s *sample) bool { return !s.keys["nodes"] && (s.keys["graph"] || s.keys["graphs"]) }

// isTable: a first line of several names, or a mark of where cells end.
func isTable(s *sample) bool {
	first, _, _ := strings.Cut(string(s.data[:min(len(s.data), 1<<16)]), "\n")
	return s.first != '<' && s.first != '{' && s.first != '[' && strings.ContainsAny(first, ",;\t|")
}

// begins sniffs XML with a root, whatever the prefix of its namespace is.
func begins(root string) func(*sample) bool {
	return func(s *sample) bool {
		return s.first == '<' && (s.word == root || strings.HasSuffix(s.word, ":"+root))
	}
}

// isDOT: strict or not, graph or digraph, an id or none, and a brace, after comments
// or none.
func isDOT(s *sample) bool {
	r := &dot{lex: dotLexer{script: &script{text: string(s.data[:min(len(s.data), 1<<16)])}}}
	if r.next(); r.word("strict") {
		r.next()
	}
	if !r.word("graph") && !r.word("digraph") {
		return false
	}
	if r.next(); r.token.kind == dotID {
		r.next()
	}
	return r.is("{")
}
