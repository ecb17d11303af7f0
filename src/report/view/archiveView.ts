import {partsOfDay} from '../../dates/days.ts';
import type {PageBody, PageCause} from '../pageData.ts';
import {FoundIndex} from './foundIn.ts';

/** What stands for posts without a date. */
export const noYear = 0;

/** What a reader of the page has chosen; left out: all. */
export interface Choice {
	/** The name of a source. */
	readonly source?: string | undefined;
	readonly rule?: string | undefined;
	readonly harm?: string | undefined;
	readonly fix?: string | undefined;
	/** `noYear` for posts without a date. */
	readonly year?: number | undefined;
	/** The first and the last day, in days since 1970-01-01. */
	readonly days?: readonly [first: number, last: number] | undefined;
	/** Words, all of which are to be there. */
	readonly words?: string | undefined;
	/** The id of a cause. */
	readonly cause?: string | undefined;
}

/** One cause, and how much of it is in the posts that are chosen. */
export interface ChosenCause {
	readonly cause: PageCause;
	/** Its place among all. */
	readonly place: number;
	readonly findings: number;
	readonly posts: number;
}

/** How many posts and findings something has. */
export interface Sums {
	posts: number;
	findings: number;
	/** Posts in which something is found. */
	affected: number;
}

/** How much fixes mend of a cause. */
export type FixLevel = 'safe' | 'unsafe' | 'none';

/** All that the page shows, ready for questions. */
export class ArchiveView {
	readonly body: PageBody;
	readonly found: FoundIndex;
	/** The year of each post. */
	readonly years: Int32Array;
	/** How many findings each post has. */
	readonly counts: Int32Array;
	/** The places of posts by their paths; made when they are first asked for. */
	#places: ReadonlyMap<string, number> | undefined;
	/** What posts are searched by, in lower case; made when it is first asked for. */
	#searched: readonly string[] | undefined;

	constructor(body: PageBody) {
		this.body = body;
		const {posts} = body;
		this.found = new FoundIndex(posts);
		this.years = Int32Array.from(posts.days, yearOf);
		this.counts = new Int32Array(posts.paths.length);
		for (let post = 0; post < posts.paths.length; post++)
			this.found.each(post, (_, count) => {
				this.counts[post] = (this.counts[post] ?? 0) + count;
			});
	}

	/** The address that a post was taken from; empty where it says none, or the run is not about it. */
	addressOf(path: string): string {
		const {paths, addresses} = this.body.posts;
		this.#places ??= new Map(paths.map((one, place) => [one, place]));
		return addresses[this.#places.get(path) ?? -1] ?? '';
	}

	/** Posts that are chosen, by their places: those of the sources, years, days, words and causes that are asked for. */
	postsOf(choice: Choice): readonly number[] {
		const {posts, causes} = this.body;
		const source = choice.source === undefined ? -1 : posts.sourceNames.indexOf(choice.source);
		const cause = choice.cause === undefined ? -1 : causes.findIndex(({id}) => id === choice.cause);
		const words = wordsOf(choice.words);
		const chosen: number[] = [];
		for (let post = 0; post < posts.paths.length; post++) {
			if (choice.source !== undefined && posts.sources[post] !== source) continue;
			if (choice.year !== undefined && this.years[post] !== choice.year) continue;
			if (choice.days !== undefined && !isWithin(posts.days[post] ?? -1, choice.days)) continue;
			if (choice.cause !== undefined && !this.#has(post, cause)) continue;
			if (words.length > 0 && !holdsAll(this.#textOf(post), words)) continue;
			chosen.push(post);
		}
		return chosen;
	}

	/** Causes that are chosen, with what they have in the posts that are. */
	causesOf(choice: Choice): readonly ChosenCause[] {
		const {causes} = this.body;
		const isAll = choice.source === undefined && choice.year === undefined;
		const sums = isAll ? undefined : this.#sumsOf({source: choice.source, year: choice.year});
		const words = wordsOf(choice.words);
		return causes.flatMap((cause, place) => {
			const findings = sums === undefined ? cause.findings : (sums.findings[place] ?? 0);
			const posts = sums === undefined ? cause.posts : (sums.posts[place] ?? 0);
			if (findings === 0) return [];
			if (choice.rule !== undefined && cause.rule !== choice.rule) return [];
			if (choice.harm !== undefined && cause.harm !== choice.harm) return [];
			if (choice.fix !== undefined && fixLevelOf(cause) !== choice.fix) return [];
			if (words.length > 0 && !holdsAll(searchedIn(cause), words)) return [];
			return [{cause, place, findings, posts}];
		});
	}

	/** How much there is in each source, those of most posts first, and in each of its years. */
	bySourceAndYear(): readonly {readonly name: string; readonly all: Sums; readonly years: ReadonlyMap<number, Sums>}[] {
		const {posts} = this.body;
		const rows = posts.sourceNames.map((name) => ({name, all: noSums(), years: new Map<number, Sums>()}));
		for (const [post, source] of posts.sources.entries()) {
			const row = rows[source];
			if (row === undefined) continue;
			const year = this.years[post] ?? noYear;
			const own = row.years.get(year) ?? noSums();
			row.years.set(year, own);
			const count = this.counts[post] ?? 0;
			for (const sums of [row.all, own]) addTo(sums, count);
		}
		return rows.toSorted((a, b) => b.all.posts - a.all.posts || (a.name < b.name ? -1 : 1));
	}

	/** How much there is on each day, by its number. */
	byDay(choice: Pick<Choice, 'source' | 'cause'>): ReadonlyMap<number, Sums> {
		const days = new Map<number, Sums>();
		const cause = choice.cause === undefined ? -1 : this.body.causes.findIndex(({id}) => id === choice.cause);
		for (const post of this.postsOf({source: choice.source})) {
			if (this.years[post] === noYear) continue;
			const day = this.body.posts.days[post] ?? -1;
			const sums = days.get(day) ?? noSums();
			days.set(day, sums);
			addTo(sums, choice.cause === undefined ? (this.counts[post] ?? 0) : this.#countOf(post, cause));
		}
		return days;
	}

	/** How many findings of a cause each year has, in their order. */
	yearsOfCause(place: number): ReadonlyMap<number, number> {
		const years = new Map<number, number>();
		for (let post = 0; post < this.years.length; post++) {
			const count = this.#countOf(post, place);
			const year = this.years[post] ?? noYear;
			if (count > 0) years.set(year, (years.get(year) ?? 0) + count);
		}
		return new Map([...years].toSorted(([a], [b]) => a - b));
	}

	#sumsOf(choice: Choice): {readonly findings: Int32Array; readonly posts: Int32Array} {
		const findings = new Int32Array(this.body.causes.length);
		const posts = new Int32Array(this.body.causes.length);
		for (const post of this.postsOf(choice))
			this.found.each(post, (cause, count) => {
				findings[cause] = (findings[cause] ?? 0) + count;
				posts[cause] = (posts[cause] ?? 0) + 1;
			});
		return {findings, posts};
	}

	#has(post: number, cause: number): boolean {
		return this.#countOf(post, cause) > 0;
	}

	#countOf(post: number, cause: number): number {
		let own = 0;
		this.found.each(post, (one, count) => {
			if (one === cause) own += count;
		});
		return own;
	}

	#textOf(post: number): string {
		const {paths, titles, authors, authorNames} = this.body.posts;
		this.#searched ??= paths.map((path, index) =>
			searchable(`${path}\n${titles[index] ?? ''}\n${authorNames[authors[index] ?? -1] ?? ''}`),
		);
		return this.#searched[post] ?? '';
	}
}

/** How much of a cause fixes mend at the most. */
export function fixLevelOf({safe, unsafe}: Pick<PageCause, 'safe' | 'unsafe'>): FixLevel {
	if (safe > 0) return 'safe';
	return unsafe > 0 ? 'unsafe' : 'none';
}

function noSums(): Sums {
	return {posts: 0, findings: 0, affected: 0};
}

function addTo(sums: Sums, findings: number): void {
	sums.posts++;
	sums.findings += findings;
	if (findings > 0) sums.affected++;
}

/** A day that no calendar of posts reaches counts as none. */
function yearOf(day: number): number {
	if (day === -1) return noYear;
	const {year} = partsOfDay(day);
	return year >= 1 && year <= 9999 ? year : noYear;
}

function isWithin(day: number, [first, last]: readonly [number, number]): boolean {
	return day !== -1 && first <= day && day <= last;
}

function wordsOf(words = ''): readonly string[] {
	return searchable(words)
		.split(/\s+/)
		.filter((word) => word !== '');
}

function holdsAll(text: string, words: readonly string[]): boolean {
	return words.every((word) => text.includes(word));
}

function searchedIn({id, rule, source, kind, message}: PageCause): string {
	return searchable(`${id} ${rule} ${source} ${kind} ${message}`);
}

/** Systems write letters with marks in two ways. */
function searchable(text: string): string {
	return text.toLowerCase().normalize('NFC');
}
