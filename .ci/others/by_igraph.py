"""igraph writes a graph of its own, and reads and writes ours: by_igraph.py TESTDATA.

Its own: igraph-VERSION.* in TESTDATA/foreign. Ours is TESTDATA/odd.graphml; what it makes
of that lies in TESTDATA/returned.
"""
import json
import sys
from pathlib import Path

import igraph

testdata = Path(sys.argv[1])
foreign, returned, version = testdata / "foreign", testdata / "returned", igraph.__version__

g = igraph.Graph(n=3, edges=[(0, 1), (1, 2), (2, 0)], directed=True)
g["name"] = "Friends"
g.vs["name"] = ["a", "b", "c"]
g.vs["label"] = ["Anna", "Берта", "Çem"]
g.vs["x"], g.vs["y"] = [0, 1.5, -2], [1, 0, 3.5]
g.vs["color"] = ["red", "#00ff00", "blue"]
g.vs["age"] = [31, 32.5, float("nan")]
g.vs["ok"] = [True, False, True]
g.es["weight"] = [1, 2.5, 3]
g.es["label"] = ["knows", "likes", "owes"]
g.write_graphml(str(foreign / f"igraph-{version}.graphml"))
g.write_dot(str(foreign / f"igraph-{version}.dot"))

data = json.loads((testdata / "odd.graph.json").read_text("utf-8"))
g = igraph.Graph.Read_GraphML(str(testdata / "odd.graphml"))
assert g.vs["id"] == [n["id"] for n in data["nodes"]]
assert g.es["id"] == [link["key"] for link in data["links"]]
for v, n in zip(g.vs, data["nodes"]):
    assert (v["label"], v["kind"], v["weight"]) == (n["name"], n["kind"], n["weight"]), n
    assert not n["at"] or [v["x"], -v["y"]] == n["at"], (v["x"], v["y"], n)
    assert not n["quotes"] or (v["quote"], v["start"]) == (n["quotes"][0]["exact"], n["quotes"][0]["start"]), n
for e, link in zip(g.es, data["links"]):
    ends = (g.vs[e.source]["id"], g.vs[e.target]["id"])
    assert ends == (link["source"], link["target"]), (ends, link)
    assert (e["label"] or None, e["kind"], e["weight"]) == (link["label"], link["kind"], link["weight"]), link
    for nth, quote in enumerate(link["quotes"]):
        assert e["quote" if nth == 0 else f"quote_{nth + 1}"] == quote["exact"], link
# No DOT of ours: igraph writes a label that begins with a hyphen without quotation marks,
# which is none.
g.write_graphml(str(returned / f"igraph-{version}.graphml"))
print(f"igraph {version}: wrote its own, read ours (GraphML) and wrote it again")
