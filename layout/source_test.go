//go:build !js

package layout

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// exact are the names of package math that give the same bits everywhere.
var exact = map[string]bool{"Abs": true, "Float64bits": true, "Inf": true, "MaxFloat64": true, "Sqrt": true}

// imprecise lists what in the files could give other bits on another
// architecture: float products that might be fused with a sum, and quotients that
// are compiled to such products, functions of package math that are not exactly rounded, conversions of floats to integers
// (undefined out of range), float32, ranges over maps, and goroutines.
func imprecise(t *testing.T, set *token.FileSet, files []*ast.File) []string {
	t.Helper()
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: importer.ForCompiler(set, "source", nil)}
	_, err := config.Check("layout", set, files, info)
	require.NoError(t, err)

	s := scanner{set: set, info: info}
	for _, f := range files {
		s.shared = filepath.Base(set.Position(f.Pos()).Filename) == "hands.go"
		s.parents = s.parents[:0]
		ast.Inspect(f, s.visit)
	}
	return s.found
}

type scanner struct {
	set     *token.FileSet
	info    *types.Info
	parents []ast.Node
	found   []string
	shared  bool // in hands.go, the only file that may start goroutines
}

func (s *scanner) visit(n ast.Node) bool {
	if n == nil {
		s.parents = s.parents[:len(s.parents)-1]
		return true
	}
	switch n := n.(type) {
	case *ast.BinaryExpr:
		if n.Op == token.MUL && s.isFloat(n) && !s.rounded() {
			s.fault(n, "a product that may be fused")
		}
		if n.Op == token.QUO && s.isFloat(n) && s.halves(n.Y) && s.summed() {
			s.fault(n, "a quotient that is a product when compiled, and may be fused")
		}
	case *ast.AssignStmt:
		if n.Tok == token.MUL_ASSIGN && s.isFloat(n.Lhs[0]) {
			s.fault(n, "a product that may be fused")
		}
	case *ast.CallExpr:
		if s.info.Types[n.Fun].IsType() && s.is(n.Fun, types.IsInteger) && s.isFloat(n.Args[0]) {
			s.fault(n, "a float made an integer")
		}
	case *ast.Ident:
		o := s.info.Uses[n]
		if o != nil && o.Pkg() != nil && o.Pkg().Path() == "math" && !exact[o.Name()] {
			s.fault(n, "math."+o.Name())
		}
		if o == types.Universe.Lookup("float32") {
			s.fault(n, "float32")
		}
	case *ast.RangeStmt:
		if _, ok := s.info.TypeOf(n.X).Underlying().(*types.Map); ok {
			s.fault(n, "a range over a map")
		}
	case *ast.GoStmt:
		if !s.shared {
			s.fault(n, "a goroutine")
		}
	}
	s.parents = append(s.parents, n)
	return true
}

// rounded reports whether what is visited goes straight into a conversion, a
// product, a quotient or a comparison, none of which is ever fused with it.
func (s *scanner) rounded() bool {
	for i := len(s.parents) - 1; i >= 0; i-- {
		switch p := s.parents[i].(type) {
		case *ast.ParenExpr:
			continue
		case *ast.BinaryExpr:
			return p.Op != token.ADD && p.Op != token.SUB
		case *ast.CallExpr:
			return s.info.Types[p.Fun].IsType()
		}
		return false
	}
	return false
}

// halves reports whether e is a constant power of two. The compiler multiplies by the
// inverse of one, which is as exact: so it takes "a/2 + b" for "a*0.5 + b".
func (s *scanner) halves(e ast.Expr) bool {
	v := s.info.Types[e].Value
	if v == nil {
		return false
	}
	f, _ := constant.Float64Val(constant.ToFloat(v))
	mantissa, _ := math.Frexp(math.Abs(f))
	return mantissa == 0.5
}

// summed reports whether what is visited goes straight into a sum or a difference, as
// "c += a/2" too. One that is kept in a variable first is for .ci/fma.sh to find.
func (s *scanner) summed() bool {
	for i := len(s.parents) - 1; i >= 0; i-- {
		switch p := s.parents[i].(type) {
		case *ast.ParenExpr:
			continue
		case *ast.UnaryExpr:
			continue
		case *ast.BinaryExpr:
			return p.Op == token.ADD || p.Op == token.SUB
		case *ast.AssignStmt:
			return p.Tok == token.ADD_ASSIGN || p.Tok == token.SUB_ASSIGN
		}
		return false
	}
	return false
}

// isFloat reports whether e is a float that is not a constant.
func (s *scanner) isFloat(e ast.Expr) bool {
	return s.info.Types[e].Value == nil && s.is(e, types.IsFloat)
}

func (s *scanner) is(e ast.Expr, kind types.BasicInfo) bool {
	b, ok := s.info.TypeOf(e).Underlying().(*types.Basic)
	return ok && b.Info()&kind != 0
}

func (s *scanner) fault(n ast.Node, what string) {
	s.found = append(s.found, fmt.Sprintf("%v: %s", s.set.Position(n.Pos()), what))
}

func TestSourceIsTheSameOnEveryArchitecture(t *testing.T) {
	set := token.NewFileSet()
	var files []*ast.File
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		f, err := parser.ParseFile(set, e.Name(), nil, 0)
		require.NoError(t, err)
		files = append(files, f)
	}
	require.NotEmpty(t, files)
	assert.Empty(t, imprecise(t, set, files))
}

func TestImpreciseSourceIsFound(t *testing.T) {
	for body, faults := range map[string]int{
		"return a*b + c":                           1,
		"return c - (a * b)":                       1,
		"c += a * b; return c":                     1,
		"p := a * b; return p":                     1,
		"c *= a; return c":                         1,
		"return -(a * b)":                          1,
		"return max(a*b, c)":                       1,
		"return a/2 + c":                           1,
		"return c - (a+b)/4":                       1,
		"return c - -a/0.5":                        1,
		"const k = 8; c += a / k; return c":        1,
		"return math.Sin(a)":                       1,
		"return math.FMA(a, b, c)":                 1,
		"return float64(int(a))":                   1,
		"return float64(float32(a))":               1,
		"for _, v := range m { c += v }; return c": 1,
		"go func() {}(); return a":                 1,

		"return float64(a/2) + c":                0,
		"return a/3 + c":                         0,
		"return a/b + c":                         0,
		"return (a - b) / 2":                     0,
		"return float64(n/2) + a":                0,
		"return float64(a*b) + c":                0,
		"return a * b / c":                       0,
		"return float64(a*b*c) + a":              0,
		"if a*b < c { return a }; return b":      0,
		"const k = 2.5; return float64(k*k) + a": 0,
		"const k = 2.5; return k*k + a":          0,
		"i := n*3 + 1; return float64(i)":        0,
		"return math.Sqrt(a) + math.Abs(b)":      0,
	} {
		set := token.NewFileSet()
		source := "package layout\nimport \"math\"\nvar _ = math.Sqrt\n" +
			"func f(a, b, c float64, n int, m map[int]float64) float64 {" + body + "}"
		f, err := parser.ParseFile(set, "sample.go", source, 0)
		require.NoError(t, err, body)
		assert.Len(t, imprecise(t, set, []*ast.File{f}), faults, body)
	}
}
