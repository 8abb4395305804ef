"""NetworkX writes graphs of its own, and reads and writes ours: by_networkx.py TESTDATA.

Of its own: networkx-VERSION.* and networkx-multi-VERSION.* in TESTDATA/foreign, and from
version 3 on networkx-*.json and .cyjs in TESTDATA/others. Ours are
TESTDATA/odd.*; what it makes of them lies in TESTDATA/returned.
"""
import json
import re
import sys
from pathlib import Path

import networkx as nx

testdata = Path(sys.argv[1])
foreign, returned, version = testdata / "foreign", testdata / "returned", nx.__version__
third = int(version.split(".")[0]) >= 3  # GEXF 1.3, and edges by that name


def undated(file):
    """The day of writing is no part of what is tested."""
    text = file.read_text("utf-8")
    file.write_text(re.sub(r'lastmodifieddate="[-\d]*"', 'lastmodifieddate="2026-11-23"', text), "utf-8")


def own():
    g = nx.DiGraph(name="Grain routes")
    for node, label, kind, size, is_open, visits, colour, (x, y) in [
        ("port_a", "Port A", "place", 12.5, True, 3, (255, 0, 0), (1.5, 2.5)),
        ("port_b", "Порт Б", "place", 8.0, False, -1, (0, 128, 255), (-3.0, 4.0)),
        ("امید", "امید", "ship", 4.25, True, 2**40, (10, 20, 30), (0.0, -7.25)),
    ]:
        g.add_node(node, label=label, kind=kind, size=size, open=is_open, visits=visits, viz={
            "color": dict(zip("rgb", colour), a=0.5), "size": 9.0, "position": {"x": x, "y": y, "z": 0.0}})
    g.add_edge("port_a", "امید", weight=2.5, label='loads <grain> & "salt"')
    g.add_edge("port_b", "port_b", weight=0.5, label="keeps")
    g.add_edge("امید", "port_b", weight=1.0, label="sails to")
    nx.write_gexf(g, foreign / f"networkx-{version}.gexf")
    for _, values in g.nodes(data=True):
        del values["viz"]  # GraphML has no place for it
    nx.write_graphml(g, foreign / f"networkx-{version}.graphml")

    g = nx.MultiGraph()
    g.add_nodes_from([1, 2, 3])
    g.add_edge(1, 2, key="first", start="2001-02-03", end="2004-05-06")
    g.add_edge(1, 2, key="second")
    nx.write_gexf(g, foreign / f"networkx-multi-{version}.gexf")
    nx.write_graphml(g, foreign / f"networkx-multi-{version}.graphml")
    undated(foreign / f"networkx-{version}.gexf")
    undated(foreign / f"networkx-multi-{version}.gexf")


def own_json():
    g = nx.MultiDiGraph(name="Ferries")
    g.add_node("Dover", country="UK", pos=[1.31, 51.13])
    g.add_node("Calais", country="France", population=72929)
    g.add_node(7, label="Ostend")
    g.add_node((1, 2))
    g.add_edge("Dover", "Calais", weight=2.5, kind="ferry")
    g.add_edge("Dover", "Calais", weight=1, since=1992)
    g.add_edge(7, "Dover", closed=True)
    g.add_edge((1, 2), 7)
    karate = nx.karate_club_graph()
    for name, data in [
        ("multigraph.json", nx.node_link_data(g, edges="links")),
        ("karate.json", nx.node_link_data(karate, edges="edges")),
        ("karate.cyjs", nx.cytoscape_data(karate)),
    ]:
        (testdata / "others" / f"networkx-{name}").write_text(json.dumps(data, indent=1), "utf-8")


def one_way(file, mark):
    """Ours, with all edges directed: NetworkX has no graph in which only some are."""
    there = returned / f"one-way.{file.suffix[1:]}"
    there.write_text(file.read_text("utf-8").replace(f'{mark[0]}', f'{mark[1]}'), "utf-8")
    return there


def ours():
    data = json.loads((testdata / "odd.graph.json").read_text("utf-8"))
    ends = {"edges": "links"} if third else {}
    g = nx.node_link_graph(data, **ends)
    again = nx.node_link_data(g, **ends)
    (returned / f"networkx-{version}.json").write_text(json.dumps(again, ensure_ascii=False, indent=1), "utf-8")
    compared(g, data, "node-link")

    source = one_way(testdata / "odd.graphml", ('directed="false"', 'directed="true"'))
    h = nx.read_graphml(source, force_multigraph=True)
    source.unlink()
    compared(h, data, "GraphML")
    nx.write_graphml(h, returned / f"networkx-{version}.graphml")
    if third:
        source = one_way(testdata / "odd.gexf", ('type="undirected"', 'type="directed"'))
        h = nx.read_gexf(source)
        source.unlink()
        compared(h, data, "GEXF")
        nx.write_gexf(h, returned / f"networkx-{version}.gexf")
        undated(returned / f"networkx-{version}.gexf")


def compared(g, data, what):
    """Nodes, links, and what is said of them: as node-link JSON, our fullest format, has it."""
    assert set(g.nodes) == {n["id"] for n in data["nodes"]}, what
    links = {link["key"]: link for link in data["links"]}
    assert {key for *_, key in g.edges(keys=True)} == set(links), what
    for n in data["nodes"]:
        there = g.nodes[n["id"]]
        assert there.get("label", there.get("name")) == n["name"], (what, n)
        assert there["kind"] == n["kind"] and there["weight"] == n["weight"], (what, n)
        if n["quotes"] and what != "node-link":
            assert there["quote"] == n["quotes"][0]["exact"] and there["start"] == n["quotes"][0]["start"], (what, n)
        if n["at"] and what != "node-link":
            place = there.get("viz", {}).get("position", there)
            assert [float(place["x"]), -float(place["y"])] == n["at"], (what, n, there)
    for source, target, key, there in g.edges(keys=True, data=True):
        link = links[key]
        assert (source, target) == (link["source"], link["target"]), (what, link)
        assert (there.get("label") or None, there["kind"], there["weight"]) == (link["label"], link["kind"], link["weight"]), (what, link, there)
        for nth, quote in enumerate(link["quotes"] if what != "node-link" else []):
            assert there["quote" if nth == 0 else f"quote_{nth + 1}"] == quote["exact"], (what, link)


returned.mkdir(exist_ok=True)
own()
if third:
    own_json()
ours()
print(f"NetworkX {version}: wrote its own, read ours ({'node-link, GraphML, GEXF' if third else 'node-link, GraphML'}) and wrote it again")
