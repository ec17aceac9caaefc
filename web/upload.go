package web

import (
	"encoding/json"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
)

// uploadView is the page by which reports are added, and what became of those that were.
type uploadView struct{ Files []uploaded }

// uploaded is what became of one file.
type uploaded struct {
	Name   string `json:"name"`
	Status string `json:"status"` // read | known | skipped | failed
	Reason string `json:"reason,omitempty"`
	Href   string `json:"href,omitempty"`
}

// upload is the form by which files are added.
func (v *visit) upload() (*answer, error) {
	if v.room.options.ReadOnly {
		return nil, errReadOnly
	}
	return &answer{page: "upload", title: "Add reports", active: "/reports", view: shown(uploadView{}), record: shown(uploadView{}), fresh: true}, nil
}

// taken reads the files of an upload one after the other; what one of them does is no matter of the others.
func (room *Room) taken(w http.ResponseWriter, r *http.Request) {
	v, err := room.changing(w, r)
	var files []uploaded
	if err == nil {
		r.Body = http.MaxBytesReader(w, r.Body, room.options.MaxUpload)
		files, err = v.takeAll(r)
	}
	if err != nil {
		room.fail(w, r, wanted(r), err)
		return
	}
	room.keeper.Wake()
	if wanted(r) == asJSON {
		writeJSON(w, http.StatusOK, map[string]any{"files": files})
		return
	}
	v.write(asPage, &answer{page: "upload", title: "Add reports", active: "/reports", view: shown(uploadView{files}), fresh: true})
}

func (v *visit) takeAll(r *http.Request) (out []uploaded, err error) {
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, tooLarge(err)
	}
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, tooLarge(err)
		}
		if part.FormName() != "file" || part.FileName() == "" {
			continue
		}
		files, err := v.takeOne(part)
		if err != nil {
			return nil, err
		}
		out = append(out, files...)
	}
}

// takeOne reads one file; what is wrong with it is told of it alone, and the others go on.
func (v *visit) takeOne(part *multipart.Part) (out []uploaded, err error) {
	content, err := io.ReadAll(part)
	if err != nil {
		return nil, tooLarge(err)
	}
	taken, err := v.room.ledger.Take(v.r.Context(), part.FileName(), content)
	for _, t := range taken {
		out = append(out, uploaded{t.Name, t.Status, t.Reason, pathOf(t.Report)})
	}
	if err != nil {
		out = append(out, uploaded{Name: part.FileName(), Status: "failed", Reason: v.room.problemOf(err).Detail})
	}
	return out, nil
}

func writeJSON(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(value)
}
