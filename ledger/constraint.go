package ledger

// Constraint is what a person decided about records of one kind and collation has to keep, whatever
// its own features say: the records are one, or they are apart.
//
// Together makes one set of all Members. Otherwise the first of Members is apart from each of the
// others, and no set may hold both, by whatever way they would come together. Where constraints
// contradict each other, the earlier in a list of them holds: the list begins with the newest word.
// A member that is not in the pile binds nothing.
type Constraint struct {
	Decision string // id of the Decision it comes from
	Kind     string // same_entity same_incident same_measure echo
	Together bool
	Members  []Ref
	By       string // the analyst
	Reason   string
}
