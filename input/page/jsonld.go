package page

import (
	"encoding/json"
	"strings"
)

// object is an object of JSON-LD (schema.org) as it stands on the page.
type object map[string]any

// mostObjects is how many objects of a page are looked at.
const mostObjects = 400

// objects are the objects of the JSON-LD of a page, those in lists and graphs included; what is broken is passed over.
func objects(scripts []string) []object {
	var out []object
	for _, s := range scripts {
		s = strings.TrimSpace(s)
		for _, mark := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/"} {
			s = strings.TrimPrefix(s, mark)
		}
		var any any
		if json.NewDecoder(strings.NewReader(controlFree(s))).Decode(&any) == nil {
			out = gather(out, any, 0)
		}
	}
	return out
}

// controlFree writes line ends and tabs inside strings as blanks: many pages leave them unescaped.
func controlFree(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

// gather collects objects that stand by themselves: those that a page lists as its other stories are none.
func gather(out []object, value any, depth int) []object {
	if depth > 6 || len(out) >= mostObjects {
		return out
	}
	switch v := value.(type) {
	case []any:
		for _, x := range v {
			out = gather(out, x, depth+1)
		}
	case map[string]any:
		out = append(out, object(v))
		out = gather(out, v["@graph"], depth+1)
		if main, ok := v["mainEntity"].(map[string]any); ok {
			out = gather(out, main, depth+1)
		}
	}
	return out
}

// is reports an object of a type.
func (o object) is(kind string) bool {
	switch v := o["@type"].(type) {
	case string:
		return v == kind
	case []any:
		for _, x := range v {
			if x == kind {
				return true
			}
		}
	}
	return false
}

// isArticle tells how surely an object is a report: 3 a news article or the like, 2 any article, 1 a film or a page.
func (o object) isArticle() int {
	for kind, score := range map[string]int{"NewsArticle": 3, "ReportageNewsArticle": 3, "LiveBlogPosting": 3, "AnalysisNewsArticle": 3, "BackgroundNewsArticle": 3,
		"Article": 2, "BlogPosting": 2, "Report": 2, "Posting": 2, "SocialMediaPosting": 2, "ImageGallery": 2, "MediaGallery": 2, "VideoObject": 1, "WebPage": 1} {
		if o.is(kind) {
			return score
		}
	}
	return 0
}

// text is a member that is a text, the first of a list of texts, or the name of an object.
func (o object) text(name string) string {
	switch v := o[name].(type) {
	case string:
		return strings.TrimSpace(v)
	case bool:
		if v {
			return "true"
		}
		return "false"
	case []any:
		if len(v) > 0 {
			return object{name: v[0]}.text(name)
		}
	case map[string]any:
		return object(v).text("name")
	}
	return ""
}

// nested is a member of a member.
func (o object) nested(name, inner string) string {
	if v, ok := o[name].(map[string]any); ok {
		return object(v).text(inner)
	}
	return ""
}

// names are the names of those under a member, be they texts or objects.
func (o object) names(member string) []string {
	return o.who(member, func(object) bool { return true })
}

// organizations are the names of those under a member that are organisations.
func (o object) organizations(member string) []string {
	return o.who(member, func(who object) bool { return who.is("Organization") || who.is("NewsMediaOrganization") })
}

func (o object) who(member string, takes func(object) bool) []string {
	list, ok := o[member].([]any)
	if !ok {
		list = []any{o[member]}
	}
	var out []string
	for _, v := range list {
		who := object{"name": v}
		if m, ok := v.(map[string]any); ok {
			who = m
		}
		if name := who.text("name"); name != "" && takes(who) && len(out) < 8 {
			out = append(out, strings.Join(strings.Fields(name), " "))
		}
	}
	return out
}
