package main

import "syscall/js"

// main offers the page ours, an engine like those of the peers' lib/engines.mjs:
// ours(graph, start) returns an object that can tick.
func main() {
	js.Global().Set("ours", js.FuncOf(func(_ js.Value, args []js.Value) any {
		s := read(args[0], args[1]).simulation(0.9)
		return map[string]any{"tick": js.FuncOf(func(js.Value, []js.Value) any {
			s.Tick()
			return nil
		})}
	}))
	select {}
}

func read(g, start js.Value) *graph {
	edges := g.Get("edges")
	read := &graph{N: g.Get("n").Int(), Edges: make([][2]int32, edges.Length()), Start: make([]float64, start.Length())}
	for i := range read.Edges {
		e := edges.Index(i)
		read.Edges[i] = [2]int32{int32(e.Index(0).Int()), int32(e.Index(1).Int())}
	}
	for i := range read.Start {
		read.Start[i] = start.Index(i).Float()
	}
	return read
}
