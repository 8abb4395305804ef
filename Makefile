# make run    the map in a window, or, without a display, served to a browser
# make test   every check there is
#
# On Debian and Ubuntu both install what is missing and say what it is.

export CGO_ENABLED = 0
GO = go build -buildvcs=false -trimpath
NEED = .ci/need.sh

# What the window loads when it opens (X11 and GLX; the GL driver comes with libgl1).
WINDOW = libX11.so.6:libx11-6 libXcursor.so.1:libxcursor1 libXrandr.so.2:libxrandr2 \
  libXinerama.so.1:libxinerama1 libXi.so.6:libxi6 libXrender.so.1:libxrender1 \
  libXext.so.6:libxext6 libGL.so.1:libgl1
FETCH = /etc/ssl/certs/ca-certificates.crt:ca-certificates
WEB = brotli:brotli gzip:gzip patch:patch
CLIPBOARD = xclip:xclip
TESTS = $(CLIPBOARD) Xvfb:xvfb xauth:xauth xdotool:xdotool import:imagemagick \
  qemu-aarch64-static:qemu-user-static node:nodejs npm:npm pdftoppm:poppler-utils \
  groff:groff-base

PUPPETEER = web/test/node_modules/.package-lock.json

# WebKit's driver and its small browser.
WEBKIT = WebKitWebDriver:webkit2gtk-driver Xvfb:xvfb xauth:xauth

.PHONY: run window serve build binary web test features firefox embed webkit soak soak-real bench-web bench-layout bench-drawings arch hash hashes fuzz wasm others bench bench-scale golden quality figures shots factbook release deps deps-web deps-test clean

run:
	@if [ -n "$$DISPLAY" ]; then $(MAKE) --no-print-directory window; \
	else echo "No display here: building the web version, to serve it instead."; \
	$(MAKE) --no-print-directory serve; fi

# Status 3: the display that DISPLAY names cannot be opened.
window: deps binary
	@bin/citemap || { [ $$? = 3 ] && $(MAKE) --no-print-directory serve; }

serve: build
	@bin/citemap serve

# The one binary, with the page inside.
build: web
	@$(MAKE) --no-print-directory binary

# The binary with whatever page was built before, or none.
binary:
	$(GO) -ldflags='-s -w' -o bin/citemap .

# Static files for any host: dist/web.
web: deps-web
	.ci/web.sh

test: deps-test
	@.ci/test.sh

# All that a reader can do on the page, by real mouse, wheel, fingers and keys; the page
# in public; what is published, and the page inside another; who can read it.
FEATURES = features opening kiosk publish scripts level frame embed access

features: deps-test build
	cd web/test && CHROMIUM=$$(../../.ci/browser.sh) node --test --test-concurrency=1 $(FEATURES:=.test.mjs)

# The browser tests once more, in Firefox ESR.
firefox: deps-test build
	@$(NEED) firefox-esr:firefox-esr
	cd web/test && BROWSER=firefox xvfb-run -a -s '-screen 0 1280x800x24 -noreset' node --test page.test.mjs

# The element <cite-map> in hands, in hosts of every kind, and while its graphics are
# taken away: in Chromium, and in Firefox ESR.
ELEMENT = embed held filling losing elsewhere

embed: deps-test build
	@$(NEED) firefox-esr:firefox-esr
	cd web/test && CHROMIUM=$$(../../.ci/browser.sh) node --test --test-concurrency=1 $(ELEMENT:=.test.mjs)
	cd web/test && BROWSER=firefox xvfb-run -a -s '-screen 0 1280x800x24 -noreset' node --test --test-concurrency=1 $(ELEMENT:=.test.mjs)

# The page in WebKit, as WebKitGTK has it.
webkit: deps-test build
	@$(NEED) $(WEBKIT)
	cd web/test && xvfb-run -a -s '-screen 0 1280x800x24 -noreset' node --test webkit.test.mjs

# A kiosk for SOAK_DAYS simulated days, with visitors, as fast as it goes (30 days are
# half an hour on two idle cores): what it holds stays as it is.
SOAK_DAYS ?= 30

soak: deps-test
	cd scene/screen && SOAK_DAYS=$(SOAK_DAYS) go test -count=1 -timeout 24h -run '^TestSoak$$' -v .

# A kiosk in a window and in Chromium at once, for MINUTES of the clock: dist/soak.
MINUTES ?= 60

soak-real: deps-test build
	CHROMIUM=$$(.ci/browser.sh) node web/test/soak-real.mjs $(MINUTES)

arch:
	go test -count=1 -run TestArchitecture .

# The same positions everywhere: nothing is fused, and every processor comes to the
# same bits.
hash: deps-test
	.ci/fma.sh
	.ci/hash.sh

# Writes the hashes of starts by stress anew, where they were to change: make hash then
# says whether they are the same everywhere.
hashes:
	go test -count=1 -run '^TestHashOfStress$$' ./layout -update

# Looks for bodies that a force pushes otherwise than the sum over all pairs does, and
# for files that a reader takes wrongly, FUZZ for each; what is found is kept under
# testdata/fuzz of its package.
FUZZ ?= 2m

fuzz:
	go test -run '^$$' -fuzz '^FuzzCharge$$' -fuzztime $(FUZZ) ./layout
	go test -run '^$$' -fuzz '^FuzzCollide$$' -fuzztime $(FUZZ) ./layout
	@for reader in XML GEXF GraphML DOT Graphology Cytoscape JGF Kumu NodeLinks Table Pair Read Quotes; do \
		go test -run '^$$' -fuzz "^Fuzz$$reader\$$" -fuzztime $(FUZZ) ./seeds/formats || exit; done
	@for room in seeds seeds/prose seeds/nodelink; do \
		go test -run '^$$' -fuzz '^FuzzRead$$' -fuzztime $(FUZZ) ./$$room || exit; done
	go test -run '^$$' -fuzz '^FuzzDifferences$$' -fuzztime $(FUZZ) ./seeds

# The readers as the page and its tests run them: in wasm, held to the same files.
wasm:
	.ci/wasm.sh

# Graphs by the libraries of other programs, written anew, and what they make of ours.
others:
	@$(NEED) $(FETCH) node:nodejs npm:npm dot:graphviz python3-networkx python3-igraph
	.ci/others.sh

bench:
	go test -run '^$$' -bench . -benchmem ./...

# What a map of 10,000 nodes and 30,000 links costs in a window, and then in the page.
bench-scale: deps-test build
	@if [ -n "$$DISPLAY" ]; then bin/citemap bench; \
	else xvfb-run -a -s '-screen 0 1280x800x24 -noreset' bin/citemap bench; fi
	@CHROMIUM=$$(.ci/browser.sh) node web/test/scale.mjs

# Draws the goldens of scene and its pens anew, and says what changed; dist/golden
# then shows what was, and where it differs.
golden:
	go run .ci/golden.go

# The example factbook, made anew of what it is an extract of.
factbook:
	@$(NEED) npm:npm
	.ci/factbook.sh

# Our layout beside d3-force's, measured.
quality:
	@$(NEED) $(FETCH) node:nodejs npm:npm
	.ci/quality.sh

# The page beside those of sigma.js and force-graph, in one run (a quarter of an hour).
bench-web: deps-test build
	@.ci/bench-web.sh

# Our layout's ticks beside those of d3-force, ngraph, ForceAtlas2 and gonum, in one run.
bench-layout: deps-test
	@.ci/bench-layout.sh

# The drawings of 'citemap layout' beside theirs and sfdp's, scored, with what they cost.
bench-drawings:
	@$(NEED) $(FETCH) node:nodejs npm:npm
	@.ci/bench-drawings.sh

figures: deps-test build
	.ci/figures.sh

shots: deps-test build
	.ci/shots.sh

# Archives for Linux, Windows and macOS, built twice, to the same bytes: dist/release.
# TARGETS='linux/amd64' builds for some alone.
release: deps-web
	.ci/release.sh $(TARGETS)

deps:
	@$(NEED) $(FETCH) $(WINDOW)
	@$(NEED) $(CLIPBOARD) || echo "Going on: the window will not be able to copy." >&2

deps-web:
	@$(NEED) $(FETCH) $(WEB)

deps-test:
	@$(NEED) $(FETCH) $(WINDOW) $(WEB) $(TESTS) $$(.ci/browser.sh >/dev/null 2>&1 || echo chromium:chromium)
	@$(MAKE) --no-print-directory $(PUPPETEER)

$(PUPPETEER): web/test/package.json web/test/package-lock.json
	cd web/test && npm ci --no-audit --no-fund
	@touch $@

clean:
	rm -rf bin dist web/test/node_modules layout/quality/node_modules
	find web/built -type f ! -name .gitkeep -delete
