module sitrep/tools/prose

go 1.26.0

require (
	github.com/jdkato/prose/v3 v3.2.3
	sitrep v0.0.0
)

require (
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	gopkg.in/neurosnap/sentences.v1 v1.0.6 // indirect
)

replace sitrep => ../..
