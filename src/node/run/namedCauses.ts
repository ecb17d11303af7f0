import type {SettledPost} from '../../engine/settle.ts';
import {UserError} from '../../model/userError.ts';

/** A cause of something that was found. */
interface FoundCause {
	readonly id: string;
	/** Where the config ignores it, as `file:line:column`; undefined where it does not. */
	readonly ignoredAt: string | undefined;
}

/**
 * Finds the causes that somebody names among those of all that was found.
 * @param names beginnings of ids
 * @param posts what was found, with what the config ignores
 * @param mayBeMissing whether it is no mistake that a cause is not there: where a program chose the posts
 * @returns whole ids
 * @throws UserError with all names that stand for no cause, for several, or for one that the config ignores
 */
export function findNamedCauses(
	names: readonly string[],
	posts: Iterable<SettledPost>,
	mayBeMissing: boolean,
): readonly string[] {
	const found = causesIn(posts, names);
	const answers = names.map((name): {readonly id: string} | {readonly problem: string} => {
		const [cause, ...others] = found.filter(({id}) => id.startsWith(name));
		if (cause === undefined) return mayBeMissing ? {id: name} : {problem: `No finding has the cause \`${name}\`.`};
		if (others.length > 0) return {problem: describeSeveral(name, [cause, ...others])};
		return cause.ignoredAt === undefined ? cause : {problem: describeIgnored(cause.id, cause.ignoredAt)};
	});
	const problems = answers.flatMap((answer) => ('problem' in answer ? [answer.problem] : []));
	if (problems.length > 0) throw new UserError([...new Set(problems)].join('\n'));
	return [...new Set(answers.flatMap((answer) => ('id' in answer ? [answer.id] : [])))];
}

/** The causes whose ids begin with one of some names. */
function causesIn(posts: Iterable<SettledPost>, names: readonly string[]): readonly FoundCause[] {
	const found = new Map<string, FoundCause>();
	const isNamed = (id: string): boolean => names.some((name) => id.startsWith(name));
	for (const {diagnostics, suppressed} of posts) {
		for (const {cause} of diagnostics) if (isNamed(cause.id)) found.set(cause.id, {id: cause.id, ignoredAt: undefined});
		for (const {cause, suppression} of suppressed)
			if (isNamed(cause.id) && !found.has(cause.id)) found.set(cause.id, {id: cause.id, ignoredAt: suppression.place});
	}
	return [...found.values()];
}

function describeSeveral(name: string, causes: readonly FoundCause[]): string {
	const ids = new Intl.ListFormat('en-GB').format(causes.map(({id}) => `\`${id}\``));
	return `\`${name}\` is the beginning of ${causes.length} causes: ${ids}.`;
}

function describeIgnored(id: string, place: string): string {
	return `\`${id}\` is ignored in ${place}: delete that entry of \`ignoreCauses\` to decide anew, or run \`archivelint --cause ${id} --no-ignore-causes\` to see it.`;
}
