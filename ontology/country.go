package ontology

import (
	_ "embed"
	"strconv"
	"sync"

	"golang.org/x/text/language"
)

//go:embed country.tsv
var countryTable string

// Country is a country in the codes of others; a code that is not known for sure is empty.
type Country struct {
	ISO3, Number string // ISO 3166-1 alpha-3 and numeric
	COW          string // Correlates of War
	GW           string // Gleditsch and Ward, as UCDP numbers countries
	ACLEDRegion  string
	UCDPRegion   string
}

var countries = sync.OnceValue(func() map[string]Country {
	out := map[string]Country{}
	for _, r := range rows(countryTable) {
		c := Country{COW: r["cow"], GW: r["gw"], ACLEDRegion: r["acled_region"], UCDPRegion: r["ucdp_region"]}
		if region, err := language.ParseRegion(r["code"]); err == nil {
			c.ISO3, c.Number = region.ISO3(), number(region.M49())
		}
		out[r["code"]] = c
	}
	return out
})

// CountryOf is a country by its ISO 3166-1 alpha-2 code.
func CountryOf(code string) Country { return countries()[code] }

// number is a numeric code without leading noughts, as ACLED writes it.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
