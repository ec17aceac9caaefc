package furniture

import (
	"strings"
	"testing"

	"sitrep/text"
)

const wire = `MPA0417 3 I 0246
VELDORA-RAID
Three held in Sarn after raid
(Adds police, details)
By Ana Rovik

Police in the port of Sarn held three men on Monday night, a spokesman for the force said.

What the guards saw

Two guards saw the men climb the fence of the depot and run to the harbour before dawn.

Who is held?

The three men are from Sarn and will be heard by a court on Friday, the spokesman said.

Ana Rovik is a freelance writer in Sarn.

MPA/ar/jr`

// Lines that desks write for each other, subheadings in small letters and a line on the author are no part of the
// report; its title and paragraphs are.
func TestLinesOfTheDesk(t *testing.T) {
	d := text.New(wire)
	Read(d)
	var got []string
	for _, f := range d.Furniture {
		got = append(got, d.Words(f.Span))
	}
	want := []string{"MPA0417 3 I 0246", "VELDORA-RAID", "(Adds police, details)", "By Ana Rovik", "What the guards saw", "Who is held?", "Ana Rovik is a freelance writer in Sarn.", "MPA/ar/jr"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q", got)
	}
}

// A person of the story who is a writer is no author of it.
func TestAWriterOfTheStory(t *testing.T) {
	d := text.New("By Jon Rook\n\nGunmen shot at a car in Sarn on Monday and wounded the driver, police said.\n\nAna Rovik is a reporter of the Sarn Herald.\n")
	Read(d)
	if len(d.Furniture) != 1 {
		t.Errorf("got %v", d.Furniture)
	}
}

// A caption is known by who took the picture, or by the agency behind it where the report goes on; the agency behind the
// last paragraph is the report's.
func TestCaptionsByTheirCredit(t *testing.T) {
	d := text.New("Raid in Sarn\n\nSmoke rises over the port of Sarn on Monday after the raid of the coast guard. [Ana Rovik/Reuters]\n\nThe coast guard held three men on Monday night, a spokesman for the force said.\n\nGuards stand at the gate of the depot in Sarn on Monday. (AFP)\n\nTwo rifles and a boat were found at the depot in the port, the coast guard said.\n\nThe three men will be heard by a court in Sarn on Friday, the spokesman of the force said. (AFP)\n")
	Read(d)
	var got []string
	for _, f := range d.Furniture {
		got = append(got, d.Words(f.Span)[:6])
	}
	if strings.Join(got, "|") != "Smoke |Guards" {
		t.Errorf("got %q", got)
	}
}
