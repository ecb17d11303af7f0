import type {PostFacts} from '../model/facts.ts';
import {datedNameOf, fileNameOf} from '../sites/jekyll/postName.ts';
import {groupBy} from '../texts/groups.ts';
import {remembered} from '../texts/remembered.ts';

/**
 * Makes the question which post a path names, under whatever permalink: the last part of the path is the name of its file, or its title, in
 * the form that generators give them in addresses, and a day, month or year before it is that of its file.
 * @param posts of the archive
 * @returns the answer for a decoded path; undefined where the path names none, or several, or says too little
 */
export function namedPostFinder(posts: readonly PostFacts[]): (path: string) => PostFacts | undefined {
	const bySlug = groupBy(
		posts.flatMap((post) => slugsOf(post).map((slug) => ({slug, post}))),
		({slug}) => slug,
	);
	return (path) => {
		const {slug, date} = nameIn(path);
		if (date.length === 0 && !saysEnough(slug)) return undefined;
		const named = (bySlug.get(slug) ?? []).filter(({post}) => isOfDate(post, date));
		const [first, ...others] = new Set(named.map(({post}) => post));
		return others.length === 0 ? first : undefined;
	};
}

/** The name that ends a path, and the numbers of year, month and day before it. */
function nameIn(path: string): {readonly slug: string; readonly date: readonly number[]} {
	const whole = path.replace(/\/(?:index\.html?)?$/i, '').replace(/\.(?:x?html?|md|markdown)$/i, '');
	const start = whole.lastIndexOf('/') + 1;
	const [folders, name] = [whole.slice(0, start), whole.slice(start)];
	const dated = /^(\d{4}-\d{1,2}-\d{1,2})-([^]+)$/.exec(name);
	const written = dated?.[1] ?? /(?:^|\/)(\d{4}(?:[/-]\d{1,2}){0,2})\/$/.exec(folders)?.[1];
	return {slug: slugOf(dated?.[2] ?? name), date: written?.split(/[/-]/).map(Number) ?? []};
}

function slugsOf(post: PostFacts): readonly string[] {
	const name = datedNameOf(post.path)?.slug ?? fileNameOf(post.path).replace(/\.[^.]+$/, '');
	const slugs = [name, post.slug ?? '', post.title?.value ?? ''].map(slugOf);
	return [...new Set(slugs)].filter((slug) => slug !== '');
}

/** Generators keep letters and digits of a name, and put a hyphen for all else. */
const slugOf = remembered((name: string): string =>
	name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{M}\p{L}\p{Nd}]+/gu, '-')
		.replace(/^-|-$/g, ''),
);

function isOfDate({path}: PostFacts, date: readonly number[]): boolean {
	const name = datedNameOf(path);
	if (name === undefined) return true;
	const own = [name.year, name.month, name.dayOfMonth];
	return date.every((number, index) => number === own[index]);
}

/** Whether a name alone, without a day, is hardly that of a section or a tag: of three words, or of as many letters as these have. */
function saysEnough(slug: string): boolean {
	return (
		slug.split('-').length >= 3 ||
		(slug.match(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu)?.length ?? 0) >= 6
	);
}
