#!/usr/bin/env bash
# Runs archivelint as the inputs say, and counts what it reports. Inputs are arguments, and never read as commands.
set -euo pipefail

# What comes from an input is shown as text, not as a command of the workflow.
fail() {
	local text=${1//'%'/%25}
	text=${text//$'\r'/%0D}
	printf '::error title=archivelint::%s\n' "${text//$'\n'/%0A}"
	printf 'exit-code=2\nerrors=0\nwarnings=0\nsarif-file=\n' >>"$GITHUB_OUTPUT"
	exit 2
}

# Reads lines into the array `lines`, empty ones left out.
lines_of() {
	local line
	lines=()
	while IFS= read -r line || [ -n "$line" ]; do
		line=${line%$'\r'}
		[ -z "$line" ] || lines+=("$line")
	done <<<"$1"
}

arguments=()
# Strangers write what is checked out then, and the run may hold secrets: nothing of theirs is run.
[ "${GITHUB_EVENT_NAME:-}" != pull_request_target ] || arguments+=(--no-plugins)
case $INPUT_FAIL_ON in
	error | warning | never) arguments+=("--fail-on=$INPUT_FAIL_ON") ;;
	*) fail "The input \`fail-on\` is error, warning or never, not \`$INPUT_FAIL_ON\`." ;;
esac
[ -z "$INPUT_CONFIG" ] || arguments+=("--config=$INPUT_CONFIG")

case $INPUT_MODE in
	full) ;;
	changed | new-only)
		base=${INPUT_BASE:-$EVENT_BASE}
		# The commit before the first push of a branch is all zeros.
		[[ ! $base =~ ^0*$ ]] || fail "The mode \`$INPUT_MODE\` needs the input \`base\`: this event has no commit to compare with."
		[ "$INPUT_MODE" = changed ] && arguments+=("--since=$base") || arguments+=("--new-only=$base")
		;;
	*) fail "The input \`mode\` is full, changed or new-only, not \`$INPUT_MODE\`." ;;
esac

[[ $INPUT_SARIF_FILE != *[$'\r\n']* ]] || fail 'The input `sarif-file` holds a line end.'
[ -z "$INPUT_SARIF_FILE" ] || arguments+=("--format=sarif:$INPUT_SARIF_FILE")
[[ $INPUT_FORMAT != *:* ]] || fail 'The input `format` names a format only: give files in `args`.'
[ -z "$INPUT_FORMAT" ] || arguments+=("--format=$INPUT_FORMAT")
counts=$(mktemp "${RUNNER_TEMP:-/tmp}/archivelint.XXXXXX")
trap 'rm -f "$counts"' EXIT
arguments+=("--format=jsonl:$counts")
lines_of "$INPUT_ARGS"
arguments+=(${lines[@]+"${lines[@]}"})
lines_of "$INPUT_PATHS"
[ "${#lines[@]}" -eq 0 ] || arguments+=(-- "${lines[@]}")

code=0
node "$ARCHIVELINT" "${arguments[@]}" || code=$?

errors=$(grep -c '"severity":"error"' "$counts" || true)
warnings=$(grep -c '"severity":"warning"' "$counts" || true)
sarif=
if [ -n "$INPUT_SARIF_FILE" ] && [ -f "$INPUT_SARIF_FILE" ]; then sarif=$INPUT_SARIF_FILE; fi
printf 'exit-code=%s\nerrors=%s\nwarnings=%s\nsarif-file=%s\n' "$code" "$errors" "$warnings" "$sarif" >>"$GITHUB_OUTPUT"
exit "$code"
