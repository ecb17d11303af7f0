/**
 * Whether places and names lead somewhere when they are clicked (OSC 8): what `FORCE_HYPERLINK` says (`0` and `false` mean no),
 * else whether a person looks at the output in a terminal that is known to follow such links. Others may print what they
 * do not understand. Who wants no colours, wants no links either.
 * @param color what the command line says of colours
 */
export function wantsLinks(
	color: boolean | undefined,
	env: Readonly<Record<string, string | undefined>>,
	isTerminal: boolean,
): boolean {
	const forced = env['FORCE_HYPERLINK'];
	if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
	if (!isTerminal || color === false || isSet(env['NO_COLOR']) || isSet(env['CI'])) return false;
	// What runs inside of a terminal tells of that one, but may not pass links on.
	if (/^(?:dumb|screen|tmux)/.test(env['TERM'] ?? '')) return false;
	return followsLinks(env);
}

function isSet(value: string | undefined): boolean {
	return value !== undefined && value !== '';
}

/** Programs by what they set in `TERM_PROGRAM`, and `TERM`. */
const programs: ReadonlySet<string> = new Set(['WezTerm', 'vscode', 'ghostty', 'rio', 'Hyper', 'WarpTerminal']);
const terminals = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/;

/** VTE 0.50.0, the first to know links, crashed on them. */
const firstVte = 5001;

/** Of Konsole, in the form of `KONSOLE_VERSION`: 20.12. */
const firstKonsole = 201_200;

function followsLinks(env: Readonly<Record<string, string | undefined>>): boolean {
	const program = env['TERM_PROGRAM'] ?? '';
	if (isSet(env['WT_SESSION']) || programs.has(program) || terminals.test(env['TERM'] ?? '')) return true;
	if (program === 'iTerm.app') return isAtLeast(env['TERM_PROGRAM_VERSION'] ?? '', 3, 1);
	return Number(env['VTE_VERSION'] ?? 0) >= firstVte || Number(env['KONSOLE_VERSION'] ?? 0) >= firstKonsole;
}

function isAtLeast(version: string, major: number, minor: number): boolean {
	const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
	return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
