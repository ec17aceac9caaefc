// Package browsertest looks at the pages as a reader does: in a browser, with a keyboard, on paper and on a small
// screen. It holds tests only; those that need Chromium are skipped without it, and say so.
package browsertest
