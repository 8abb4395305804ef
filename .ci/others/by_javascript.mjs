// graphology, Cytoscape.js and d3-force write graphs of their own, and read and write
// ours: by_javascript.mjs TESTDATA. Their own lie in TESTDATA/others and foreign; ours
// are TESTDATA/odd.*, and what they make of those lies in TESTDATA/returned.
import assert from "node:assert/strict";
import fs from "node:fs";
import {createRequire} from "node:module";

const require = createRequire(import.meta.url);
const Graph = require("graphology");
const gexf = require("graphology-gexf"), graphml = require("graphology-graphml");
const cytoscape = require("cytoscape");
const {forceSimulation, forceLink, forceManyBody} = await import("d3-force");

const testdata = process.argv[2];
const read = name => fs.readFileSync(`${testdata}/${name}`, "utf8");
const write = (name, data) => fs.writeFileSync(`${testdata}/${name}`, typeof data === "string" ? data : JSON.stringify(data, null, 1) + "\n");
const version = name => JSON.parse(fs.readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;

// All that node-link JSON, our fullest format, says of nodes and links.
const ours = JSON.parse(read("odd.graph.json"));

function ownOfGraphology() {
  const g = new Graph({type: "mixed", multi: true});
  g.setAttribute("name", "Rivers and towns");
  const towns = [["basel", "Basel", 7.59, 47.56, 5], ["köln", "Köln", 6.96, 50.94, 4], ["rotterdam", "Rotterdam", 4.48, 51.92, 9], ["konstanz", "Konstanz", 9.17, 47.66, 8]];
  for (const [key, label, lon, lat, size] of towns) {
    g.addNode(key, {label, x: lon * 10, y: -lat * 10, size, color: "#3366cc", country: key === "rotterdam" ? "NL" : "DE/CH"});
  }
  g.addNode("rhine", {label: "Rhine", kind: "river", x: 60, y: -490, size: 20, color: "#11aadd"});
  for (const [key, , , , size] of towns) {
    g.addDirectedEdgeWithKey(`flows-${key}`, "rhine", key, {label: "flows past", weight: size / 2, kind: "flow"});
  }
  g.addUndirectedEdgeWithKey("railway", "basel", "konstanz", {weight: 1.5, label: "railway", kind: "trade"});
  g.addDirectedEdgeWithKey("loop", "köln", "köln", {label: "to itself"});
  write("others/graphology.json", g.export());
  write("foreign/graphology-gexf-0.13.gexf", gexf.write(g) + "\n");
}

function ownOfCytoscape() {
  const cy = cytoscape({headless: true, elements: [
    {data: {id: "a", name: "Ada", score: 3.5}, classes: "person"},
    {data: {id: "b", name: "Babbage"}},
    {data: {id: "m", name: "Engine", parent: "b"}},
    {data: {id: "e1", source: "a", target: "m", interaction: "writes for", weight: 5}},
    {data: {id: "e2", source: "b", target: "m", interaction: "builds", weight: 9}},
  ]});
  write("others/cytoscape.json", cy.json());
  write("others/cytoscape-elements.json", cy.elements().jsons());
}

function ownOfD3() {
  const nodes = [{name: "Ada", group: 1}, {name: "Babbage", group: 1}, {name: "Engine", group: 2}];
  const links = [{source: 0, target: 2, value: 1}, {source: 1, target: 2, value: 8}];
  forceSimulation(nodes).force("charge", forceManyBody()).force("link", forceLink(links)).stop().tick(50);
  write("others/d3-force.json", {nodes, links: links.map(l => ({source: l.source.index, target: l.target.index, value: l.value}))});
}

// compared holds a graph of graphology against ours. It has no direction of its own to
// each edge where its reader gives it none.
function compared(g, what, directions = true) {
  assert.deepEqual(g.nodes(), ours.nodes.map(n => n.id), what);
  assert.deepEqual(g.edges(), ours.links.map(l => l.key), what);
  for (const n of ours.nodes) {
    const there = g.getNodeAttributes(n.id);
    assert.deepEqual([there.label, there.kind, there.weight], [n.name, n.kind, n.weight], what);
    if (n.at) assert.deepEqual([there.x, Math.abs(there.y)], [n.at[0], Math.abs(n.at[1])], what);
  }
  for (const l of ours.links) {
    const there = g.getEdgeAttributes(l.key);
    assert.deepEqual([...g.extremities(l.key), there.label || null, there.kind, there.weight], [l.source, l.target, l.label, l.kind, l.weight], what);
    if (directions) assert.equal(g.isDirected(l.key), l.directed, what);
    l.quotes.forEach((q, i) => {
      const words = there.quotes ? there.quotes[i].exact : there[i ? `quote_${i + 1}` : "quote"];
      assert.equal(words, q.exact, what);
    });
  }
}

function oursInGraphology() {
  const g = Graph.from(JSON.parse(read("odd.graphology.json")));
  compared(g, "graphology JSON");
  write("returned/graphology.json", g.export());

  const h = gexf.parse(Graph, read("odd.gexf"));
  compared(h, "GEXF");
  write("returned/graphology.gexf", gexf.write(h) + "\n");

  compared(graphml.parse(Graph, read("odd.graphml")), "GraphML", false);
}

function oursInCytoscape() {
  const cy = cytoscape({headless: true, elements: {
    nodes: ours.nodes.map(n => ({data: {...n}, ...(n.at && {position: {x: n.at[0], y: n.at[1]}})})),
    edges: ours.links.map(l => ({data: {...l, id: l.key}})),
  }, data: ours.graph});
  assert.deepEqual([cy.nodes().length, cy.edges().length], [ours.nodes.length, ours.links.length]);
  write("returned/cytoscape.json", cy.json());
}

// d3 puts nodes where the ids of ends were, and they are written so.
function oursInD3() {
  const {graph, nodes, links} = structuredClone(ours);
  forceSimulation(nodes).force("link", forceLink(links).id(n => n.id)).stop().tick(10);
  assert.deepEqual(links.map(l => [l.source.id, l.target.id]), ours.links.map(l => [l.source, l.target]));
  write("returned/d3-force.json", {graph, nodes, links});
}

ownOfGraphology();
ownOfCytoscape();
ownOfD3();
oursInGraphology();
oursInCytoscape();
oursInD3();
console.log(["graphology", "graphology-gexf", "graphology-graphml", "cytoscape", "d3-force"].map(n => `${n} ${version(n)}`).join(", ") +
  ": wrote their own, read ours and wrote it again");
