#!/usr/bin/env bash
# Runs archivelint as the inputs say, and counts what it reports. Inputs are arguments, and never read as commands.
set -euo pipefail

# What comes from an input is shown as text, not as a command of the workflow.
fail() {
	local text=${1//'%'/%25}
	text=${text//$'\r'/%0D}
	printf '::error title=archivelint::%s\n' "${text//$'\n'/%0A}"
	printf 'exit-code=2\nerrors=0\nwarnings=0\nsarif-file=\nscore=\ndimensions=\n' >>"$GITHUB_OUTPUT"
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
scratch=$(mktemp -d "${RUNNER_TEMP:-/tmp}/archivelint.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
counts=$scratch/counts
arguments+=("--format=jsonl:$counts")

case $INPUT_SCORE in
	true) wants_score=yes ;;
	false | '') wants_score= ;;
	*) fail "The input \`score\` is true or false, not \`$INPUT_SCORE\`." ;;
esac
if [ "$INPUT_MODE" = changed ]; then
	[ -z "$INPUT_FAIL_UNDER" ] || fail 'The input `fail-under` is about the whole archive, and the mode `changed` about a few posts.'
	wants_score=
fi
[ -z "$wants_score" ] || arguments+=("--score=$scratch/score.json" "--score=$scratch/score.md")
[ -z "$INPUT_FAIL_UNDER" ] || arguments+=("--fail-under=$INPUT_FAIL_UNDER")
lines_of "$INPUT_ARGS"
arguments+=(${lines[@]+"${lines[@]}"})
lines_of "$INPUT_PATHS"
[ "${#lines[@]}" -eq 0 ] || arguments+=(-- "${lines[@]}")

# The list of findings may be long: the score is to stand above it.
summary=${GITHUB_STEP_SUMMARY:-}
[ -z "$summary" ] || export GITHUB_STEP_SUMMARY=$scratch/summary
code=0
node "$ARCHIVELINT" "${arguments[@]}" || code=$?
if [ -n "$summary" ]; then
	for part in score.md summary; do
		[ ! -f "$scratch/$part" ] || { cat "$scratch/$part" && echo; } >>"$summary"
	done
fi

touch "$counts"
errors=$(grep -c '"severity":"error"' "$counts" || true)
warnings=$(grep -c '"severity":"warning"' "$counts" || true)
score=
dimensions=
if [ -f "$scratch/score.json" ]; then
	# Without posts there is none.
	read='const told = JSON.parse(fs.readFileSync(process.argv[1], "utf8")); const isEmpty = told.posts === 0 && told.unjudged?.posts === 0;'
	score=$(node -p "$read isEmpty ? '' : told.score" "$scratch/score.json")
	dimensions=$(node -p "$read isEmpty ? '' : JSON.stringify(told.dimensions)" "$scratch/score.json")
fi
sarif=
if [ -n "$INPUT_SARIF_FILE" ] && [ -f "$INPUT_SARIF_FILE" ]; then sarif=$INPUT_SARIF_FILE; fi
printf 'exit-code=%s\nerrors=%s\nwarnings=%s\nsarif-file=%s\nscore=%s\ndimensions=%s\n' "$code" "$errors" "$warnings" "$sarif" "$score" "$dimensions" >>"$GITHUB_OUTPUT"
exit "$code"
