//go:build !console

package console

import (
	"embed"
	"io/fs"
)

//go:embed placeholder
var placeholder embed.FS

// Embedded returns what is built into this program: without the build tag
// console, a page that says how to get one.
func Embedded() (fs.FS, error) { return fs.Sub(placeholder, "placeholder") }
