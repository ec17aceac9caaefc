// Package stix holds the objects of STIX 2.1 that an export writes, and their ids. They are plain STIX 2.1: no
// custom property and no extension, since some programs drop what they do not know.
package stix

import (
	"strings"

	"github.com/google/uuid"
)

// Object is a STIX object: a domain object or a relationship. What is not set is left out.
type Object struct {
	Type        string      `json:"type"`
	Spec        string      `json:"spec_version"`
	ID          string      `json:"id"`
	CreatedBy   string      `json:"created_by_ref,omitempty"`
	Created     string      `json:"created"`
	Modified    string      `json:"modified"`
	Name        string      `json:"name,omitempty"`
	Class       string      `json:"identity_class,omitempty"`
	Context     string      `json:"context,omitempty"`
	Abstract    string      `json:"abstract,omitempty"`
	Content     string      `json:"content,omitempty"`
	Description string      `json:"description,omitempty"`
	Opinion     string      `json:"opinion,omitempty"`
	Explanation string      `json:"explanation,omitempty"`
	Authors     []string    `json:"authors,omitempty"`
	Published   string      `json:"published,omitempty"`
	Country     string      `json:"country,omitempty"`
	Area        string      `json:"administrative_area,omitempty"`
	City        string      `json:"city,omitempty"`
	Latitude    *float64    `json:"latitude,omitempty"`
	Longitude   *float64    `json:"longitude,omitempty"`
	Relation    string      `json:"relationship_type,omitempty"`
	Source      string      `json:"source_ref,omitempty"`
	Target      string      `json:"target_ref,omitempty"`
	Refs        []string    `json:"object_refs,omitempty"`
	Labels      []string    `json:"labels,omitempty"`
	Lang        string      `json:"lang,omitempty"`
	External    []Reference `json:"external_references,omitempty"`
}

// Reference points outside of STIX: here at a report and the place of words in it.
type Reference struct {
	Source      string            `json:"source_name"`
	Description string            `json:"description,omitempty"`
	URL         string            `json:"url,omitempty"`
	Hashes      map[string]string `json:"hashes,omitempty"`
	ID          string            `json:"external_id,omitempty"`
}

// Bundle carries objects.
type Bundle struct {
	Type    string   `json:"type"`
	ID      string   `json:"id"`
	Objects []Object `json:"objects,omitempty"`
}

// space is the namespace of our ids: another than that which STIX keeps for observables.
var space = uuid.NewSHA1(uuid.NameSpaceURL, []byte("urn:sitrep:stix"))

// ID names an object by its type and what makes it one: a UUID of version 5, the same in every export.
func ID(objectType string, parts ...string) string {
	return objectType + "--" + uuid.NewSHA1(space, []byte(objectType+"\x00"+strings.Join(parts, "\x00"))).String()
}
