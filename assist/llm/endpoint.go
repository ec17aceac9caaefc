package llm

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// ErrUse is an endpoint that can't be one.
var ErrUse = errors.New("wrong endpoint")

// Limits of an answer.
const (
	answerTime  = 2 * time.Minute
	answerBytes = 1 << 20
	mostFailed  = 3 // answers in a row that fail before an endpoint is given up
)

// Reader asks one model at one endpoint.
type Reader struct {
	address string
	model   string
	key     string
	client  *http.Client
	failed  int // answers in a row that failed
}

// New makes a reader of an endpoint: the address of an API of chat completions, such as http://127.0.0.1:8080/v1. The
// key, "" for none, goes into the request and nowhere else.
func New(endpoint, model, key string) (*Reader, error) {
	u, err := url.Parse(endpoint)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
		return nil, fmt.Errorf("%w: %q is no address; write it as http://127.0.0.1:8080/v1", ErrUse, endpoint)
	case model == "":
		return nil, fmt.Errorf("%w: name the model with --model", ErrUse)
	}
	if !strings.HasSuffix(u.Path, "/chat/completions") {
		u = u.JoinPath("chat/completions")
	}
	return &Reader{address: u.String(), model: model, key: key, client: &http.Client{Timeout: answerTime, CheckRedirect: noRedirect}}, nil
}

// noRedirect keeps a text from being sent to anybody but the endpoint that was named.
func noRedirect(r *http.Request, _ []*http.Request) error {
	return fmt.Errorf("the endpoint sends elsewhere, to %s; name that if you mean it", r.URL.Host)
}

// Host is whom texts are sent to.
func (r *Reader) Host() string {
	u, _ := url.Parse(r.address)
	return u.Host
}

// Read asks for a second reading of a report. What goes wrong stands in its faults; the first reading is never touched.
func (r *Reader) Read(ctx context.Context, report Report) Second {
	out := Second{Reader: "llm:" + r.model, Events: []Finding{}, Refused: map[string]int{}}
	c := &checker{Report: report, reader: out.Reader, out: &out, seen: map[string]bool{}}
	spans, unasked := chunks(report.Document.Text)
	out.Unasked = unasked
	for i, span := range spans {
		if r.failed >= mostFailed || ctx.Err() != nil {
			out.Faults = append(out.Faults, "not asked: the endpoint failed too often")
			for _, rest := range spans[i:] {
				out.Unasked += rest.Len()
			}
			break
		}
		a, err := r.ask(ctx, report.Document.Words(span))
		if err != nil {
			r.failed++
			out.Faults = append(out.Faults, err.Error())
			continue
		}
		r.failed = 0
		for _, t := range a.Events {
			c.event(t, span)
		}
	}
	return out
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// completion is what is read of an answer of the endpoint.
type completion struct {
	Choices []struct {
		Message message `json:"message"`
		Finish  string  `json:"finish_reason"`
	} `json:"choices"`
}

// ask sends one stretch of text and gives what the model tells of it.
func (r *Reader) ask(ctx context.Context, words string) (answer, error) {
	body, err := json.Marshal(map[string]any{"model": r.model, "temperature": 0, "stream": false,
		"messages": []message{{"system", instructions()}, {"user", words}}})
	if err != nil {
		return answer{}, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, r.address, bytes.NewReader(body))
	if err != nil {
		return answer{}, err
	}
	request.Header.Set("Content-Type", "application/json")
	if r.key != "" {
		request.Header.Set("Authorization", "Bearer "+r.key)
	}
	response, err := r.client.Do(request)
	if err != nil {
		return answer{}, fmt.Errorf("ask the model: %w", err)
	}
	defer response.Body.Close()
	return read(response)
}

// read takes an answer whole, or not at all.
func read(response *http.Response) (answer, error) {
	raw, err := io.ReadAll(io.LimitReader(response.Body, answerBytes+1))
	switch {
	case err != nil:
		return answer{}, fmt.Errorf("the answer broke off: %w", err)
	case response.StatusCode != http.StatusOK:
		return answer{}, fmt.Errorf("the endpoint answers %s", response.Status)
	case len(raw) > answerBytes:
		return answer{}, fmt.Errorf("the answer is longer than %d bytes", answerBytes)
	}
	var c completion
	if err := json.Unmarshal(raw, &c); err != nil || len(c.Choices) == 0 {
		return answer{}, errors.New("the answer is none of chat completions")
	}
	if c.Choices[0].Finish == "length" {
		return answer{}, errors.New("the answer was cut off at the model's limit")
	}
	return parse(c.Choices[0].Message.Content)
}
