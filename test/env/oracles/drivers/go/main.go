// Reads every input with compose-go, Docker's env-file reader and godotenv.
// Usage: oracle INPUTS OUTPUT
package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"

	compose "github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/docker/cli/pkg/kvfile"
	"github.com/joho/godotenv"
	"github.com/sirupsen/logrus"
	"io"
)

type input struct {
	Bytes []byte            `json:"bytes"`
	Host  map[string]string `json:"host"`
}

type reader func(data []byte, lookup func(string) (string, bool)) (map[string]string, error)

func readDocker(data []byte, lookup func(string) (string, bool)) (map[string]string, error) {
	lines, err := kvfile.ParseFromReader(bytes.NewReader(data), lookup)
	values := map[string]string{}
	for _, line := range lines {
		name, value, _ := strings.Cut(line, "=")
		values[name] = value
	}
	return values, err
}

func main() {
	logrus.SetOutput(io.Discard)
	var inputs []input
	raw, err := os.ReadFile(os.Args[1])
	if err != nil || json.Unmarshal(raw, &inputs) != nil {
		panic("no inputs")
	}
	readers := map[string]reader{
		"compose": func(data []byte, lookup func(string) (string, bool)) (map[string]string, error) {
			return compose.ParseWithLookup(bytes.NewReader(data), lookup)
		},
		"docker": readDocker,
		"godotenv": func(data []byte, _ func(string) (string, bool)) (map[string]string, error) {
			return godotenv.Parse(bytes.NewReader(data))
		},
	}
	answers := map[string][]any{}
	for id, read := range readers {
		for _, item := range inputs {
			values, err := read(item.Bytes, func(name string) (string, bool) {
				value, found := item.Host[name]
				return value, found
			})
			if err != nil {
				answers[id] = append(answers[id], "!")
			} else {
				answers[id] = append(answers[id], values)
			}
		}
	}
	out, _ := json.Marshal(answers)
	_ = os.WriteFile(os.Args[2], out, 0o600)
}
