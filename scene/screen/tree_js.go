package screen

import (
	"sync"
	"syscall/js"

	"citemap/scene"
)

// tree hands the map to the page as words, a piece at a time: what the page asks
// for in its idle time must not stop a map of ten thousand nodes.
type tree struct {
	state   *scene.State
	outline func() *scene.Outline // made when it is first asked for
}

func newTree(s *scene.State) *tree { return &tree{state: s, outline: sync.OnceValue(s.Outline)} }

// nodes is citemap.tree(from, to): what the map is called, and the nodes from the
// one of that place, from 0, to before another; without numbers all of them.
func (t *tree) nodes(_ js.Value, args []js.Value) any {
	o := t.outline()
	from, to := 0, o.Len()
	if len(args) == 2 && args[0].Type() == js.TypeNumber && args[1].Type() == js.TypeNumber {
		from, to = clamped(args[0].Int(), to), clamped(args[1].Int(), to)
	}
	nodes := []any{}
	for i := from; i < to; i++ {
		nodes = append(nodes, outlined(o.Node(i)))
	}
	title, summary, language := o.Map()
	words := map[string]any{}
	for name, word := range t.state.OutlineWords() {
		words[name] = word
	}
	return map[string]any{
		"title": title, "summary": summary, "language": language, "words": words, "total": o.Len(), "nodes": nodes,
	}
}

func clamped(i, most int) int { return max(0, min(i, most)) }

// branch is citemap.branch(id): what is told below a node; null is no such node.
func (t *tree) branch(id string) any { return branched(t.outline().Branch(id)) }

// claim is citemap.claim(id): what is told below a link; null is no such link.
func (t *tree) claim(id string) any { return branched(t.outline().Claim(id)) }

func branched(b scene.Branch, ok bool) any {
	if !ok {
		return nil
	}
	return map[string]any{
		"summary": b.Summary,
		"facts":   list(b.Facts, func(line string) any { return line }),
		"quotes": list(b.Quotes, func(q scene.BranchQuote) any {
			return map[string]any{"id": q.ID, "exact": q.Exact, "source": q.Source, "note": q.Note, "language": q.Language}
		}),
		"claims": list(b.Claims, func(c scene.BranchClaim) any {
			said := list(c.Said, func(piece string) any { return piece })
			return map[string]any{"id": c.ID, "said": said, "voice": c.Voice, "counts": c.Counts}
		}),
		"carries": list(b.Carries, outlined),
	}
}

func outlined(n scene.OutlineNode) any {
	return map[string]any{"id": n.ID, "name": n.Name, "kind": n.Kind, "counts": n.Counts}
}

// list is all in the form that JavaScript takes.
func list[T any](all []T, as func(T) any) []any {
	values := make([]any, len(all))
	for i := range all {
		values[i] = as(all[i])
	}
	return values
}
