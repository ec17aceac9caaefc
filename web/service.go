package web

import (
	"encoding/json"
	"net/http"
	"strings"
)

// signInPath is where tokens are tried.
const signInPath = "/sign-in"

// service are the paths that are no pages.
func (room *Room) service(mux *http.ServeMux) {
	mux.Handle("GET /asset/{hash}/{name...}", room.assets)
	mux.HandleFunc("GET /healthz", room.healthy)
	mux.HandleFunc("GET /readyz", room.readyNow)
	mux.Handle("GET /metrics", room.only(reader, room.meter.handler()))
	mux.HandleFunc("GET /changes.atom", room.changes)
	room.api(mux)
	mux.HandleFunc("GET "+signInPath, room.signInPage)
	mux.HandleFunc("POST "+signInPath, room.signIn)
	mux.HandleFunc("POST /sign-out", room.signOut)
	mux.HandleFunc("POST /review", room.decided)
	mux.HandleFunc("POST /upload", room.taken)
	mux.HandleFunc("GET /robots.txt", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("User-agent: *\nDisallow: /\n")) })
	mux.HandleFunc("GET /", room.noPage)
}

// noPage answers a path that leads nowhere: a program in its own form.
func (room *Room) noPage(w http.ResponseWriter, r *http.Request) {
	form := asPage
	if strings.HasPrefix(r.URL.Path, apiBase+"/") || strings.HasSuffix(r.URL.Path, string(asJSON)) {
		form = asJSON
	}
	room.fail(w, r, form, errNoPage)
}

// only lets visitors of a role through.
func (room *Room) only(needs role, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := room.admit(r, needs); err != nil {
			room.fail(w, r, asJSON, err)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (room *Room) healthy(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Write([]byte("ok\n"))
}

// readyNow says whether there is something to show, and how far the making of it has come.
func (room *Room) readyNow(w http.ResponseWriter, _ *http.Request) {
	progress, _ := room.keeper.Progress()
	ready := room.keeper.Now() != nil
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	if !ready {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	json.NewEncoder(w).Encode(map[string]any{"ready": ready, "progress": progress})
}

func (room *Room) signInPage(w http.ResponseWriter, r *http.Request) {
	body, err := room.pages.render("sign-in", room.frame(visitor{}, nil, &answer{title: "Sign in", view: shown(r.URL.Query().Get("again") != "")}))
	if err != nil {
		room.fail(w, r, asPage, err)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(body)
}

// signIn opens a session for the holder of a token.
func (room *Room) signIn(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, mostForm)
	cookie, ok := room.doors.signIn(r.PostFormValue("token"))
	if !ok {
		http.Redirect(w, r, signInPath+"?again=1", http.StatusSeeOther)
		return
	}
	http.SetCookie(w, cookie)
	http.Redirect(w, r, "/", http.StatusSeeOther)
}

func (room *Room) signOut(w http.ResponseWriter, r *http.Request) {
	room.doors.signOut(r)
	http.SetCookie(w, &http.Cookie{Name: sessionCookie, Path: "/", MaxAge: -1, HttpOnly: true, Secure: true, SameSite: http.SameSiteStrictMode})
	http.Redirect(w, r, signInPath, http.StatusSeeOther)
}

// mostForm is the most bytes of a plain form.
const mostForm = 64 << 10
