package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"
)

// Every setting of the daemon is a flag with a key of its own: the fields of
// serveOptions, the flags and the keys are as many, and each flag sets a field.
func TestEveryFlagHasItsKey(t *testing.T) {
	var o serveOptions
	f := serveFlags(&o)
	flags := 0
	f.VisitAll(func(flag *pflag.Flag) {
		flags++
		key := configKey(flag.Name)
		if !regexp.MustCompile(`^[a-z_]+(\.[a-z_]+)?$`).MatchString(key) {
			t.Errorf("the key of --%s is %q", flag.Name, key)
		}
		if flag.Usage == "" {
			t.Errorf("--%s has no description", flag.Name)
		}
		before := flatten(reflect.ValueOf(o))
		other := map[string]string{"bool": "true", "int": "4711", "int64": "4711", "stringSlice": "x", "duration": "4711s"}[flag.Value.Type()]
		if other == "" {
			other = "4711"
		}
		if err := flag.Value.Set(other); err != nil {
			t.Errorf("--%s does not take %q: %v", flag.Name, other, err)
		} else if reflect.DeepEqual(before, flatten(reflect.ValueOf(o))) {
			t.Errorf("--%s sets no field of serveOptions", flag.Name)
		}
	})
	if keys := len(configFlags(f)); keys != flags {
		t.Errorf("%d flags have %d keys", flags, keys)
	}
	notSettings := 2 // configFile and effective
	if fields := len(flatten(reflect.ValueOf(o))) - notSettings; fields != flags {
		t.Errorf("%d settings have %d flags", fields, flags)
	}
}

// flatten lists the values of a struct's fields, those of structs in it too.
func flatten(v reflect.Value) []string {
	var out []string
	for i := range v.NumField() {
		if field := v.Field(i); field.Kind() == reflect.Struct {
			out = append(out, flatten(field)...)
		} else {
			out = append(out, text(field))
		}
	}
	return out
}

func text(v reflect.Value) string {
	switch v.Kind() { //nolint:exhaustive // the rest has no value to compare
	case reflect.Bool:
		return map[bool]string{true: "yes", false: "no"}[v.Bool()]
	case reflect.Int, reflect.Int64:
		b, _ := json.Marshal(v.Int())
		return string(b)
	case reflect.Slice:
		var b strings.Builder
		for i := range v.Len() {
			b.WriteString(text(v.Index(i)))
		}
		return b.String()
	}
	return v.String()
}

func TestConfigFile(t *testing.T) {
	var o serveOptions
	f := serveFlags(&o)
	if err := f.Parse([]string{"--pool-size", "30G", "--insecure-http"}); err != nil {
		t.Fatal(err)
	}
	err := applyConfig(f, "ramet.yaml", []byte(`
data: /srv/ramet
allow_hosts: [ramet.example, other.example]
insecure_http: false   # the command line says true
instance_uid: 4000
postgres_dirs:
pool:
  place: btrfs:/srv/pool
  size: 20G
  sparse: true
smtp:
  host: mail.example
  from: Ramet <ramet@example.com>
log:
`))
	if err != nil {
		t.Fatal(err)
	}
	if o.data != "/srv/ramet" || o.pool != "btrfs:/srv/pool" || !o.poolSparse || o.instanceUID != 4000 || len(o.allowedHosts) != 2 || o.notify.smtpHost != "mail.example" {
		t.Errorf("got %+v", o)
	}
	if o.poolSize != "30G" || !o.insecureHTTP {
		t.Errorf("the file wins over the command line: %+v", o)
	}
	if o.listen != "127.0.0.1:7878" || o.logFormat != "text" {
		t.Errorf("what is not in the file has lost its default: %+v", o)
	}
	conf := effectiveConfig(f)
	pool := conf["pool"].(map[string]any)
	if conf["data"] != "/srv/ramet" || pool["size"] != "30G" || pool["sparse"] != true || conf["instance_uid"] != 4000 || conf["insecure_http"] != true {
		t.Errorf("got %v", conf)
	}
}

func TestConfigFaultsNameTheirLine(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"unknown key":      {"data: x\npol: y\n", "line 2: the key pol is not known"},
		"unknown in group": {"pool:\n  place: x\n  color: red\n", "line 3: the key pool.color is not known"},
		"flag's name":      {"pool-size: 3G\n", "line 1: the key pool-size is not known; pool.size perhaps?"},
		"key of a group":   {"format: json\n", "perhaps?"},
		"twice":            {"data: x\n\ndata: y\n", "line 3: the key data is there twice, first in line 1"},
		"bool":             {"pool:\n  sparse: 1\n", "line 2: pool.sparse: it is true or false"},
		"word for bool":    {"insecure_http: maybe\n", "line 1: insecure_http: it is true or false"},
		"number":           {"instance_uid: many\n", "line 1: instance_uid"},
		"list for one":     {"data: [a, b]\n", "line 1: data: it is a single value"},
		"one for list":     {"allow_hosts: a\n", "line 1: allow_hosts: it is a list"},
		"group for one":    {"pool: auto\n", "line 1: the key pool is not known"},
		"not a mapping":    {"- data\n", "line 1: the file is not a mapping"},
		"two documents":    {"data: x\n---\ndata: y\n", "more than one document"},
		"alias":            {"data: &a x\nlisten: *a\n", "anchors"},
		"syntax":           {"data: x\n\tlisten: y\n", "line 2"},
		"config":           {"config: x\n", "line 1: the key config is not known"},
		"all of them":      {"a: 1\nb: 2\n", "line 2: the key b"},
	} {
		err := applyConfig(serveFlags(&serveOptions{}), "ramet.yaml", []byte(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "ramet.yaml: ") {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
	for _, good := range []string{"", "# nothing\n", "pool:\n", "{}\n", "null\n"} {
		if err := applyConfig(serveFlags(&serveOptions{}), "ramet.yaml", []byte(good)); err != nil {
			t.Errorf("%q: %v", good, err)
		}
	}
}

// The example has every key, is what holds without a file, and is good.
func TestConfigExample(t *testing.T) {
	var b bytes.Buffer
	configExample(&b)
	var o, plain serveOptions
	f := serveFlags(&o)
	serveFlags(&plain)
	if err := applyConfig(f, "example", b.Bytes()); err != nil || !reflect.DeepEqual(o, plain) {
		t.Errorf("as it is: %v, %+v", err, o)
	}
	uncommented := regexp.MustCompile(`(?m)^( *)#([a-z_]+: )`).ReplaceAll(b.Bytes(), []byte("$1$2"))
	var all map[string]any
	if err := yaml.Unmarshal(uncommented, &all); err != nil {
		t.Fatal(err)
	}
	if err := applyConfig(f, "example", uncommented); err != nil || !reflect.DeepEqual(o, plain) {
		t.Errorf("with every key: %v\n%+v\n%+v", err, o, plain)
	}
	var want map[string]any
	text, _ := yaml.Marshal(effectiveConfig(serveFlags(&serveOptions{})))
	if err := yaml.Unmarshal(text, &want); err != nil || !reflect.DeepEqual(all, want) {
		t.Errorf("the example holds\n%v\nand the daemon has\n%v (%v)", all, want, err)
	}
}

func TestConfigVerbs(t *testing.T) {
	c := newCLI(t)
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	if r := c.ok("config", "check", write("good", "data: /x\n")); !strings.Contains(r.out, "is good") {
		t.Errorf("got %+v", r)
	}
	for name, text := range map[string]string{
		"unknown": "color: red\n", "listener": "listen: 0.0.0.0:1\n", "ports": "vdb:\n  ports: 1-2\n", "size": "pool:\n  size: big\n", "level": "log:\n  level: loud\n",
		"smtp": "smtp:\n  host: h\n  from: nobody\n", "password": "smtp:\n  host: h\n  from: a@b.example\n  user: u\n  password_file: /does/not/exist\n",
	} {
		if r := c.run("config", "check", write(name, text)); r.code == 0 || r.errOut == "" {
			t.Errorf("%s: got %+v", name, r)
		}
		// The daemon refuses it as well, before it opens anything.
		if r := c.run("serve", "--data", filepath.Join(dir, "never"), "--config", filepath.Join(dir, name)); r.code == 0 {
			t.Errorf("serve with %s: got %+v", name, r)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "never")); err == nil {
		t.Error("serve has made its data directory")
	}
	if r := c.ok("config", "example"); !strings.Contains(r.out, "pool:") {
		t.Errorf("got %+v", r)
	}
	if r := c.ok("config", "show"); !strings.Contains(r.out, "no file was read") {
		t.Errorf("got %+v", r)
	}
}

func TestSecretsAreNotInTheConfiguration(t *testing.T) {
	f := pflag.NewFlagSet("x", pflag.ContinueOnError)
	f.String("oidc-client-secret", "canary", "")
	f.String("oidc-client-secret-file", "/etc/secret", "")
	if got := configValue(f.Lookup("oidc-client-secret")); got != "(not shown)" {
		t.Errorf("got %v", got)
	}
	if got := configValue(f.Lookup("oidc-client-secret-file")); got != "/etc/secret" {
		t.Errorf("got %v", got)
	}
}
