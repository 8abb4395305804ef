// Command pack writes the files of a folder into an archive, a .tar.gz or a .zip, the
// same bytes wherever and whenever it is done: they stand in the order of their names,
// are nobody's, and were last changed at SOURCE_DATE_EPOCH, in seconds since 1970. A file
// named citemap or citemap.exe can be run. All lie in one folder, named as the archive.
//
//	SOURCE_DATE_EPOCH=1766000000 go run .ci/pack.go citemap-1.2.3.tar.gz FOLDER
package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// add adds a file to an archive under way.
type add func(name string, mode fs.FileMode, data []byte) error

func main() {
	log.SetFlags(0)
	seconds, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64)
	if err != nil || len(os.Args) != 3 {
		log.Fatal("SOURCE_DATE_EPOCH=SECONDS go run .ci/pack.go ARCHIVE FOLDER")
	}
	archive, folder := os.Args[1], os.Args[2]
	out, err := os.Create(archive)
	if err != nil {
		log.Fatal(err)
	}
	write := writeTar
	if filepath.Ext(archive) == ".zip" {
		write = writeZip
	}
	top := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(archive), ".zip"), ".tar.gz")
	err = write(out, time.Unix(seconds, 0).UTC(), func(to add) error { return walk(folder, top, to) })
	if err == nil {
		err = out.Close()
	}
	if err != nil {
		log.Fatal(err)
	}
}

// walk adds every file below a folder, by name.
func walk(folder, top string, to add) error {
	return fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		mode := fs.FileMode(0o644)
		if name == "citemap" || name == "citemap.exe" {
			mode = 0o755
		}
		return to(top+"/"+name, mode, data)
	})
}

func writeTar(out io.Writer, changed time.Time, all func(add) error) error {
	packed, err := gzip.NewWriterLevel(out, gzip.BestCompression)
	if err != nil {
		return err
	}
	w := tar.NewWriter(packed)
	err = all(func(name string, mode fs.FileMode, data []byte) error {
		head := tar.Header{Name: name, Mode: int64(mode), Size: int64(len(data)), ModTime: changed, Format: tar.FormatUSTAR}
		if err := w.WriteHeader(&head); err != nil {
			return err
		}
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return packed.Close()
}

func writeZip(out io.Writer, changed time.Time, all func(add) error) error {
	w := zip.NewWriter(out)
	err := all(func(name string, mode fs.FileMode, data []byte) error {
		head := zip.FileHeader{Name: name, Method: zip.Deflate, Modified: changed}
		head.SetMode(mode)
		file, err := w.CreateHeader(&head)
		if err != nil {
			return err
		}
		_, err = file.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	return w.Close()
}
