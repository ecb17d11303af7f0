import {Noise} from './causePosts.ts';
import {Random} from './randomChoice.ts';
import {type Language, languages, type Sentences, TextMaker} from './twinTexts.ts';
import {twinTraps} from './twinTraps.ts';

/** A post that is to be written. */
export interface TwinDraft {
	readonly title: string;
	readonly host: string;
	readonly author?: string;
	/** Days since the archive began. */
	readonly day: number;
	readonly paragraphs: readonly string[];
	/** `html` if left out. */
	readonly form?: 'html' | 'markdown';
}

/** Posts that belong together: twins, or a trap that looks like twins. */
export interface TwinSet {
	readonly kind: string;
	/** How much of either is in the other, by the runs of their words; undefined of traps. */
	readonly share: number | undefined;
	/** Of twins, the first is the one to keep. */
	readonly drafts: readonly TwinDraft[];
}

/** A post of the archive. */
export interface TwinPost {
	/** From the root of the archive. */
	readonly path: string;
	readonly text: string;
	/** Undefined of posts that have nothing in common with others. */
	readonly set: TwinSet | undefined;
	/** Whether it is the one of its twins to keep. */
	readonly isKept: boolean;
}

/** Of a thousand posts, so many sets of each kind of twins. */
const setsInThousand = 4;

/** Makes the posts of an archive. */
export function twinPosts(seed: number, count: number): readonly TwinPost[] {
	const random = new Random(seed);
	const noise = new Noise(random);
	const rounds = Math.max(1, Math.round((count * setsInThousand) / 1000));
	const sets = Array.from({length: rounds}, (_, round) => [
		...twinsOf(random, languages[round % languages.length] ?? 'english'),
		...(round % trapEvery === 0 ? twinTraps(random, round) : []),
	]).flat();
	const planted = sets.flatMap((set) => set.drafts.map((draft, index) => ({draft, set, isKept: index === 0})));
	const others = Array.from({length: Math.max(0, count - planted.length)}, () => ({
		draft: ordinaryPost(random),
		set: undefined,
		isKept: false,
	}));
	return [...planted, ...others].map(({draft, set, isKept}, number) => {
		const {path, text} = written(draft, number, noise);
		return {path, text, set, isKept};
	});
}

/** Traps bring up to dozens of posts each. */
const trapEvery = 4;

/** Of the archive, each with articles of its own. */
const papers: readonly string[] = ['harbour', 'tide', 'pier', 'keel', 'gale', 'reef', 'mole', 'eel', 'quay', 'buoy'];

function paperOf(random: Random): string {
	return `${random.pick(papers)}.example`;
}

const authors: readonly string[] = ['Ada Moor', 'Ben Quill', 'Cleo Hart', 'Dov Landau', 'Edda Strand', 'Finn Okoro'];

function ordinaryPost(random: Random): TwinDraft {
	const maker = new TextMaker(random.pick(languages), random);
	const text = maker.sentences(6 + random.below(60));
	return {
		title: maker.title(),
		host: paperOf(random),
		author: random.pick(authors),
		day: random.below(lastDay),
		paragraphs: maker.paragraphsOf(text),
	};
}

const lastDay = 4000;

/** Shares of near twins that are wanted, as limits from below. */
const shares: readonly number[] = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

function twinsOf(random: Random, language: Language): readonly TwinSet[] {
	const maker = new TextMaker(language, random);
	// What is left of the shortest is no notice yet.
	const article = (): Sentences => maker.sentences(26 + random.below(54));
	const draftOf = (text: Sentences, day: number, more: Partial<TwinDraft> = {}): TwinDraft => ({
		title: maker.title(),
		host: paperOf(random),
		author: random.pick(authors),
		day,
		paragraphs: maker.paragraphsOf(text),
		...more,
	});
	const day = random.below(lastDay);
	const equal = draftOf(article(), day);
	const {title} = equal;
	const marked = draftOf(article(), day);
	const form = 'markdown';
	const near = shares.map((share): TwinSet => {
		const text = article();
		const other = maker.changed(text, share);
		const [first, second] = size(text) >= size(other) ? [text, other] : [other, text];
		const kept = draftOf(first, random.below(lastDay));
		return {
			kind: 'near',
			share: maker.sharedBy(text, other),
			drafts: [kept, draftOf(second, kept.day + 1 + random.below(9), random.chance(0.5) ? {title: kept.title} : {})],
		};
	});
	const long = article();
	const three = [0.97, 0.92].map((share) => maker.changed(long, share));
	return [
		{kind: 'equal', share: 1, drafts: [equal, {...equal, host: 'copied.example', day: day + 30}]},
		{kind: 'equal', share: 1, drafts: [equal, {...equal, title: maker.title(), day: day + 3}].map(renewed(maker))},
		{kind: 'equal', share: 1, drafts: threeEqual(draftOf(article(), day))},
		{kind: 'other markup', share: 1, drafts: [marked, {...marked, title, host: 'marked.example', day: day + 2, form}]},
		...near,
		{
			kind: 'three near',
			share: 0.9,
			drafts: [long, ...three].toSorted((a, b) => size(b) - size(a)).map((text, place) => draftOf(text, day + place)),
		},
	];
}

/** The same drafts with another text. */
function renewed(maker: TextMaker): (draft: TwinDraft) => TwinDraft {
	const paragraphs = maker.paragraphsOf(maker.sentences(30));
	return (draft) => ({...draft, paragraphs});
}

function threeEqual(draft: TwinDraft): readonly TwinDraft[] {
	return [1, 2, 3].map((place) => reprinted(draft, `copy-${place}.example`, 20 * place));
}

function reprinted(draft: TwinDraft, host: string, daysLater: number): TwinDraft {
	return {...draft, host, day: draft.day + daysLater};
}

function size(text: Sentences): number {
	return text.flat().join('').length;
}

function written(draft: TwinDraft, number: number, noise: Noise): Pick<TwinPost, 'path' | 'text'> {
	const {title, host, author, paragraphs, form = 'html'} = draft;
	const date = new Date(Date.UTC(2012, 0, 1) + draft.day * 86_400_000).toISOString();
	const keys = [
		'layout: post',
		`title: "${title}"`,
		`date: ${date}`,
		...(author === undefined ? [] : [`author: ${author}`]),
		`from: https://${host}/articles/${noise.slug()}-${number}`,
	];
	const body =
		form === 'html'
			? `<div>\n${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}\n</div>`
			: paragraphs.map((text) => text.replace(/^(\S+)/, '**$1**')).join('\n\n');
	return {path: `_posts/${date.slice(0, 10)}-post-${number}.md`, text: `---\n${keys.join('\n')}\n---\n${body}\n`};
}
