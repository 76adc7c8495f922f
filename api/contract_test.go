package api_test

import (
	"cmp"
	"encoding/json"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

func specification(t *testing.T) *openapi3.T {
	t.Helper()
	spec, err := openapi3.NewLoader().LoadFromFile("openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return spec
}

// bodies are the smallest bodies that pass, where one is required.
var bodies = map[string]string{
	"createSource":         `{"name":"shop","postgres":{"conninfo":"host=db1"}}`,
	"updateSource":         `{}`,
	"createSourceSnapshot": `{"name":"n"}`,
	"createClone":          `{"name":"dev","from":"shop"}`,
	"updateClone":          `{}`,
	"rollbackClone":        `{"at":"latest"}`,
	"createNotification":   `{"name":"ops","kind":"webhook","url":"https://hooks.example.com/x"}`,
	"updateNotification":   `{}`,
	"createToken":          `{"name":"ci","role":"viewer"}`,
	"signIn":               `{"token":"ramet_nobody"}`,
}

func TestSpecificationIsValidAndComplete(t *testing.T) {
	spec := specification(t)
	if err := spec.Validate(t.Context()); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for path, item := range spec.Paths.Map() {
		for method, op := range item.Operations() {
			seen++
			if op.OperationID == "" || op.Description == "" || op.Summary == "" {
				t.Errorf("%s %s lacks operationId, summary or description", method, path)
			}
			if op.Responses.Default() == nil {
				t.Errorf("%s lacks a default error", op.OperationID)
			}
			if op.RequestBody != nil {
				for ct, media := range op.RequestBody.Value.Content {
					s := media.Schema.Value
					if s.AdditionalProperties.Has == nil || *s.AdditionalProperties.Has {
						t.Errorf("%s: the body (%s) takes unknown fields", op.OperationID, ct)
					}
				}
			}
		}
	}
	if seen < 40 {
		t.Errorf("only %d operations", seen)
	}
	for name, r := range spec.Components.Responses {
		for ct, media := range r.Value.Content {
			if ct != "application/problem+json" {
				continue
			}
			if len(media.Examples) == 0 {
				t.Errorf("error response %s has no example", name)
			}
			for ex, v := range media.Examples {
				b, _ := json.Marshal(v.Value.Value)
				var value any
				_ = json.Unmarshal(b, &value)
				if err := media.Schema.Value.VisitJSON(value); err != nil {
					t.Errorf("example %s of %s: %v", ex, name, err)
				}
			}
		}
	}
}

// answers are the statuses of the routes that need no permission, where they
// are not 200.
var answers = map[string]int{
	"signIn": 201, "signOut": 204, "getSession": 404, // the caller has a token and no session
	"oidcLogin": 404, "oidcCallback": 404, // no provider
}

// Every route of the contract answers, refuses callers without a token and
// callers whose token may do nothing; those that need no permission say so.
func TestEveryRouteIsServedAndGuarded(t *testing.T) {
	h := newHarness(t)
	nobody := h.AddToken("nobody")
	for path, item := range specification(t).Paths.Map() {
		for method, op := range item.Operations() {
			t.Run(op.OperationID, func(t *testing.T) {
				h := &harness{Served: h.Served, t: t, token: h.token, log: h.log}
				url := strings.NewReplacer("{source}", "x", "{snapshot}", "x", "{clone}", "x", "{operation}", "x", "{token}", "x").Replace(path)
				body := bodies[op.OperationID]
				perm, _ := op.Extensions["x-permission"].(string)
				status := cmp.Or(answers[op.OperationID], http.StatusOK)
				if op.Extensions["x-access"] == "public" {
					if a := h.call(method, url, body, "Authorization", ""); a.status != status {
						t.Errorf("public route answers %d", a.status)
					}
					return
				}
				h.want(h.call(method, url, body, "Authorization", ""), 401, engine.CodeUnauthenticated)
				a := h.call(method, url, body, "Authorization", "Bearer "+nobody)
				if op.Extensions["x-access"] == "authenticated" {
					h.want(a, status, "")
					return
				}
				h.want(a, 403, engine.CodePermissionDenied)
				if got := a.str("permission"); got != perm {
					t.Errorf("refused for lack of %q, want %q", got, perm)
				}
				if !strings.Contains(strings.Join(permissionNames(), " "), perm) {
					t.Errorf("%q is not a permission of engine/access", perm)
				}
				// The same with the permission gets past the guard, to the use case.
				only := h.AddToken("only-"+strings.ToLower(op.OperationID), engine.Permission(perm))
				if op.OperationID == "watchEvents" { // it does not end
					h.token = only
					if l := h.listen(url, ""); l.resp.StatusCode != http.StatusOK {
						t.Errorf("with %s alone it answers %d", perm, l.resp.StatusCode)
					}
					return
				}
				if a := h.call(method, url, body, "Authorization", "Bearer "+only); a.status == 401 || a.status == 403 && a.str("permission") == perm {
					t.Errorf("with %s alone it answers %d %s", perm, a.status, a.body)
				}
			})
		}
	}
	audited := 0
	for _, e := range h.AuditEntries() {
		if e.Outcome == "denied" && e.Principal == "nobody" {
			audited++
		}
	}
	if audited < 35 {
		t.Errorf("%d refusals in the audit log, want one for each guarded route", audited)
	}
}

func permissionNames() []string {
	var out []string
	for _, p := range access.RolePermissions(access.RoleAdmin) {
		out = append(out, string(p))
	}
	return out
}

// What the server answers is what the contract says: every answer of a walk
// through the API is validated against its schema.
func TestAnswersFitTheContract(t *testing.T) {
	h := newHarness(t)
	spec := specification(t)
	src := h.link()
	sn := h.want(h.call("POST", "/api/v1/sources/shop/sync", "", "Prefer", "wait=5"), 201, "")
	clone := h.clone("dev")
	op := h.want(h.call("POST", "/api/v1/clones/dev/refresh", "{}"), 202, "")
	for _, c := range []struct {
		schema, method, path string
	}{
		{"SourceList", "GET", "/api/v1/sources"},
		{"Source", "GET", "/api/v1/sources/shop"},
		{"Timeline", "GET", "/api/v1/sources/shop/timeline"},
		{"SnapshotList", "GET", "/api/v1/snapshots?of=shop"},
		{"Snapshot", "GET", "/api/v1/snapshots/" + sn.str("id")},
		{"CloneList", "GET", "/api/v1/clones"},
		{"Clone", "GET", "/api/v1/clones/dev"},
		{"Clone", "GET", "/api/v1/clones/" + clone.str("id")},
		{"Connection", "GET", "/api/v1/clones/dev/credentials"},
		{"OperationList", "GET", "/api/v1/operations"},
		{"Operation", "GET", "/api/v1/operations/" + op.str("id")},
		{"TokenList", "GET", "/api/v1/tokens"},
		{"AuditList", "GET", "/api/v1/audit"},
		{"PoolList", "GET", "/api/v1/pools"},
		{"DoctorReport", "GET", "/api/v1/doctor"},
		{"Whoami", "GET", "/api/v1/whoami"},
		{"Health", "GET", "/healthz"},
		{"Readiness", "GET", "/readyz"},
		{"Clone", "POST", "/api/v1/clones/dev/lock"},
		{"Clone", "POST", "/api/v1/clones/dev/unlock"},
	} {
		a := h.want(h.call(c.method, c.path, ""), 200, "")
		var v any
		if err := json.Unmarshal(a.body, &v); err != nil {
			t.Fatalf("%s: %v", c.path, err)
		}
		if err := spec.Components.Schemas[c.schema].Value.VisitJSON(v); err != nil {
			t.Errorf("%s: %v\n%s", c.path, err, a.body)
		}
	}
	if src.str("status") != "running" || clone.str("status") != "running" {
		t.Errorf("source %s, clone %s", src.body, clone.body)
	}
	if strings.Contains(string(src.body), "seal") || os.Getenv("RAMET_TOKEN") != "" {
		t.Error("the source's answer mentions its sealed password")
	}
}
