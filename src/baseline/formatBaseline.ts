import {idOfCause, keyOfCause} from '../model/causeParts.ts';
import {compareText} from '../model/diagnostic.ts';
import {digest, hexDigest} from '../texts/digest.ts';
import {groupBy} from '../texts/groups.ts';
import {type AcceptedCause, type Baseline, type BaselinedPost, findingKeyOf} from './baseline.ts';
import {baselineVersion} from './parseBaseline.ts';

/**
 * Writes a baseline: JSON Lines (https://jsonlines.org), one for the version, one for each cause, one for each post with the
 * counts of its causes, so that git merges line by line. Causes are sorted by their ids, and posts by a digest of their paths:
 * by their names, posts that two branches add would all stand at the end.
 */
export function formatBaseline({posts}: Baseline): string {
	const named = nameCauses([...posts.values()].flatMap((post) => post.causes.map(({cause}) => cause)));
	const causes = [...named.values()].map(({name, cause: {rule, message, source, kind, reason}}) => ({
		// One cause that is accepted for several reasons has as many places.
		order: reason === undefined ? name.slice('c-'.length) : hexDigest(name) + name,
		lines: [JSON.stringify({cause: name, rule, message, source, kind, reason})],
	}));
	const counted = [...posts.values()].map((post) => ({
		order: hexDigest(post.path) + post.path,
		lines: linesOf(post, (cause) => named.get(keyOf(cause))?.name ?? ''),
	}));
	const head = JSON.stringify({archivelintBaseline: baselineVersion});
	return `${[head, ...spread(causes, 'c'), ...spread(counted, 'p')].join('\n')}\n`;
}

/** What is said of something, and where: by a text that begins with two hexadecimal digits. */
interface Part {
	readonly order: string;
	readonly lines: readonly string[];
}

/**
 * Sorts parts, with a line for each place that the first two digits name. What two branches add to the same place is a conflict
 * for git, and a short file has few places of its own.
 */
function spread(parts: readonly Part[], initial: string): readonly string[] {
	const byPlace = groupBy(parts, ({order}) => order.slice(0, 2));
	const lines: string[] = [];
	for (let number = 0; number < 256; number++) {
		const place = number.toString(16).padStart(2, '0');
		lines.push(JSON.stringify(initial + place));
		const own = byPlace.get(place) ?? [];
		for (const part of own.toSorted((a, b) => compareText(a.order, b.order)))
			for (const line of part.lines) lines.push(line);
	}
	return lines;
}

function linesOf(post: BaselinedPost, nameOf: (cause: AcceptedCause) => string): readonly string[] {
	const {path, source, body, unexplained} = post;
	const counts = [
		...post.causes.map(({cause, count}) => [nameOf(cause), count] as const),
		...unexplained.map(({name, count}) => [name, count] as const),
	];
	const causes = Object.fromEntries(counts.toSorted(([a], [b]) => compareText(a, b)));
	const marks = [...post.marks].toSorted(compareText).join('');
	const findings = post.findings.toSorted((a, b) => compareText(findingKeyOf(a), findingKeyOf(b)));
	return [
		JSON.stringify({
			post: path,
			source,
			body,
			causes: counts.length === 0 ? undefined : causes,
			marks: marks === '' ? undefined : marks,
		}),
		...findings.map(({rule, id, reason}) => JSON.stringify({path, rule, id, reason})),
	];
}

/** What tells causes apart in the whole file: one that is accepted for two reasons has two lines. */
function keyOf(cause: AcceptedCause): string {
	return keyOfCause(cause) + (cause.reason ?? '');
}

interface NamedCause {
	readonly name: string;
	readonly cause: AcceptedCause;
}

/**
 * Names causes by their ids, which are what a person knows them by; where there is a reason, by a digest of it as well. No
 * name depends on what else the file holds, unless two causes have one id.
 */
function nameCauses(causes: readonly AcceptedCause[]): ReadonlyMap<string, NamedCause> {
	const byKey = new Map(causes.map((cause) => [keyOf(cause), cause]));
	const named = new Map<string, NamedCause>();
	const taken = new Set<string>();
	for (const [key, cause] of [...byKey].toSorted(([a], [b]) => compareText(a, b))) {
		const id = idOfCause(cause);
		const usual = cause.reason === undefined ? id : `${id}.${digest(cause.reason)}`;
		const name = taken.has(usual) ? `${usual}.${digest(key)}` : usual;
		taken.add(name);
		named.set(key, {name, cause});
	}
	return named;
}
