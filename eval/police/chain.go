package police

import "strings"

// follow notes the pronouns that stand for police or an officer, by the chains of the document; a witness tells of
// the past.
func (r *reader) follow() {
	for _, chain := range r.d.Chains {
		theirs, witness := false, false
		for _, m := range chain.Mentions {
			witness = witness || m.Head >= 0 && r.testifies(r.d.SentenceIndex(m.Head))
			theirs = theirs || m.Head >= 0 && (r.bodies[m.Head] || r.known[strings.ToLower(r.d.Word(m.Head))])
		}
		for _, m := range chain.Mentions {
			if theirs && !witness && m.Head >= 0 && r.d.Tags[m.Head].Universal == "PRON" {
				r.meant[m.Head] = true
			}
		}
	}
}
