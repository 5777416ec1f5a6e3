module oracle

go 1.24

require github.com/direnv/direnv/v2 v2.37.1
