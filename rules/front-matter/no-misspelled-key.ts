import {
	commonEnds,
	defineArchiveRule,
	type Fix,
	findMisspelledKeys,
	type PostFacts,
	replace,
	unsafe,
} from '../../src/authoring.ts';

export default defineArchiveRule({
	id: 'no-misspelled-key',
	description: 'Disallow front matter keys that are most likely misspellings of keys that the archive has.',
	harm: 'invisible',
	fix: 'unsafe',
	needsWords: false,
	messages: {
		misspelled: '`{key}` ({posts:post|posts}) is most likely `{meant}` ({meantPosts:post|posts}).',
	},
	judge({archive, settings, report}) {
		// Of two keys of a post that mean the same, one is renamed.
		const renamed = new Set<string>();
		for (const {key, meant, counts, posts} of findMisspelledKeys(archive.posts, settings)) {
			for (const post of posts) {
				const start = startOf(post, key);
				if (start === undefined) continue;
				const place = JSON.stringify([post.path, meant]);
				const fix = renamed.has(place) ? undefined : rename({key, start}, meant);
				renamed.add(place);
				report({
					post,
					at: {start, end: start + key.length},
					about: key,
					message: 'misspelled',
					data: {key, posts: counts.key, meant, meantPosts: counts.meant},
					cause: key,
					fix,
				});
			}
		}
	},
});

function startOf({keys = [], keyStarts}: PostFacts, key: string): number | undefined {
	const start = keyStarts[keys.indexOf(key)] ?? -1;
	return start === -1 ? undefined : start;
}

/** Writes what is meant: only the letters that differ, so that quotes, and capitals of head lines, stay. */
function rename({key, start}: {readonly key: string; readonly start: number}, meant: string): Fix | undefined {
	// Every form takes such a key, in quotes or without.
	if (!/^[A-Za-z][\w-]*$/.test(meant)) return undefined;
	const [head, tail] = commonEnds(key, meant);
	const range = {start: start + head, end: start + key.length - tail};
	return unsafe(replace(range, meant.slice(head, meant.length - tail)), {sets: [key, meant]});
}
