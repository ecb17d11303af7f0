import {makerOf} from '../archive/makerOf.ts';
import {dayAt, isoDayAt} from '../dates/days.ts';
import type {Diagnostic} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {FileReport} from '../model/report.ts';
import {groupBy} from '../texts/groups.ts';
import type {PostTable} from './pageData.ts';

/** So many lines of one cause are told in one post. */
const mostLines = 20;

/** Gathers posts and where something is found in them, in columns: there may be half a million findings. */
export class PostColumns {
	readonly #paths: string[] = [];
	readonly #titles: string[] = [];
	readonly #addresses: string[] = [];
	readonly #days: number[] = [];
	readonly #sources: number[] = [];
	readonly #sourceNames = new Names();
	readonly #authors: number[] = [];
	readonly #authorNames = new Names();
	readonly #scores: number[] = [];
	/** As in the table, but with causes in the order in which they were met. */
	readonly #found: number[] = [];
	readonly #causes = new Names();
	#findingsWithoutLine = 0;

	/** How many posts there are so far. */
	get length(): number {
		return this.#paths.length;
	}

	/** How many findings have no line in the table. */
	get findingsWithoutLine(): number {
		return this.#findingsWithoutLine;
	}

	/**
	 * Adds a post behind the others.
	 * @param points of its score; undefined where posts have none
	 */
	add(
		{path, diagnostics}: Pick<FileReport, 'path' | 'diagnostics'>,
		facts: PostFacts | undefined,
		points: number | undefined,
	): void {
		const {title, date, author, source} = facts ?? {};
		this.#paths.push(path);
		this.#titles.push(title?.value ?? '');
		this.#addresses.push(source?.value ?? '');
		this.#days.push(dayOf(date?.value.epoch));
		this.#sources.push(this.#sourceNames.placeOf(facts === undefined ? '' : makerOf(facts)));
		this.#authors.push(author === undefined ? -1 : this.#authorNames.placeOf(author.value));
		if (points !== undefined) this.#scores.push(Math.round(10 * points));
		const byCause = groupBy(diagnostics, ({cause}) => cause.id);
		this.#found.push(byCause.size);
		for (const [id, own] of byCause) this.#addFound(id, own);
	}

	/**
	 * All that was added. To be asked for once.
	 * @param causes ids of all causes, in the order in which the table counts them
	 */
	table(causes: readonly string[]): PostTable {
		const order = new Map(causes.map((id, index) => [id, index]));
		const places = this.#causes.all.map((id) => order.get(id) ?? 0);
		return {
			paths: this.#paths,
			titles: this.#titles,
			addresses: this.#addresses,
			days: this.#days,
			sourceNames: this.#sourceNames.all,
			sources: this.#sources,
			authorNames: this.#authorNames.all,
			authors: this.#authors,
			scores: this.#scores,
			found: replacePlaces(this.#found, places),
		};
	}

	#addFound(id: string, diagnostics: readonly Diagnostic[]): void {
		const lines = diagnostics.slice(0, mostLines).map(({start}) => start.line);
		this.#findingsWithoutLine += diagnostics.length - lines.length;
		this.#found.push(this.#causes.placeOf(id), diagnostics.length, lines.length);
		for (const [index, line] of lines.entries()) this.#found.push(line - (lines[index - 1] ?? 0));
	}
}

/** Writes places of causes in the order that is wanted over those in the order in which they were met: there may be millions of numbers. */
function replacePlaces(found: number[], places: readonly number[]): readonly number[] {
	for (let at = 0; at < found.length; ) {
		const causes = found[at++] ?? 0;
		for (let cause = 0; cause < causes; cause++) {
			found[at] = places[found[at] ?? 0] ?? 0;
			at += 3 + (found[at + 2] ?? 0);
		}
	}
	return found;
}

/** Dates that no calendar has count as none, and the last day of 1969 as the one before it. */
function dayOf(epoch: number | undefined): number {
	if (epoch === undefined || isoDayAt(epoch) === undefined) return noDay;
	const day = dayAt(epoch, 0);
	return day === noDay ? day - 1 : day;
}

/** What stands for a post without a date. */
const noDay = -1;

/** Names, each once. */
class Names {
	readonly #places = new Map<string, number>();

	/** In the order in which they were met. */
	get all(): readonly string[] {
		return [...this.#places.keys()];
	}

	/** The place of a name, from 0. */
	placeOf(name: string): number {
		const known = this.#places.get(name);
		if (known !== undefined) return known;
		const place = this.#places.size;
		this.#places.set(name, place);
		return place;
	}
}
