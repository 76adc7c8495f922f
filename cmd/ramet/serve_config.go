package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"

	"github.com/ramet-io/ramet/engine"
)

// defaultConfigFile is read when it exists and --config names no other.
const defaultConfigFile = "/etc/ramet/ramet.yaml"

// configFlag names the file; it has no key of its own.
const configFlag = "config"

// configGroups are the mappings of the file: the first word of a flag's name
// is its group and the rest its key, so "pool-size" is pool.size. A flag of no
// group is a key of its own.
var configGroups = []string{"pool", "tls", "vdb", "log", "smtp", "webhook", "oidc", "session", "clone"}

// configNames are the keys that cannot be made of their flags' names.
var configNames = map[string]string{
	"pool":         "pool.place",
	"allow-host":   "allow_hosts",
	"postgres-dir": "postgres_dirs",
	"smtp-tls":     "smtp.tls",
}

// configKey returns the key of a flag in the file, such as "pool.size".
func configKey(flag string) string {
	if key, known := configNames[flag]; known {
		return key
	}
	group, rest, found := strings.Cut(flag, "-")
	rest = strings.ReplaceAll(rest, "-", "_")
	if found && slices.Contains(configGroups, group) {
		return group + "." + rest
	}
	return strings.ReplaceAll(flag, "-", "_")
}

// configFlags are the flags that the file can set, by key: those of serve, and
// not those of every command that f holds besides.
func configFlags(f *pflag.FlagSet) map[string]*pflag.Flag {
	out := map[string]*pflag.Flag{}
	serveFlags(&serveOptions{}).VisitAll(func(own *pflag.Flag) {
		if flag := f.Lookup(own.Name); flag != nil {
			out[configKey(own.Name)] = flag
		}
	})
	return out
}

// loadConfig sets the flags that the command line did not from the file and
// returns the file's path, empty when there is none. The default file need not
// exist, and --config= reads none.
func loadConfig(f *pflag.FlagSet) (string, error) {
	path, named := defaultConfigFile, f.Changed(configFlag)
	if named {
		path = f.Lookup(configFlag).Value.String()
		if path == "" {
			return "", nil
		}
	}
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && !named {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read the configuration: %w", err)
	}
	return path, applyConfig(f, path, text)
}

// applyConfig takes over the text of a file. Every fault is reported, with its line.
func applyConfig(f *pflag.FlagSet, path string, text []byte) error {
	var doc yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	if err := decoder.Decode(&doc); errors.Is(err, io.EOF) {
		return nil // nothing but comments
	} else if err != nil {
		return badConfig(path, []string{strings.TrimPrefix(err.Error(), "yaml: ")})
	}
	r := configReader{flags: configFlags(f), set: f, seen: map[string]int{}}
	var second yaml.Node
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		r.fault(second.Line, "there is more than one document")
	}
	if root := doc.Content[0]; root.Kind == yaml.MappingNode {
		r.mapping(root, "")
	} else if root.Tag != "!!null" {
		r.fault(root.Line, "the file is not a mapping of keys to values")
	}
	if len(r.faults) > 0 {
		return badConfig(path, r.faults)
	}
	return nil
}

func badConfig(path string, faults []string) error {
	return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "%s: %s", path, strings.Join(faults, "\n  ")).
		WithHint("`ramet config example` prints a file with every key; `ramet config check FILE` checks one")
}

// configReader walks the file and sets flags.
type configReader struct {
	flags  map[string]*pflag.Flag
	set    *pflag.FlagSet
	seen   map[string]int // line by key
	faults []string
}

func (r *configReader) fault(line int, format string, args ...any) {
	r.faults = append(r.faults, fmt.Sprintf("line %d: ", line)+fmt.Sprintf(format, args...))
}

func (r *configReader) mapping(m *yaml.Node, prefix string) {
	for i := 0; i+1 < len(m.Content); i += 2 {
		name, value := m.Content[i], m.Content[i+1]
		key := prefix + name.Value
		if first, twice := r.seen[key]; twice {
			r.fault(name.Line, "the key %s is there twice, first in line %d", key, first)
			continue
		}
		r.seen[key] = name.Line
		flag, known := r.flags[key]
		switch {
		case value.Kind == yaml.AliasNode || value.Anchor != "":
			r.fault(value.Line, "%s: anchors and aliases are not used here", key)
		case known:
			r.value(key, flag, value)
		case prefix == "" && slices.Contains(configGroups, name.Value) && value.Kind == yaml.MappingNode:
			r.mapping(value, key+".")
		case prefix == "" && slices.Contains(configGroups, name.Value) && value.Tag == "!!null":
			// a group whose keys are all commented out
		default:
			r.fault(name.Line, "the key %s is not known%s", key, r.similar(key))
		}
	}
}

// value sets one flag, unless the command line did.
func (r *configReader) value(key string, flag *pflag.Flag, v *yaml.Node) {
	list, isList := flag.Value.(pflag.SliceValue)
	given := r.set.Changed(flag.Name)
	switch {
	case v.Tag == "!!null":
		return // the default
	case isList && v.Kind == yaml.SequenceNode:
		var items []string
		for _, item := range v.Content {
			if item.Kind != yaml.ScalarNode {
				r.fault(item.Line, "%s: an entry is not a single value", key)
				return
			}
			items = append(items, item.Value)
		}
		if given {
			return
		}
		if err := list.Replace(items); err != nil {
			r.fault(v.Line, "%s: %v", key, err)
		}
	case isList:
		r.fault(v.Line, "%s: it is a list, such as [a, b]", key)
	case v.Kind != yaml.ScalarNode:
		r.fault(v.Line, "%s: it is a single value", key)
	case flag.Value.Type() == "bool" && v.Tag != "!!bool":
		r.fault(v.Line, "%s: it is true or false, not %q", key, v.Value)
	default:
		// A value that the command line overrides is checked all the same.
		before := flag.Value.String()
		if err := flag.Value.Set(v.Value); err != nil {
			r.fault(v.Line, "%s: %v", key, err)
		} else if given {
			_ = flag.Value.Set(before) // it was valid before
		}
	}
}

// similar names a key that was perhaps meant.
func (r *configReader) similar(key string) string {
	_, last, _ := strings.Cut(key, ".")
	for known := range r.flags {
		flat := strings.NewReplacer(".", "", "_", "", "-", "")
		_, tail, grouped := strings.Cut(known, ".")
		if flat.Replace(strings.ToLower(key)) == flat.Replace(known) || grouped && tail == key || last != "" && last == known {
			return "; " + known + " perhaps?"
		}
	}
	return ""
}

// effectiveConfig is the configuration as the file would have it, defaults
// filled in. What could be a secret is not shown; secrets are in files of
// their own, whose paths are.
func effectiveConfig(f *pflag.FlagSet) map[string]any {
	out := map[string]any{}
	for key, flag := range configFlags(f) {
		group, name, grouped := strings.Cut(key, ".")
		into := out
		if grouped {
			if out[group] == nil {
				out[group] = map[string]any{}
			}
			into = out[group].(map[string]any)
		} else {
			name = group
		}
		into[name] = configValue(flag)
	}
	return out
}

func configValue(flag *pflag.Flag) any {
	text := flag.Value.String()
	switch {
	case holdsSecret(flag.Name) && text != "":
		return "(not shown)"
	case flag.Value.Type() == "bool":
		return text == "true"
	case flag.Value.Type() == "int":
		if n, err := strconv.Atoi(text); err == nil {
			return n
		}
	}
	if list, ok := flag.Value.(pflag.SliceValue); ok {
		return append([]string{}, list.GetSlice()...)
	}
	return text
}

func holdsSecret(flag string) bool {
	return strings.HasSuffix(flag, "secret") || strings.HasSuffix(flag, "password") || strings.HasSuffix(flag, "token")
}
