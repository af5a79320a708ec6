#!/usr/bin/env bash
# Records what CPython prints for each program here. Needs python3 of version 3.11.
set -u
cd "$(dirname "$0")" || exit 1
here="$PWD/"
for f in *.py; do
  name=${f%.py}
  python3 -W ignore "$here$f" > "$name.out" 2> "$name.err"
  sed -i "s|$here||g" "$name.err"
  [ -s "$name.err" ] || rm "$name.err"
done
