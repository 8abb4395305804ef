// Command count reads the outcome of test runs, from `go test -json` and from
// Node's TAP, shows what failed or was skipped, and ends with one line of sums.
// It exits 1 if anything failed, if nothing ran, or, in CI, if anything was
// skipped.
//
//	go run .ci/count.go go.json browser.tap
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// sums counts tests, and their subtests, by outcome.
type sums struct{ passed, failed, skipped int }

func main() {
	log.SetFlags(0)
	var s sums
	for _, name := range os.Args[1:] {
		before := s
		if err := s.read(name); err != nil {
			log.Fatal(err)
		}
		if s == before {
			s.failed++
			fmt.Printf("FAIL: no test ran (%s)\n", name)
		}
	}
	fmt.Printf("%d passed, %d failed, %d skipped\n", s.passed, s.failed, s.skipped)
	if s.failed > 0 || s.passed == 0 || s.skipped > 0 && os.Getenv("CI") != "" {
		os.Exit(1)
	}
}

func (s *sums) read(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	if strings.HasSuffix(name, ".tap") {
		s.readTAP(lines)
	} else {
		s.readGo(lines)
	}
	return lines.Err()
}

// event is a line of `go test -json`, as `go doc test2json` describes it, or of
// the build before it.
type event struct {
	Action, Package, ImportPath, Test, Output string
	FailedBuild                               string
}

// readGo counts every test. A package that fails outside of its tests, in its
// build or by a crash, counts as one.
func (s *sums) readGo(lines *bufio.Scanner) {
	output := map[string][]string{} // by package and test
	broken := map[string]bool{}     // packages with a failed test
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) != nil {
			fmt.Println(lines.Text()) // the go command itself complains
			continue
		}
		key := e.Package + e.ImportPath + " " + e.Test
		switch {
		case e.Action == "output" || e.Action == "build-output":
			output[key] = append(output[key], e.Output)
		case e.Test == "" && e.Action == "fail" && !broken[e.Package]:
			s.failed++
			fmt.Print("FAIL: ", e.Package, "\n", strings.Join(output[key], ""), strings.Join(output[e.FailedBuild+" "], ""))
		case e.Test == "":
			continue
		case e.Action == "pass":
			s.passed++
		case e.Action == "fail":
			s.failed++
			broken[e.Package] = true
			fmt.Print("FAIL: ", key, "\n", strings.Join(output[key], ""))
		case e.Action == "skip":
			s.skipped++
			fmt.Print("SKIP: ", key, "\n", strings.Join(output[key], ""))
		}
	}
}

// failure is a test that failed, or did not run, in TAP; below it, indented, stands why.
var failure = regexp.MustCompile(`(?i)^\s*(not ok \d+|ok \d+ .*# (skip|todo)\b)`)

// other is the outcome of a test that needs no words, and the end of a reason.
var other = regexp.MustCompile(`^\s*(ok \d+|# Subtest)`)

// sum is a line of the summary that Node ends with.
var sum = regexp.MustCompile(`^# (pass|fail|cancelled|skipped|todo) (\d+)$`)

func (s *sums) readTAP(lines *bufio.Scanner) {
	telling := false
	for lines.Scan() {
		line := lines.Text()
		if failure.MatchString(line) {
			telling = true
		} else if other.MatchString(line) {
			telling = false
		}
		if telling {
			fmt.Println(line)
		}
		m := sum.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		n, _ := strconv.Atoi(m[2]) // \d+ is a number
		switch m[1] {
		case "pass":
			s.passed += n
		case "fail", "cancelled":
			s.failed += n
		case "skipped", "todo":
			s.skipped += n
		}
	}
}
