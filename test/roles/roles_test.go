// Package roles holds every route of the API against every kind of caller: a
// table that is written by hand says what each gets, and the real server, use
// cases, access rules and catalog are asked.
package roles

import (
	"net/http"
	"os"
	"sort"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
)

const outcomes = "+?-0"

// table reads testdata/table.txt: route to one outcome for each caller.
func table(t *testing.T) map[string]string {
	t.Helper()
	raw, err := os.ReadFile("testdata/table.txt")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(raw)) {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		want := strings.Join(fields[1:], "")
		if len(want) != len(callers) || strings.Trim(want, outcomes) != "" {
			t.Fatalf("table.txt: %s has %d outcomes (%q), want %d of %q", fields[0], len(want), want, len(callers), outcomes)
		}
		if out[fields[0]] != "" {
			t.Fatalf("table.txt: %s is there twice", fields[0])
		}
		out[fields[0]] = want
	}
	return out
}

// unserved are the routes whose use case does not exist yet: their guard is
// tested, and the entry has to go when they are served.
var unserved = map[string]bool{}

// bodies of the requests that need one; names in braces are of objects.
var bodies = map[string]string{
	"createSource":         `{"name":"new-{n}","project":"{project}","postgres":{"conninfo":"host=192.0.2.1"}}`,
	"updateSource":         `{"labels":{"a":"b"}}`,
	"createSourceSnapshot": `{"name":"named"}`,
	"createClone":          `{"name":"new-{n}","from":"{source}"}`,
	"updateClone":          `{"labels":{"a":"b"}}`,
	"rollbackClone":        `{"at":"latest"}`,
	"createBookmark":       `{"name":"new-{n}","of":"{source}"}`,
	"createToken":          `{"name":"new-{n}","role":"viewer"}`,
	"createUser":           `{"name":"new-{n}"}`,
	"updateUser":           `{"full_name":"New"}`,
	"createProject":        `{"name":"new-{n}"}`,
	"updateProject":        `{"description":"new"}`,
	"putMember":            `{"role":"viewer"}`,
	"signIn":               `{"token":"{secret}"}`,
	"createNotification":   `{"name":"new-{n}","kind":"webhook","url":"http://127.0.0.1:9/"}`,
	"updateNotification":   `{"disabled":true}`,
}

// queries narrow lists to the object's project.
var queries = map[string]string{
	"listSources": "?project={project}", "listClones": "?project={project}", "listSnapshots": "?of={source}", "listBookmarks": "?of={source}",
	"listOperations": "?object={clone}",
}

// request is how a route is called about some objects.
func request(id, path, secret string, o objects) (target, body string) {
	pairs := []string{"{secret}", secret}
	for name, v := range o {
		if name == "project" && id == "deleteProject" {
			v = o["empty"]
		}
		pairs = append(pairs, "{"+name+"}", v)
	}
	fill := strings.NewReplacer(pairs...)
	return fill.Replace(path + queries[id]), fill.Replace(bodies[id])
}

// outcome is what a status says of the decision.
func outcome(status int) string {
	switch status {
	case http.StatusUnauthorized:
		return "?"
	case http.StatusForbidden:
		return "-"
	case http.StatusNotFound:
		return "0"
	case http.StatusInternalServerError:
		return "!"
	}
	return "+"
}

func TestEveryRouteForEveryCaller(t *testing.T) {
	spec, err := openapi3.NewLoader().LoadFromFile("../../api/openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	want := table(t)
	w := newWorld(t)
	for _, r := range routes(spec) {
		t.Run(r.id, func(t *testing.T) {
			row, listed := want[r.id]
			delete(want, r.id)
			if !listed {
				t.Fatalf("table.txt has no line for %s: say what each caller gets of it", r.id)
			}
			served := w.try(t, r, row)
			if unserved[r.id] && served {
				t.Error("it is served: take it out of unserved")
			}
		})
	}
	for id := range want {
		t.Errorf("table.txt has a line for %s, which is no route", id)
	}
}

type route struct{ id, method, path string }

// routes are in the order of the specification's paths, shutdown at the end.
func routes(spec *openapi3.T) []route {
	var out []route
	for path, item := range spec.Paths.Map() {
		for method, op := range item.Operations() {
			out = append(out, route{op.OperationID, method, path})
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if a, b := out[i].id == "shutdown", out[j].id == "shutdown"; a != b {
			return b
		}
		return out[i].path+out[i].method < out[j].path+out[j].method
	})
	return out
}

// try calls a route as each caller and reports whether it is served at all.
func (w *world) try(t *testing.T, r route, row string) (served bool) {
	t.Helper()
	served = true
	fresh := map[string]objects{}
	for i, c := range callers {
		if fresh[c.on] == nil {
			fresh[c.on] = w.objects(c.on)
		}
		secret := w.tokens[c.name]
		if secret == "" {
			secret = "ramet_nothing"
		}
		target, body := request(r.id, r.path, secret, fresh[c.on])
		status, answer := w.call(c.name, r.method, target, body)
		got, want := outcome(status), string(row[i])
		if strings.Contains(answer, "this part of the contract is not served yet") {
			served = false
		}
		if got != want && (served || got != "+") {
			t.Errorf("%s on project %s: %s %s answers %d, want %s\n%s", c.name, c.on, r.method, target, status, want, answer)
		}
		if got == "+" && r.method != http.MethodGet {
			fresh[c.on] = nil // it may have changed what it was about
		}
	}
	return served
}
