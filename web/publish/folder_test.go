//go:build !js

package publish

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func small() Folder { return Folder{"index.html": []byte("<p>"), "map/texts/a b.txt": []byte("words")} }

// holds is what a folder holds, by path.
func holds(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		require.NoError(t, err)
		if !d.IsDir() {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			below, err := filepath.Rel(dir, name)
			require.NoError(t, err)
			all[filepath.ToSlash(below)] = string(data)
		}
		return nil
	}))
	return all
}

// alone checks that nothing is left beside a folder.
func alone(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	require.NoError(t, err)
	assert.Len(t, entries, 1)
}

func TestAFolderIsWrittenWhereThereIsNone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	var wrote []string
	require.NoError(t, small().Write(dir, func(name string, size int) { wrote = append(wrote, name) }))
	got := holds(t, dir)
	assert.Equal(t, "words", got["map/texts/a b.txt"])
	assert.Len(t, got, 3)
	assert.Equal(t, []string{"index.html", "map/texts/a b.txt"}, wrote)
	// What `printf words | sha256sum` says.
	assert.Contains(t, got[sums], "dba36bffa5cab0f922d087a3aeb179f9d4e745df40b323e1b1471402848c8a3e  map/texts/a b.txt\n")
	info, err := os.Stat(dir)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o755), info.Mode().Perm())
	alone(t, dir)
}

func TestAnEmptyFolderIsFilled(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	require.NoError(t, os.Mkdir(dir, 0o755))
	require.NoError(t, small().Write(dir+"/", nil))
	assert.Len(t, holds(t, dir), 3)
}

func TestASiteWrittenBeforeIsReplaced(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	require.NoError(t, small().Write(dir, nil))
	require.NoError(t, Folder{"other.html": []byte("new")}.Write(dir, nil))
	got := holds(t, dir)
	assert.Equal(t, "new", got["other.html"])
	assert.Len(t, got, 2, "of the old one nothing is left")
	alone(t, dir)
}

func TestWhatIsNotOursIsLeftAlone(t *testing.T) {
	for name, change := range map[string]func(dir string){
		"CNAME":             func(dir string) { require.NoError(t, os.WriteFile(dir+"/CNAME", []byte("a.org"), 0o644)) },
		"index.html":        func(dir string) { require.NoError(t, os.WriteFile(dir+"/index.html", []byte("by hand"), 0o644)) },
		"map/texts/a b.txt": func(dir string) { require.NoError(t, os.Remove(dir+"/"+sums)) },
		"map/link":          func(dir string) { require.NoError(t, os.Symlink("/etc/hosts", dir+"/map/link")) },
	} {
		dir := filepath.Join(t.TempDir(), "site")
		require.NoError(t, small().Write(dir, nil))
		change(dir)
		before := holds(t, dir)
		err := Folder{"new.html": nil}.Write(dir, nil)
		require.ErrorContains(t, err, "not of a site written here", name)
		assert.ErrorContains(t, err, name)
		assert.Equal(t, before, holds(t, dir), name)
		alone(t, dir)
	}
}

func TestFoldersThatCannotBeWrittenSaySo(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	require.NoError(t, os.WriteFile(file, []byte("a"), 0o644))
	assert.ErrorContains(t, small().Write(file, nil), "is a file; a site is a folder")
	assert.ErrorContains(t, small().Write(filepath.Join(dir, "no", "site"), nil), "no/site: no such file or directory")
	assert.ErrorContains(t, Folder{"../a": nil}.Write(filepath.Join(dir, "site"), nil), "no name for a file")
	t.Chdir(dir)
	assert.ErrorContains(t, small().Write(".", nil), "the folder you are in")
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, 1, "nothing half-done is left")
}

func TestASiteBehindALinkIsWrittenWhereItIs(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(dir+"/real", 0o755))
	require.NoError(t, os.Symlink("real", dir+"/link"))
	require.NoError(t, small().Write(dir+"/link", nil))
	assert.Len(t, holds(t, dir+"/real"), 3)
	info, err := os.Lstat(dir + "/link")
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeSymlink)
}
