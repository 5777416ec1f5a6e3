// Reads every input with compose-go, Docker's env-file reader and godotenv.
// Usage: oracle INPUTS OUTPUT
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"os"
	"strings"

	compose "github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/docker/cli/pkg/kvfile"
	"github.com/joho/godotenv"
	"github.com/sirupsen/logrus"
	"io"
)

func nothing(string) (string, bool) { return "", false }

func readDocker(data []byte) (map[string]string, error) {
	lines, err := kvfile.ParseFromReader(bytes.NewReader(data), nothing)
	values := map[string]string{}
	for _, line := range lines {
		name, value, _ := strings.Cut(line, "=")
		values[name] = value
	}
	return values, err
}

func main() {
	logrus.SetOutput(io.Discard)
	var texts []string
	raw, err := os.ReadFile(os.Args[1])
	if err != nil || json.Unmarshal(raw, &texts) != nil {
		panic("no inputs")
	}
	readers := map[string]func([]byte) (map[string]string, error){
		"compose": func(data []byte) (map[string]string, error) {
			return compose.ParseWithLookup(bytes.NewReader(data), nothing)
		},
		"docker": readDocker,
		"godotenv": func(data []byte) (map[string]string, error) {
			return godotenv.Parse(bytes.NewReader(data))
		},
	}
	answers := map[string][]any{}
	for id, read := range readers {
		for _, text := range texts {
			data, _ := base64.StdEncoding.DecodeString(text)
			values, err := read(data)
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
