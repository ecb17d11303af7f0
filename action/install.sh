#!/usr/bin/env bash
# Finds or installs archivelint, and tells the next step where it is.
set -euo pipefail

fail() {
	printf '::error title=archivelint::%s\n' "$1"
	exit 2
}

found=
if [ -n "$INPUT_VERSION" ]; then
	[[ $INPUT_VERSION =~ ^[0-9A-Za-z][0-9A-Za-z.+-]*$ ]] || fail 'The input `version` is not a version such as 1.2.3, nor a tag such as latest.'
	folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/archivelint.XXXXXX")
	npm install --prefix "$folder" --no-save --no-audit --no-fund --ignore-scripts -- "archivelint@$INPUT_VERSION" >&2
	found=$folder/node_modules/archivelint/dist/command/archivelint.cjs
# Under `pull_request_target` a stranger may have written what is checked out.
elif [ "${GITHUB_EVENT_NAME:-}" != pull_request_target ] && [ -f node_modules/archivelint/dist/command/archivelint.cjs ]; then
	found=$PWD/node_modules/archivelint/dist/command/archivelint.cjs
else
	found=$GITHUB_ACTION_PATH/dist/command/archivelint.cjs
	# The first step that uses this checkout builds it.
	[ -f "$found" ] || (cd "$GITHUB_ACTION_PATH" && npm ci --no-audit --no-fund >&2)
fi
[ -f "$found" ] || fail 'archivelint cannot be installed.'
[[ $found != *$'\n'* ]] || fail 'The path of archivelint holds a line end.'
printf 'archivelint=%s\n' "$found" >>"$GITHUB_OUTPUT"
