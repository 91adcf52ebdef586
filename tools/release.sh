#!/usr/bin/env bash
# Packs what a release of an edition holds: release.sh VERSION FOLDER. The site has to be built; nothing is uploaded.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=$1 out=$2
generator=("${PYTHON:-.venv/bin/python}" -m generator)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

version_in() { sed -n 's/^ *"data_version": "\(.*\)",$/\1/p' "$1" | head -n 1; }

mkdir -p "$out"
"${generator[@]}" export --out "$data" --zip "$out/open-ai-movement-data-$version.zip"
if [ "$(version_in "$data/data/v1/index.json")" != "$(version_in "editions/$version.json")" ]; then
  echo "The entries are not those of the edition $version, but $(version_in "$data/data/v1/index.json")." >&2
  exit 1
fi
"${generator[@]}" offline --site site --out "$out/open-ai-movement-site-$version.zip"
"${generator[@]}" notes "$version" >"$out/notes.md"
cd "$out"
sha256sum -- *.zip >SHA256SUMS
