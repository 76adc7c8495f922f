package api_test

import (
	"reflect"
	"testing"

	"github.com/ramet-io/ramet/api"
	"github.com/ramet-io/ramet/engine/control"
)

// Of gives every use case that the API calls: the daemon would not start without one.
func TestOfGivesEveryUseCase(t *testing.T) {
	e := reflect.New(reflect.TypeFor[control.Engine]()).Elem()
	for i := range e.NumField() {
		if f := e.Field(i); e.Type().Field(i).IsExported() && f.Kind() == reflect.Pointer {
			f.Set(reflect.New(f.Type().Elem()))
		}
	}
	uc := reflect.ValueOf(api.Of(e.Addr().Interface().(*control.Engine)))
	for i := range uc.NumField() {
		if uc.Field(i).IsNil() {
			t.Errorf("Of leaves out %s", uc.Type().Field(i).Name)
		}
	}
}
