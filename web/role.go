package web

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"
)

// role is what a visitor may do.
type role int

const (
	nobody role = iota
	reader
	reviewer
)

var roleNames = []string{"nobody", "reader", "reviewer"}

func (r role) String() string { return roleNames[r] }

// Token lets somebody in. The token itself is kept nowhere, only its hash.
type Token struct {
	Name string // who it was given to: the analyst of the decisions made with it
	Role string // reader or reviewer
	Hash string // SHA-256 of the token, hexadecimal
}

// ParseTokens reads a file of tokens: role, name and hash in each line, parted by blanks; # begins a remark.
func ParseTokens(file string) ([]Token, error) {
	var out []Token
	for n, line := range strings.Split(file, "\n") {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		if len(fields) != 3 || roleOf(fields[0]) == nobody || len(fields[2]) != sha256.Size*2 {
			return nil, fmt.Errorf("line %d: write reader or reviewer, a name, and the hash that sitrep token prints", n+1)
		}
		out = append(out, Token{Role: fields[0], Name: fields[1], Hash: fields[2]})
	}
	return out, nil
}

func roleOf(name string) role {
	for i, known := range roleNames {
		if name == known {
			return role(i)
		}
	}
	return nobody
}

// NewToken makes a token for somebody, and the line that lets it in.
func NewToken(name, role string) (token, line string, err error) {
	if roleOf(role) == nobody || name == "" || len(strings.Fields(name)) != 1 {
		return "", "", fmt.Errorf("a token is for a reader or a reviewer with a name of one word; got %s %q", role, name)
	}
	token = rand.Text()
	return token, role + " " + name + " " + hashOf(token), nil
}

func hashOf(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// visitor is who asks.
type visitor struct {
	name string
	role role
}

// session is how long a browser stays signed in.
const session = 12 * time.Hour

const sessionCookie = "sitrep_session"

// doors know who may come in: the tokens, and who is signed in.
type doors struct {
	tokens   []Token
	mu       sync.Mutex
	sessions map[string]signedIn // by the hash of the cookie
}

type signedIn struct {
	visitor
	until time.Time
}

func newDoors(tokens []Token) *doors { return &doors{tokens: tokens, sessions: map[string]signedIn{}} }

// open reports a room without tokens: on loopback everybody is the one analyst.
func (d *doors) open() bool { return len(d.tokens) == 0 }

// who asks, by a token in the head of the request or by the cookie of a session.
func (d *doors) who(r *http.Request) (visitor, bool) {
	if d.open() {
		return visitor{role: reviewer}, true
	}
	if token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		return d.holder(strings.TrimSpace(token))
	}
	cookie, err := r.Cookie(sessionCookie)
	if err != nil {
		return visitor{}, false
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	s, ok := d.sessions[hashOf(cookie.Value)]
	if !ok || time.Now().After(s.until) {
		return visitor{}, false
	}
	return s.visitor, true
}

// holder is who a token was given to. Every token is compared, in the same time.
func (d *doors) holder(token string) (out visitor, found bool) {
	hash := []byte(hashOf(token))
	for _, t := range d.tokens {
		if subtle.ConstantTimeCompare(hash, []byte(strings.ToLower(t.Hash))) == 1 {
			out, found = visitor{t.Name, roleOf(t.Role)}, true
		}
	}
	return out, found
}

// signIn opens a session for the holder of a token.
func (d *doors) signIn(token string) (*http.Cookie, bool) {
	who, ok := d.holder(token)
	if !ok {
		return nil, false
	}
	value := rand.Text()
	d.mu.Lock()
	defer d.mu.Unlock()
	now := time.Now()
	for key, s := range d.sessions {
		if now.After(s.until) {
			delete(d.sessions, key)
		}
	}
	d.sessions[hashOf(value)] = signedIn{who, now.Add(session)}
	return &http.Cookie{Name: sessionCookie, Value: value, Path: "/", HttpOnly: true, Secure: true,
		SameSite: http.SameSiteStrictMode, MaxAge: int(session / time.Second)}, true
}

// signOut ends the session of a request.
func (d *doors) signOut(r *http.Request) {
	if cookie, err := r.Cookie(sessionCookie); err == nil {
		d.mu.Lock()
		defer d.mu.Unlock()
		delete(d.sessions, hashOf(cookie.Value))
	}
}

// admit lets a visitor in who may do what is asked.
func (room *Room) admit(r *http.Request, needs role) (visitor, error) {
	who, ok := room.doors.who(r)
	switch {
	case !ok && r.Header.Get("Authorization") != "":
		return who, errToken
	case !ok:
		return who, errSignIn
	case who.role < needs:
		return who, errForbidden
	}
	if who.name == "" {
		who.name = room.options.Analyst
	}
	return who, nil
}
