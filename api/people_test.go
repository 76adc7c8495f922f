package api_test

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// A user and a project through their lives, each answer held against the contract.
func TestPeopleOverTheAPI(t *testing.T) {
	h := newHarness(t)
	spec := specification(t)
	fits := func(schema string, a answer) {
		t.Helper()
		var v any
		if err := json.Unmarshal(a.body, &v); err != nil {
			t.Fatal(err)
		}
		if err := spec.Components.Schemas[schema].Value.VisitJSON(v); err != nil {
			t.Errorf("%v\n%s", err, a.body)
		}
	}
	const users, projects = "/api/v1/users", "/api/v1/projects"
	a := h.want(h.call("POST", users, `{"name":"ada","email":"ada@example.com","quota":{"clones":2,"bytes":1000}}`, "Idempotency-Key", "k"), 201, "")
	fits("User", a)
	if again := h.want(h.call("POST", users, `{"name":"ada","email":"ada@example.com","quota":{"clones":2,"bytes":1000}}`, "Idempotency-Key", "k"), 201, ""); again.str("id") != a.str("id") {
		t.Errorf("a repeat made %s", again.body)
	}
	if a.header.Get("Location") != users+"/"+a.str("id") || a.header.Get("Etag") == "" {
		t.Errorf("the answer's header is %v", a.header)
	}
	// A merge-patch leaves what it does not name, and null resets.
	a = h.want(h.call("PATCH", users+"/ada", `{"quota":{"clones":null},"email":null,"role":"viewer"}`), 200, "")
	fits("User", a)
	if got := string(a.body); !strings.Contains(got, `"quota":{"bytes":1000}`) || strings.Contains(got, "example.com") || a.str("role") != "viewer" {
		t.Errorf("got %s", got)
	}
	a = h.want(h.call("PATCH", users+"/ada", `{"disabled":true}`, "If-Match", `"1"`), 412, engine.CodePreconditionFailed)
	h.want(h.call("PATCH", users+"/ada", `{"quota":{"clones":-1}}`), 400, engine.CodeInvalidRequest)
	h.want(h.call("POST", users, `{"name":"Ada Lovelace"}`), 400, "")
	h.want(h.call("POST", users, `{"name":"eve","role":"root"}`), 400, engine.CodeInvalidRequest)

	a = h.want(h.call("POST", projects, `{"name":"web","groups":{"devs":"developer"},"quota":{"clones":5}}`), 201, "")
	fits("Project", a)
	a = h.want(h.call("PUT", projects+"/web/members/ada", `{"role":"operator"}`), 200, "")
	fits("Project", a)
	if !strings.Contains(string(a.body), `"role":"operator"`) || !strings.Contains(string(a.body), `"user_name":"ada"`) {
		t.Errorf("got %s", a.body)
	}
	h.want(h.call("PUT", projects+"/web/members/ada", `{"role":""}`), 400, engine.CodeInvalidRequest)
	a = h.want(h.call("PATCH", projects+"/web", `{"groups":{"devs":null,"ops":"admin"},"description":"x"}`), 200, "")
	if got := string(a.body); strings.Contains(got, "devs") || !strings.Contains(got, `"ops":"admin"`) || !strings.Contains(got, `"clones":5`) {
		t.Errorf("got %s", got)
	}
	h.want(h.call("DELETE", projects+"/web/members/ada", ""), 200, "")
	for path, schema := range map[string]string{users: "UserList", projects: "ProjectList", users + "/ada": "User", projects + "/web": "Project"} {
		a := h.want(h.call("GET", path, ""), 200, "")
		fits(schema, a)
		if tag := a.header.Get("Etag"); tag != "" {
			h.want(h.call("GET", path, "", "If-None-Match", tag), 304, "")
		}
	}
	h.want(h.call("DELETE", projects+"/web", ""), 204, "")
	h.want(h.call("DELETE", users+"/ada", ""), 204, "")
	h.want(h.call("GET", users+"/ada", ""), 404, engine.CodeUserNotFound)
}

// whoami tells a person who they are and what they may do where.
func TestWhoamiOfAPerson(t *testing.T) {
	h := newHarness(t)
	u := h.want(h.call("POST", "/api/v1/users", `{"name":"ada"}`), 201, "")
	secret := h.AddPrincipal(engine.Principal{
		Name: "ada", User: engine.ID(u.str("id")), Projects: map[engine.ID][]engine.Permission{"prj_a": {access.ClonesRead}},
	})
	a := h.want(h.call("GET", "/api/v1/whoami", "", "Authorization", "Bearer "+secret), 200, "")
	who, _ := a.member("user").(map[string]any)
	in, _ := a.member("projects").(map[string]any)
	if who["name"] != "ada" || a.str("via") != "token" || in["prj_a"] == nil || !strings.Contains(string(a.body), `"permissions":[]`) {
		t.Errorf("got %s", a.body)
	}
	// What is held in one project alone opens the route; the use case decides.
	h.want(h.call("GET", "/api/v1/clones", "", "Authorization", "Bearer "+secret), 200, "")
	h.want(h.call("GET", "/api/v1/sources", "", "Authorization", "Bearer "+secret), 403, engine.CodePermissionDenied)
}

// A quota that is used up is a bad request, with what there is and what was asked.
func TestQuotaExceededIsABadRequest(t *testing.T) {
	h := newHarness(t)
	h.link()
	h.Refuse("clone.create", &engine.Error{
		Class: engine.ClassExhausted, Code: engine.CodeQuotaExceeded, Message: "the quota of project web is used up", Hint: "remove a clone",
		Details: map[string]any{"quota": "project.clones", "limit": 3, "used": 3, "requested": 1},
	})
	a := h.want(h.call("POST", "/api/v1/clones", `{"name":"dev","from":"shop","profile":"none"}`), 400, engine.CodeQuotaExceeded)
	if a.str("quota") != "project.clones" || a.member("limit") != 3.0 || a.member("used") != 3.0 || a.member("requested") != 1.0 || a.str("hint") == "" {
		t.Errorf("got %s", a.body)
	}
}

// The audit log is exported line by line, and what somebody else has written
// into it is no formula in a spreadsheet.
func TestAuditExport(t *testing.T) {
	h := newHarness(t)
	names := []string{"=1+1", "+cmd", "-2", "@SUM(A1)", "\tx", "\rx", `with "quotes", and commas`, "plain"}
	for _, n := range names {
		h.AddAudit(engine.AuditEntry{Principal: n, Action: "clone.create", Outcome: "allowed", Detail: map[string]string{"name": n}})
	}
	a := h.want(h.call("GET", "/api/v1/audit/export?format=csv", ""), 200, "")
	if !strings.HasPrefix(a.header.Get("Content-Type"), "text/csv") || !strings.Contains(a.header.Get("Content-Disposition"), "ramet-audit.csv") {
		t.Errorf("the header is %v", a.header)
	}
	rows, err := csv.NewReader(strings.NewReader(string(a.body))).ReadAll()
	if err != nil || len(rows) != len(names)+1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	who := slices.Index(rows[0], "principal")
	for i, n := range names {
		want := n
		if strings.ContainsAny(n[:1], "=+-@\t\r") {
			want = "'" + n
		}
		if got := rows[i+1][who]; got != want {
			t.Errorf("%q became %q", n, got)
		}
		for _, cell := range rows[i+1] {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
				t.Errorf("the cell %q is a formula", cell)
			}
		}
	}
	a = h.want(h.call("GET", "/api/v1/audit/export", ""), 200, "")
	if a.header.Get("Content-Type") != "application/x-ndjson" {
		t.Errorf("the header is %v", a.header)
	}
	lines := 0
	for s := bufio.NewScanner(strings.NewReader(string(a.body))); s.Scan(); lines++ {
		var e struct{ Principal string }
		if err := json.Unmarshal(s.Bytes(), &e); err != nil || e.Principal != names[lines] {
			t.Errorf("line %d is %s: %v", lines, s.Text(), err)
		}
	}
	if lines != len(names) {
		t.Errorf("%d lines", lines)
	}
	h.Refuse("audit.export", engine.Errorf(engine.ClassUnavailable, engine.CodeInternal, "not now"))
	for _, format := range []string{"csv", "jsonl"} {
		h.want(h.call("GET", "/api/v1/audit/export?format="+format, ""), http.StatusServiceUnavailable, engine.CodeInternal)
	}
}

// An export that breaks off does not look like a whole one.
func TestAuditExportThatBreaksOff(t *testing.T) {
	h := newHarness(t)
	for range 3 {
		h.AddAudit(engine.AuditEntry{Principal: strings.Repeat("x", 50<<10), Action: "clone.create", Outcome: "allowed"})
	}
	h.Fail("audit.export", engine.Errorf(engine.ClassUnavailable, engine.CodeInternal, "the catalog is gone"))
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, h.URL+"/api/v1/audit/export", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+h.token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	if b, err := io.ReadAll(res.Body); err == nil {
		t.Errorf("%d bytes were read to their end", len(b))
	}
	if !strings.Contains(h.log.String(), "the catalog is gone") {
		t.Error("the log does not say why")
	}
}
