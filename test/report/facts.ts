import type {PostFacts} from '../../src/model/facts.ts';

/** Facts of a post, as far as the page of a report asks for them. */
export function emptyFacts({
	path,
	host,
	day,
	author,
}: {
	readonly path: string;
	readonly host: string;
	readonly day: string | undefined;
	readonly author: string;
}): PostFacts {
	const range = {start: 0, end: 0};
	return {
		path,
		source: {value: `https://www.${host}/1`, range},
		author: {value: author, range, style: 'plain'},
		date:
			day === undefined ? undefined : {value: {epoch: Date.parse(`${day}T12:00:00Z`), source: day}, range, key: 'date'},
		// Nothing else is asked for.
	} as PostFacts;
}
