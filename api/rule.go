package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// rule is what openapi.yaml says of one operation, made ready for requests.
type rule struct {
	id         string
	route      *routers.Route
	permission engine.Permission // empty: none beyond being known
	public     bool
	query      map[string]bool // names of the query parameters
	open       bool            // others may come beside them, and are not looked at
	body       bool
}

// newRule reads x-permission and x-access: an operation either names its
// permission or says in so many words that it needs none.
func newRule(spec *openapi3.T, path string, item *openapi3.PathItem, method string, op *openapi3.Operation) (*rule, error) {
	perm, _ := op.Extensions["x-permission"].(string)
	accessTo, _ := op.Extensions["x-access"].(string)
	if perm == "" && accessTo != "public" && accessTo != "authenticated" {
		return nil, fmt.Errorf("openapi.yaml: %s %s names no permission", method, path)
	}
	r := &rule{
		id: op.OperationID, permission: engine.Permission(perm), public: accessTo == "public", query: map[string]bool{}, body: op.RequestBody != nil,
		route: &routers.Route{Spec: spec, Path: path, PathItem: item, Method: method, Operation: op},
	}
	r.open, _ = op.Extensions["x-open-query"].(bool)
	for _, p := range op.Parameters {
		if p.Value.In == openapi3.ParameterInQuery {
			r.query[p.Value.Name] = true
		}
	}
	return r, nil
}

// guard lets a request through to its handler: known, permitted, well formed,
// in this order.
func (s *Server) guard(r *rule) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			c.Set(keyRule, r)
			p, err := s.authenticate(c)
			switch {
			case err == nil:
				c.Set(keyPrincipal, p)
			case !r.public:
				return err
			}
			if !r.public {
				if err := s.checkForgery(c); err != nil {
					return err
				}
			}
			if r.permission != "" {
				// Which objects it holds for is the use case's to decide.
				if err := access.AllowAnywhere(p, r.permission); err != nil {
					return err // writeError records it
				}
			}
			if err := r.validate(c); err != nil {
				return err
			}
			return next(c)
		}
	}
}

// validationOptions: credentials were checked before; defaults are not filled
// in, because zero means the default everywhere.
var validationOptions = &openapi3filter.Options{
	AuthenticationFunc: openapi3filter.NoopAuthenticationFunc, SkipSettingDefaults: true,
}

// validate holds the request against openapi.yaml and keeps its body.
func (r *rule) validate(c echo.Context) error {
	req := c.Request()
	query := c.QueryParams()
	for name, values := range query {
		if !r.query[name] {
			if r.open {
				continue
			}
			return invalid("the query parameter %q is not known", name)
		}
		if len(values) > 1 {
			return invalid("the query parameter %q is given more than once", name)
		}
	}
	if err := r.readBody(c); err != nil {
		return err
	}
	path := map[string]string{}
	for _, name := range c.ParamNames() {
		v, err := url.PathUnescape(c.Param(name))
		if err != nil {
			return invalid("the path holds a bad escape")
		}
		path[name] = v
	}
	err := openapi3filter.ValidateRequest(req.Context(), &openapi3filter.RequestValidationInput{
		Request: req, PathParams: path, QueryParams: query, Route: r.route, Options: validationOptions,
	})
	return explain(err)
}

func (r *rule) readBody(c echo.Context) error {
	req := c.Request()
	if req.ContentLength > maxBody {
		return tooLarge()
	}
	if req.Body == nil || req.Body == http.NoBody {
		return nil
	}
	b, err := io.ReadAll(http.MaxBytesReader(c.Response(), req.Body, maxBody))
	var big *http.MaxBytesError
	if errors.As(err, &big) {
		return tooLarge()
	}
	if err != nil {
		return engine.Errorf(engine.ClassInvalid, engine.CodeMalformedBody, "the body ended early")
	}
	if len(b) > 0 && !r.body {
		return invalid("this request takes no body")
	}
	if len(b) > 0 && strings.HasSuffix(mediaType(req), "json") {
		var whole json.RawMessage
		if err := json.Unmarshal(b, &whole); err != nil {
			return engine.Errorf(engine.ClassInvalid, engine.CodeMalformedBody, "the body is not JSON: %v", err)
		}
	}
	c.Set(keyBody, b)
	req.Body = io.NopCloser(strings.NewReader(string(b)))
	return nil
}

func mediaType(req *http.Request) string {
	t, _, _ := strings.Cut(req.Header.Get(echo.HeaderContentType), ";")
	return strings.ToLower(strings.TrimSpace(t))
}

// decode reads the body, already validated, into T; no body is a zero T.
func decode[T any](c echo.Context) (T, error) {
	var v T
	b, _ := c.Get(keyBody).([]byte)
	if len(b) == 0 {
		return v, nil
	}
	if err := json.Unmarshal(b, &v); err != nil {
		return v, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the body does not fit: %v", err)
	}
	return v, nil
}

func invalid(format string, args ...any) *engine.Error {
	return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, format, args...)
}

func tooLarge() *engine.Error {
	return engine.Errorf(engine.ClassTooLarge, engine.CodeBodyTooLarge, "the body is larger than %d bytes", maxBody)
}

// explain turns what the validator found into an error that names the field.
func explain(err error) error {
	if err == nil {
		return nil
	}
	var re *openapi3filter.RequestError
	if !errors.As(err, &re) {
		return fmt.Errorf("validate the request: %w", err)
	}
	var se *openapi3.SchemaError
	isSchema := errors.As(err, &se)
	if re.Parameter != nil {
		return explainParameter(re, se)
	}
	switch {
	case isSchema:
		return explainField(se)
	case strings.HasPrefix(re.Reason, "header Content-Type"):
		return &engine.Error{
			Class: engine.ClassInvalid, Code: codeUnsupportedMediaType, Message: "the body's Content-Type is not one that this path takes",
			Hint: "send Content-Type: application/json",
		}
	case errors.Is(err, openapi3filter.ErrInvalidRequired):
		return invalid("a body is required")
	}
	return engine.Errorf(engine.ClassInvalid, engine.CodeMalformedBody, "the body cannot be read")
}

func explainParameter(re *openapi3filter.RequestError, se *openapi3.SchemaError) error {
	if value, ok := schemaValue(se); ok && re.Parameter.In == openapi3.ParameterInPath {
		if err := engine.ValidateName(value); err != nil {
			return err
		}
	}
	reason := "it cannot be read"
	if se != nil {
		reason = se.Reason
	}
	return invalid("the %s parameter %q is not valid: %s", re.Parameter.In, re.Parameter.Name, reason)
}

// explainField names the field in dotted form. Names and points get the
// errors that the engine itself gives for them.
func explainField(se *openapi3.SchemaError) error {
	path := se.JSONPointer()
	field := strings.Join(path, ".")
	if unknown, ok := strings.CutSuffix(se.Reason, " is unsupported"); ok {
		if name, err := strconv.Unquote(strings.TrimPrefix(unknown, "property ")); err == nil {
			field = strings.Join(append(path, name), ".")
		}
		return invalid("the field %q is not known", field).WithHint("openapi.yaml and docs/api.md name the fields")
	}
	if value, ok := schemaValue(se); ok && len(path) > 0 {
		switch path[len(path)-1] {
		case "name", "from":
			if err := engine.ValidateName(value); err != nil {
				return err
			}
		case "at":
			return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidPoint, "the point is not valid: use at most 300 printable characters")
		}
	}
	if field == "" {
		return invalid("the body is not valid: %s", se.Reason)
	}
	return invalid("the field %q is not valid: %s", field, se.Reason)
}

func schemaValue(se *openapi3.SchemaError) (string, bool) {
	if se == nil {
		return "", false
	}
	v, ok := se.Value.(string)
	return v, ok
}
