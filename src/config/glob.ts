import {longestGlob, readGlob} from '../texts/globs.ts';

/**
 * What is wrong with a pattern for paths, as a sentence; undefined when nothing is.
 * Patterns are globs (`*`, `?`, `**`, `[…]`, `{a,b}`) and are anchored as in `.gitignore`: one without a `/` before its
 * last character matches in every folder, any other from the config's folder; one that ends in `/` means all below it.
 */
export function problemOfGlob(pattern: string): string | undefined {
	if (pattern.trim() === '') return 'An empty pattern matches nothing.';
	if (/^!(?!\()/.test(pattern))
		return `\`${pattern}\` begins with \`!\`, which means nothing here: \`excludeFiles\` names what is left out.`;
	return problemOfPlace(pattern) ?? problemOfBrackets(pattern);
}

/** What is wrong with a line as `.gitignore` has them, as a sentence; undefined when nothing is. */
export function problemOfIgnorePattern(pattern: string): string | undefined {
	if (pattern.trim() === '') return 'An empty pattern ignores nothing.';
	if (pattern.startsWith('#')) return `\`${pattern}\` is a comment: a name that begins with \`#\` is written \`\\#\`.`;
	if (/^!?\.\//.test(pattern)) return `\`${pattern}\` ignores nothing. Did you mean \`${pattern.replace('./', '/')}\`?`;
	return problemOfPlace(pattern);
}

/** Compiles patterns without problems to a test for paths from the config's folder, with `/`. */
export function compileGlobs(patterns: readonly string[]): (path: string) => boolean {
	const globs = patterns.map((pattern) => readGlob(anchored(pattern)));
	return (path) => globs.some(({matches}) => matches(path));
}

function anchored(pattern: string): string {
	const below = pattern.endsWith('/') ? '**' : '';
	const isAnchored = pattern.slice(0, -1).includes('/');
	return `${isAnchored ? '' : '**/'}${pattern.replace(/^(?:\.?\/)/, '')}${below}`;
}

function problemOfPlace(pattern: string): string | undefined {
	if (/(?:^!?|\/)\.\.(?:\/|$)/.test(pattern))
		return `\`${pattern}\` leads out of the config's folder, where no file is linted.`;
	if (/^[A-Za-z]:[\\/]/.test(pattern))
		return `\`${pattern}\` is a path of one computer; patterns begin at the config's folder.`;
	// Before any other character a backslash makes a sign of the pattern an ordinary one.
	if (/\\[\p{L}\p{N}_]/u.test(pattern))
		return `\`${pattern}\` has \`\\\` between folders: patterns are written with \`/\` on every system.`;
	return undefined;
}

function problemOfBrackets(pattern: string): string | undefined {
	// Of this length the glob is that is made of it: `anchored` adds five characters.
	if (pattern.length > longestGlob - 5) return 'The pattern is too long.';
	const {missingBracket} = readGlob(pattern);
	return missingBracket === undefined
		? undefined
		: `In \`${pattern}\` a \`${missingBracket}\` is missing; a bracket that is part of a name has \`\\\\\` before it.`;
}
