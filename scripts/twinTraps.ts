import type {Random} from './randomChoice.ts';
import type {TwinDraft, TwinSet} from './twinPosts.ts';
import {TextMaker} from './twinTexts.ts';

/**
 * Posts that have much in common and are none of the same article: series that say the same each time, data, templates, parts,
 * translations, corrections, teasers, and pages that were captured in place of articles.
 * @param round of those of one archive, for names that no other round has
 */
export function twinTraps(random: Random, round: number): readonly TwinSet[] {
	const maker = new TextMaker('english', random);
	const trap = (kind: string, drafts: readonly TwinDraft[]): TwinSet => ({kind, share: undefined, drafts});
	const context: Context = {random, maker, round};
	return [
		trap('live notices, the same each week', liveNotices(context)),
		trap('live notices with another topic each', topicNotices(context)),
		trap('films with one long text of their channel', films(context)),
		trap('episodes with one short text', episodes(context)),
		trap('data pages', dataPages(context)),
		trap('an article in two languages', translations(context)),
		trap('parts of a series with one introduction', parts(context)),
		trap('an article and its correction', correction(context)),
		trap('an article and its teaser', teaser(context)),
		trap('a farewell under many sources', farewells(context)),
		trap('an error page under a few sources', errorPages(context)),
		trap('short posts above a long appeal, among long ones', appeals(context)),
		trap('two that quote half of a press release', quotations(context)),
	];
}

interface Context {
	readonly random: Random;
	readonly maker: TextMaker;
	readonly round: number;
}

function draft({maker, random}: Context, host: string, paragraphs: readonly string[], title?: string): TwinDraft {
	return {title: title ?? maker.title(), host, author: 'Gail Moss', day: random.below(4000), paragraphs};
}

function text({maker}: Context, sentences: number): readonly string[] {
	return maker.paragraphsOf(maker.sentences(sentences));
}

function list<T>(count: number, make: (number: number) => T): readonly T[] {
	return Array.from({length: count}, (_, index) => make(index + 1));
}

function liveNotices(context: Context): readonly TwinDraft[] {
	const same = text(context, 5);
	return list(4, (number) =>
		draft(context, `stage-${context.round}.example`, same, `Live from the pier, ${number} March`),
	);
}

function topicNotices(context: Context): readonly TwinDraft[] {
	const {maker} = context;
	const [before, behind] = [text(context, 3), text(context, 2)];
	const topic = (number: number): string =>
		`On Friday, ${number} May, we speak of ${maker.word()} and ${maker.word()}.`;
	return list(4, (number) => draft(context, `talk-${context.round}.example`, [...before, topic(number), ...behind]));
}

function films(context: Context): readonly TwinDraft[] {
	const same = text(context, 30);
	return list(3, () => draft(context, 'www.youtube.com', same));
}

function episodes(context: Context): readonly TwinDraft[] {
	const same = [context.maker.paragraphsOf(context.maker.sentences(2)).join(' ').slice(0, 180)];
	return list(3, () => draft(context, `podcast-${context.round}.example`, same));
}

function dataPages(context: Context): readonly TwinDraft[] {
	const {maker, random} = context;
	const names = list(60, () => maker.word());
	const changing = new Set(list(8, () => random.below(names.length)));
	const values = names.map(() => random.below(900));
	return list(2, (month) =>
		draft(
			context,
			`data-${context.round}.example`,
			names.map(
				(name, row) => `${name} ${row}: ${changing.has(row) ? random.below(900) : (values[row] ?? 0)} of ${row * 7}`,
			),
			`Landings at the quay, month ${month}`,
		),
	);
}

function translations(context: Context): readonly TwinDraft[] {
	const other = new TextMaker('chinese', context.random);
	const original = text(context, 20);
	const translated = other.paragraphsOf(other.sentences(20));
	const host = `both-${context.round}.example`;
	return [
		draft(context, host, original),
		draft(context, host, translated, other.title()),
		draft(context, host, [...original, ...translated]),
	];
}

function parts(context: Context): readonly TwinDraft[] {
	const introduction = text(context, 24);
	const title = context.maker.title();
	return list(2, (number) =>
		draft(
			context,
			`parts-${context.round}.example`,
			[...introduction, ...text(context, 7)],
			number === 1 ? `${title} (Part 1)` : `${title} (Part 2)`,
		),
	);
}

function correction(context: Context): readonly TwinDraft[] {
	const host = `papers-${context.round}.example`;
	const original = draft(context, host, text(context, 24));
	const note = `Correction: ${text(context, 1).join(' ')}`;
	return [original, {...original, day: original.day + 2, paragraphs: [note, ...original.paragraphs]}];
}

function teaser(context: Context): readonly TwinDraft[] {
	const article = draft(context, `whole-${context.round}.example`, text(context, 40));
	return [article, {...article, host: `teasers-${context.round}.example`, paragraphs: article.paragraphs.slice(0, 4)}];
}

function farewells(context: Context): readonly TwinDraft[] {
	const same = text(context, 24);
	return list(12, () => draft(context, `closed-${context.round}.example`, same));
}

function errorPages(context: Context): readonly TwinDraft[] {
	const same = text(context, 4);
	return list(3, () => draft(context, `offline-${context.round}.example`, same));
}

function appeals(context: Context): readonly TwinDraft[] {
	const appeal = text(context, 12);
	const host = `appeal-${context.round}.example`;
	return [
		...list(6, () => draft(context, host, [...text(context, 60), ...appeal])),
		...list(3, () => draft(context, host, [...text(context, 4), ...appeal])),
	];
}

function quotations(context: Context): readonly TwinDraft[] {
	const quoted = text(context, 20);
	return list(2, (number) =>
		draft(context, `desk-${number}-${context.round}.example`, [...text(context, 10), ...quoted, ...text(context, 12)]),
	);
}
