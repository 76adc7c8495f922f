//go:build console

package console

import (
	"embed"
	"io/fs"
)

// dist is what vite made of the folder web; `make console` makes it.
//
//go:embed all:dist
var dist embed.FS

// Embedded returns the console that is built into this program.
func Embedded() (fs.FS, error) { return fs.Sub(dist, "dist") }
