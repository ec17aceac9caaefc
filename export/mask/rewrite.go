package mask

import "reflect"

// Rewrite is a deep copy of v with every string passed through f. It follows structs, slices,
// arrays and pointers; unexported fields, maps and interfaces are taken as they are.
func Rewrite[T any](v T, f func(string) string) T {
	return rewrite(reflect.ValueOf(&v).Elem(), f).Interface().(T)
}

func rewrite(v reflect.Value, f func(string) string) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.String:
		out.SetString(f(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out.Field(i).Set(rewrite(v.Field(i), f))
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(rewrite(v.Elem(), f))
		}
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		rewriteEach(out, v, f)
	case reflect.Array:
		rewriteEach(out, v, f)
	}
	return out
}

func rewriteEach(out, v reflect.Value, f func(string) string) {
	for i := range v.Len() {
		out.Index(i).Set(rewrite(v.Index(i), f))
	}
}
