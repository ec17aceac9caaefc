package mask

import "reflect"

// Rewrite is a deep copy of v with every string passed through f. It follows structs, slices,
// arrays and pointers; unexported fields, maps and interfaces are taken as they are.
func Rewrite[T any](v T, f func(string) string) T {
	rewrite(reflect.ValueOf(&v).Elem(), f)
	return v
}

// rewrite changes v in place; what v only points at is copied first.
func rewrite(v reflect.Value, f func(string) string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(f(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Field(i); field.CanSet() {
				rewrite(field, f)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			own := reflect.New(v.Type().Elem())
			own.Elem().Set(v.Elem())
			rewrite(own.Elem(), f)
			v.Set(own)
		}
	case reflect.Slice:
		if !v.IsNil() {
			own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
			reflect.Copy(own, v)
			v.Set(own)
			rewriteEach(own, f)
		}
	case reflect.Array:
		rewriteEach(v, f)
	}
}

func rewriteEach(v reflect.Value, f func(string) string) {
	if !holdsStrings(v.Type().Elem()) {
		return
	}
	for i := range v.Len() {
		rewrite(v.Index(i), f)
	}
}

// holdsStrings is false for elements such as bytes, which there may be many of.
func holdsStrings(t reflect.Type) bool {
	return t.Kind() == reflect.String || t.Kind() >= reflect.Array && t.Kind() != reflect.UnsafePointer
}
