package text

// Predicate is a verb, or a noun that names an action, with the parts that hang on it. Parts are
// token indices of the head word of the phrase, -1 where there is none.
type Predicate struct {
	Head      int    // token index of the verb or noun
	Lemma     string // with its particle: "carry out", "blow up"
	Noun      bool   // a nominal predicate: "the attack", "the arrest of"
	Passive   bool
	Negated   bool
	Modal     string // lemma of the modal or semi-modal that governs it: may will should plan try …
	Tense     string // past present future infinitive participle; "" for nouns
	Condition bool   // stands under if, unless, in case
	Question  bool
	Subjects  []int // logical subjects (who acts), conjuncts resolved; by-agents of a passive
	Objects   []int // logical objects (what is acted on); surface subjects of a passive
	Obliques  []Oblique
	Content   int // head of the clause it takes as complement ("said that …"), or -1
	Under     int // index in Predicates of the predicate whose content this one is, or -1
}

// Oblique is a phrase tied to a predicate by a preposition: {"in", token of "Moscow"}.
type Oblique struct {
	Preposition string // lower case; "" for a bare adverbial ("Tuesday")
	Head        int    // token index
}

// When is a date or a stretch of time as far as the text gives it (EDTF, Library of Congress 2019).
type When struct {
	Written string `json:"written,omitempty"` // the words
	EDTF    string `json:"edtf,omitempty"`    // "2023-06-01", "XXXX-03-02", "2015", "2024-03?"
	From    string `json:"from,omitempty"`    // earliest day that can be reasoned out, ISO
	Until   string `json:"until,omitempty"`   // latest day, ISO
	Needs   string `json:"needs,omitempty"`   // what is missing to finish it: "publication date", "year" …
	Note    string `json:"note,omitempty"`    // the reasoning
}

// Timex is a time expression (TIMEX3 kinds, TimeML 1.2.1: DATE TIME DURATION SET).
type Timex struct {
	Span
	Kind  string  // date time duration set
	When  When    //
	Hours float64 // length of a duration; 0 when it is none or vague
	Rule  string  // the rule that read it

	Origin *When // of "two days after the raid" where the rest is dated: when the raid was; nil otherwise
}

// Location is a place as written and, where it could be resolved, on the map.
type Location struct {
	Written     string   `json:"written,omitempty"`
	Name        string   `json:"name,omitempty"`
	Country     string   `json:"country,omitempty"`
	CountryCode string   `json:"country_code,omitempty"` // ISO 3166-1 alpha-2
	Admin1      string   `json:"admin1,omitempty"`
	Lat         *float64 `json:"lat,omitempty"` // degrees, WGS 84
	Lon         *float64 `json:"lon,omitempty"`
	GeoName     string   `json:"geoname,omitempty"`   // GeoNames id
	Precision   string   `json:"precision,omitempty"` // venue city region country area
	Basis       string   `json:"basis,omitempty"`     // text | inferred
}

// Place is a mention of a place. Document.Places holds the places of the report, without a role;
// Document.Toponyms the names of places by which it names no place where something happens, with their
// role: embedded in another name ("Kano State Police"), in the dateline or in other furniture of the page, or
// unlisted: a name that was read as a place's and that the gazetteer does not know well enough.
type Place struct {
	Span
	Kind     string // country region city venue area demonym
	Role     string // "" embedded dateline furniture unlisted
	Location Location
	Rule     string
}

// Quantity is a number with the words that bound it and the noun it counts.
type Quantity struct {
	Span            // number with its bound words: "at least three"
	Number Span     // the number alone
	Low    *float64 // nil for a vague word
	High   *float64
	Bound  string // exactly about at_least more_than nearly at_most between vague
	Kind   string // cardinal ordinal percent fraction money age year multiplier
	Unit   string // "%", "USD", "hours" …
	Head   int    // token of the noun it counts, or -1
	Rule   string

	What string // reading/harm: what happened to those counted: killed wounded arrested …, "" when nothing
	By   int    // reading/harm: token of the word that says so; meaningful when What is set

	Aside string // reading/harm: "denied" ("six men, not seven"), "at large" of people not caught; nothing befell those counted; "" mostly
}

// Actor is someone or something that appears in the text, with every mention of it.
type Actor struct {
	Kind     string // person organization armed_group agency country region city venue nationality population_group media
	Name     string // fullest form in the text, or its lexicon's canonical name
	ID       string // key of the lexicon row, "" when not listed
	Parent   string // lexicon key of what it belongs to
	Aliases  []string
	Mentions []Mention
	Rule     string
	Body     *Body   // of a state's body; nil for others
	Office   *Office // of a person who speaks for a body; nil for others
}

// Body tells what a body of a state does and whose it is: two reports may call one "the health ministry" and "Lebanon's
// Ministry of Public Health".
type Body struct {
	Function string `json:"function"`          // army, police, health ministry, embassy of US …
	Country  string `json:"country,omitempty"` // ISO 3166-1 alpha-2; of an embassy, where it stands
	Area     string `json:"area,omitempty"`    // the town or region whose body it is
	Basis    string `json:"basis,omitempty"`   // text | inferred: the country the report is about
}

// Office is the body that a person speaks for or heads, by the words beside the name: "the interior minister", "spokesman
// of the harbour board".
type Office struct {
	Span        // of the words
	Actor int   // the body, where the words name one; −1 for none
	Body  *Body // what they tell of a state's body; nil for others
}

// Mention is one place where an actor is spoken of.
type Mention struct {
	Span
	Head    int  // token index of the head word
	Nominal bool // "the group", "the ministry": by description
	Pronoun bool
	Aside   bool // told in passing, inside other words or by what they are: ActorAt and ActorHeaded pass it over
}

// Chain is a set of mentions that are of one thing, in text order; two or more.
type Chain struct{ Mentions []Mention }

// Masthead is what the text tells of its own publication.
type Masthead struct {
	Title         Span
	Publisher     string
	PublisherSpan Span
	Basis         string // label dateline self-reference furniture
	Dateline      Span
	DatelinePlace string
	Agency        string // agency credit: "AP", "Reuters"
	Published     Published
}

// Published is the publication date of a text as far as it is known.
type Published struct {
	Value     string `json:"value,omitempty"`      // ISO date
	Yearless  string `json:"yearless,omitempty"`   // EDTF, where a dateline tells day and month alone: "XXXX-10-14"
	NotBefore string `json:"not_before,omitempty"` // ISO date
	NotAfter  string `json:"not_after,omitempty"`
	Basis     string `json:"basis"` // metadata dateline text derived unknown; person in a situation
}

// Attribution ties a stretch of content to who said it. Attributions nest: Outer is the index of
// the attribution whose content holds this one, -1 for the outermost.
type Attribution struct {
	Sentence  int
	Source    Hop
	Cue       Span
	CueLemma  string
	Content   Span
	Pieces    []Span // the stretches of Content that are said, where other words stand between them; nil for one stretch
	Stance    string // asserts alleges speculates doubts denies declines_to_confirm claims_responsibility
	Certainty string // certain probable possible unknown negated
	Outer     int
	Rule      string
}

// Says reports whether a span lies in what is said.
func (a Attribution) Says(s Span) bool {
	for _, p := range a.Pieces {
		if p.Contains(s) {
			return true
		}
	}
	return a.Pieces == nil && a.Content.Contains(s)
}

// Hop is one link of a chain: who relays or says.
type Hop struct {
	Span
	Name      string // as written, or the actor's name
	Actor     int    // index in Actors, -1 when none
	Unnamed   bool   // a source without a name keeps its words ("sources") or none at all
	Inherited bool   // taken from an earlier sentence
}
