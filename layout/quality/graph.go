package main

import (
	"fmt"
	"math/rand/v2"

	"citemap/seeds"
)

// graph is what d3.mjs reads, and prints with the last three fields.
type graph struct {
	Name  string       `json:"name"`
	N     int          `json:"n"`
	Edges [][2]int     `json:"edges"`
	At    [][2]float64 `json:"at"`
	Ticks int          `json:"ticks"`
	MS    float64      `json:"ms"`
}

// grid is side times side nodes, each joined to its neighbours.
func grid(side int) graph {
	g := graph{Name: fmt.Sprintf("grid %dx%d", side, side), N: side * side}
	for i := range g.N {
		if i%side > 0 {
			g.Edges = append(g.Edges, [2]int{i - 1, i})
		}
		if i >= side {
			g.Edges = append(g.Edges, [2]int{i - side, i})
		}
	}
	return g
}

// star is one node joined to n others.
func star(n int) graph {
	g := graph{Name: fmt.Sprintf("star of %d", n), N: n + 1}
	for i := range n {
		g.Edges = append(g.Edges, [2]int{0, i + 1})
	}
	return g
}

// attached grows a graph by preferential attachment, two edges a node: to
// either end of an edge drawn at random (A.-L. Barabási, R. Albert, "Emergence
// of Scaling in Random Networks", 1999).
func attached(n int) graph {
	g := graph{Name: fmt.Sprintf("Barabási-Albert %d", n), N: n, Edges: [][2]int{{0, 1}, {1, 2}, {0, 2}}}
	r := rand.New(rand.NewPCG(1, 1))
	end := func() int { return g.Edges[r.IntN(len(g.Edges))][r.IntN(2)] }
	for v := 3; v < n; v++ {
		a := end()
		b := end()
		for b == a {
			b = end()
		}
		g.Edges = append(g.Edges, [2]int{a, v}, [2]int{b, v})
	}
	return g
}

// asMap is a map of the graph's shape, of one claim an edge.
func (g *graph) asMap() *seeds.Map {
	m := &seeds.Map{Title: g.Name}
	for i := range g.N {
		id := fmt.Sprint("n", i)
		m.Nodes = append(m.Nodes, seeds.Node{ID: id, Name: id, Kind: "country", Weight: 2})
	}
	for i, e := range g.Edges {
		m.Links = append(m.Links, seeds.Link{
			ID: fmt.Sprint("l", i), Source: m.Nodes[e[0]].ID, Target: m.Nodes[e[1]].ID,
			Kind: "trade", Status: seeds.Stated, Weight: 2, Directed: true,
		})
	}
	m.Reindex()
	return m
}
