// Command sitrep reads news reports about security incidents and tells who says what.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
