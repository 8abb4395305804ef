package formats

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// numbered is a text of so many lines, each with its number.
func numbered(lines int, format string) string {
	var b strings.Builder
	for i := range lines {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// The frames of small files.
const (
	gexfFrame    = `<gexf version="1.3"><graph>%s</graph></gexf>`
	graphMLFrame = `<graphml>%s<graph edgedefault="directed">%s</graph></graphml>`
)

// What is too much is refused before memory is set aside for it, and what is just
// not too much is read; either costs a small multiple of the file and of the largest
// map.
func TestLimitsOfXMLAndDOT(t *testing.T) {
	million := 1_000_000
	nodes := numbered(seeds.MaxNodes, `<node id="%d"/>`)
	links := strings.Repeat(`<edge source="1" target="2"/>`, seeds.MaxLinks)
	keys := numbered(200, `<key id="k%d" for="node"><default>v</default></key>`)
	for name, c := range map[string]struct{ data, want string }{
		"a.gexf":    {strings.Repeat(" ", seeds.MaxFile+1), "8388609 bytes"},
		"b.gexf":    {fmt.Sprintf(gexfFrame, `<nodes count="1000000000">`+nodes+`<node id="x"/></nodes>`), "more than 10000 nodes"},
		"c.gexf":    {fmt.Sprintf(gexfFrame, `<nodes><node id="1"/><node id="2"/></nodes><edges>`+strings.Repeat(`<edge source="1" target="2"/>`, million/4)+`</edges>`), "more than 40000 links"},
		"d.gexf":    {fmt.Sprintf(gexfFrame, "<nodes>"+nodes+"</nodes><edges>"+links+"</edges>"), ""},
		"e.gexf":    {fmt.Sprintf(gexfFrame, `<attributes class="node">`+numbered(5000, `<attribute id="%d" type="string"/>`)+`</attributes>`), "more than 4096 attributes"},
		"f.gexf":    {fmt.Sprintf(gexfFrame, `<attributes class="node"><attribute id="0" type="liststring"/></attributes><nodes><node id="a"><attvalues><attvalue for="0" value="`+strings.Repeat("a|", 4*million)+`"/></attvalues></node></nodes>`), "more than 200000 values"},
		"g.gexf":    {fmt.Sprintf(gexfFrame, `<attributes class="node"><attribute id="0" type="integer"/></attributes><nodes><node id="a"><attvalues>`+strings.Repeat(`<attvalue for="0" value="1" start="2"/>`, 200_000)+`</attvalues></node></nodes>`), "more than 200000 values"},
		"h.gexf":    {fmt.Sprintf(gexfFrame, `<nodes><node id="a"><spells>`+strings.Repeat(`<spell/>`, million)+`</spells></node></nodes>`), "more than 200000 values"},
		"i.gexf":    {strings.Repeat("<", seeds.MaxFile), "is no tag"},
		"j.gexf":    {fmt.Sprintf(gexfFrame, "<nodes>"+strings.Repeat("<a/>", 2*million)+"</nodes>"), ""},
		"k.gexf":    {fmt.Sprintf(gexfFrame, `<nodes><node id="a" label="`+strings.Repeat("&amp;", million)+`"/></nodes>`), "has 1000000 characters"},
		"l.gexf":    {"<gexf><meta><description>" + strings.Repeat("a<!---->", million) + "</description></meta><graph/></gexf>", ""},
		"m.gexf":    {fmt.Sprintf(gexfFrame, "<nodes>"+numbered(seeds.MaxNodes/2, `<node id="%d"><color r="1" g="2" b="3" a=".5"/><position x="1" y="2"/><size value="3"/></node>`)+"</nodes>"), ""},
		"a.graphml": {fmt.Sprintf(graphMLFrame, keys, nodes), "more than 200000 values"},
		"b.graphml": {fmt.Sprintf(graphMLFrame, "", `<node id="a">`+strings.Repeat(`<port name="p"/>`, million/4)+`</node>`), "more than 200000 values"},
		"c.graphml": {fmt.Sprintf(graphMLFrame, "", nodes+links), ""},
		"d.graphml": {fmt.Sprintf(graphMLFrame, numbered(1000, `<key id="k%d"/>`), "<node id=\"a\">"+numbered(1000, `<data key="k%d">x</data>`)+"</node>"), ""},
		"e.graphml": {fmt.Sprintf(graphMLFrame, "", `<node id="a"/>`+strings.Repeat(`<edge source="a" target="b"/>`, 30_000)), "no node has the id"},
		"a.dot":     {"digraph{" + numbered(seeds.MaxNodes+1, "n%d;") + "}", "more than 10000 nodes"},
		"b.dot":     {"digraph{" + strings.Repeat("a->b;", million) + "}", "more than 40000 links"},
		"c.dot":     {"digraph{a" + strings.Repeat("->a", million) + "}", "more than 40000 links"},
		"d.dot":     {"strict graph{" + strings.Repeat("a--b;", million) + "}", "edges, of which most are there twice"},
		"e.dot":     {"graph{" + numbered(seeds.MaxNodes, "%d;") + strings.Repeat("1--2;", seeds.MaxLinks) + "}", ""},
		"f.dot":     {"graph{{" + numbered(200, "a%d ") + "}--{" + numbered(200, "b%d ") + "}}", ""},
		"g.dot":     {"graph{node[" + numbered(120, "k%d=1 ") + "]" + numbered(2000, "%d ") + "}", "more than 200000 values"},
		"h.dot":     {"graph{" + strings.Repeat("a[b=1];", million) + "}", ""},
		"i.dot":     {"graph{" + strings.Repeat("{a b}", 1000) + strings.Repeat("a;b;", million) + "}", ""},
		"j.dot":     {"graph{subgraph{" + strings.Repeat("a;b;", million) + "}}", ""},
		"k.dot":     {"graph{" + numbered(8000, "%d["+numbered(120, "k%d=1 ")+"];") + "}", ""},
		"l.dot":     {`graph{a[label="` + strings.Repeat(`\N`, million) + `"]}`, "characters"},
		"m.dot":     {`graph{` + strings.Repeat(`""+`, million) + `""}`, "a node with an empty id"},
		"n.dot":     {"graph{" + strings.Repeat("a[b]", million) + "}", "more than 200000 values"},
	} {
		t.Run(name, func(t *testing.T) {
			end := name[strings.IndexByte(name, '.'):]
			f, got := answer(t, readers()[end], []byte(c.data), room)
			if c.want == "" {
				require.NotNil(t, f, got)
				return
			}
			assert.Contains(t, got, c.want)
		})
	}
}
