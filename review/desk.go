package review

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"sitrep/ledger"
)

// Errors of those who decide.
var (
	ErrUnknown = errors.New("no such record, incident, series, entity, warning or decision")
	ErrRefused = errors.New("decision refused")
)

// Signature is who decides, when (in ledger.TimeForm) and why.
type Signature struct{ By, At, Reason string }

// Desk makes decisions on a ledger as it stands. Its calls keep nothing: the caller hands what they
// give to ledger.Store.Decide, and opens a new desk to see the effect.
type Desk struct {
	readings  map[string]ledger.Reading // as weighed, by report
	decisions []ledger.Decision
	find      finder
	groups    map[string][]ledger.Ref // members by the id of an incident, identity, alert or series
	byID      map[string][]ledger.Ref // records by their id
	former    map[string]string       // incidents by the id they had before others joined them
}

// NewDesk opens a desk on readings as they are in the ledger, all decisions of people, and the situation
// that was collated of them.
func NewDesk(readings []ledger.Reading, decisions []ledger.Decision, s *ledger.Situation) *Desk {
	d := &Desk{readings: map[string]ledger.Reading{}, decisions: decisions, groups: map[string][]ledger.Ref{}, byID: map[string][]ledger.Ref{}, former: map[string]string{}}
	for _, r := range Weigh(readings, decisions).Readings {
		d.readings[r.Report.ID] = r
	}
	d.find = newFinder(readings)
	for _, r := range d.readings { // what was added by hand
		for _, f := range foundIn(r) {
			if _, ok := d.find.byID[f.ref]; !ok {
				d.find.byID[f.ref] = f
			}
		}
	}
	for ref := range d.find.byID {
		d.byID[ref.ID] = append(d.byID[ref.ID], ref)
	}
	for _, i := range s.Incidents {
		d.groups[i.ID] = i.Members
		for _, m := range i.Members {
			d.former[ledger.IncidentID(m)] = i.ID
		}
	}
	for _, i := range s.Entities {
		d.groups[i.ID] = i.Members
	}
	for _, a := range s.Warnings {
		d.groups[a.ID] = a.Members
	}
	for _, x := range s.Series {
		d.groups[x.ID] = figures(x.Points)
	}
	return d
}

// Accept says that the records were read rightly, all of an incident, series, entity or warning where
// one is named. A record that was taken out comes back.
func (d *Desk) Accept(id string, by Signature) (ledger.Decision, error) {
	return d.onRecords(Accepted, id, by)
}

// Reject takes records out of the pile: the report does not say this.
func (d *Desk) Reject(id string, by Signature) (ledger.Decision, error) {
	return d.onRecords(Rejected, id, by)
}

// NotEvent takes events out of the pile: the words are there and tell of no happening.
func (d *Desk) NotEvent(id string, by Signature) (ledger.Decision, error) {
	refs, err := d.refs(id)
	if err == nil && d.kind(refs) != "event" {
		err = fmt.Errorf("%w: %s is no event", ErrRefused, id)
	}
	if err != nil {
		return ledger.Decision{}, err
	}
	return d.onRecords(NotEvent, id, by)
}

func (d *Desk) onRecords(verdict, id string, by Signature) (ledger.Decision, error) {
	refs, err := d.refs(id)
	if err != nil {
		return ledger.Decision{}, err
	}
	return d.sign(ledger.Decision{Kind: Record, Verdict: verdict, Members: refs}, by)
}

// Correct sets a field of one record. The value that was read stays beside it.
// So does a field of a report itself, named by its id.
func (d *Desk) Correct(id, field, value string, by Signature) (ledger.Decision, error) {
	if report, ok := d.report(id); ok {
		return d.correctReport(report, field, value, by)
	}
	refs, err := d.refs(id)
	if err != nil {
		return ledger.Decision{}, err
	}
	if len(refs) != 1 {
		return ledger.Decision{}, fmt.Errorf("%w: %s stands for %d records; correct one of them: %s", ErrRefused, id, len(refs), idsOf(refs))
	}
	was, err := d.field(refs[0], field)
	if err == nil {
		err = fits(field, value)
	}
	if err != nil {
		return ledger.Decision{}, err
	}
	return d.sign(ledger.Decision{Kind: Record, Verdict: Corrected, Members: refs, Field: field, Value: value, Was: was}, by)
}

// Reliability sets a source's reliability in the Admiralty code: A to E, or F, cannot be judged.
func (d *Desk) Reliability(source, grade string, by Signature) (ledger.Decision, error) {
	grade = strings.ToUpper(grade)
	if len(grade) != 1 || grade < "A" || grade > "F" {
		return ledger.Decision{}, fmt.Errorf("%w: %q is no reliability; the Admiralty code has A B C D E and F", ErrRefused, grade)
	}
	if strings.TrimSpace(source) == "" {
		return ledger.Decision{}, fmt.Errorf("%w: name the source", ErrRefused)
	}
	return d.sign(ledger.Decision{Kind: Source, Verdict: grade, Source: source}, by)
}

// sign completes a decision: where its records stand, who made it, and its id.
func (d *Desk) sign(out ledger.Decision, by Signature) (ledger.Decision, error) {
	if strings.TrimSpace(by.By) == "" || strings.TrimSpace(by.Reason) == "" {
		return out, fmt.Errorf("%w: a decision has an analyst and a reason", ErrRefused)
	}
	out.By, out.At, out.Reasons = by.By, by.At, []string{by.Reason}
	parts := []string{out.Kind, out.Verdict, out.Field, out.Value, out.Source, out.Undoes, by.By, by.At, by.Reason, strconv.Itoa(len(d.decisions))}
	if out.Members == nil {
		out.Members = []ledger.Ref{}
	}
	for _, m := range out.Members {
		parts = append(parts, m.Report, m.ID)
		if len(out.Anchors) < len(out.Members) {
			out.Anchors = append(out.Anchors, d.find.byID[m].anchor())
		}
	}
	out.ID = ledger.ID("d", parts...)
	return out, nil
}
