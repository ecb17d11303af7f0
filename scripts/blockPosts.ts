import {type BlockHead, type BlockSite, blockSites, copiedSite, type Planted} from './blockTemplates.ts';
import {Noise} from './causePosts.ts';
import {Random} from './randomChoice.ts';

/** A part of a post, as it is written. */
export interface Segment {
	readonly text: string;
	/** Undefined for what is the post’s own. */
	readonly planted: Planted | undefined;
}

/** A post of the archive. */
export interface BlockPost {
	/** From the root of the archive. */
	readonly path: string;
	readonly text: string;
	readonly segments: readonly Segment[];
}

/** Copies of one article: so many posts. */
const copies = 6;

/** Makes the posts of an archive. */
export function blockPosts(seed: number, count: number): readonly BlockPost[] {
	return blockSites.flatMap((site, index) => {
		const random = new Random(seed * 100 + index);
		const noise = new Noise(random);
		const size = site.isSmall === true ? site.share : Math.round((count * site.share) / 1000);
		const posts = Array.from({length: size}, (_, number) => postOf(site, {number, random, noise, place: index}));
		return site === copiedSite ? withCopies(posts) : posts;
	});
}

interface Making {
	readonly number: number;
	readonly random: Random;
	readonly noise: Noise;
	/** Of the site among all. */
	readonly place: number;
}

function postOf(site: BlockSite, {number, random, noise, place}: Making): BlockPost {
	const author = site.authors.length === 0 ? '' : random.pick(site.authors);
	const host = site.host === '' ? 'unknown.example' : site.host;
	const url = `https://${host}/articles/${noise.slug()}`;
	const head: BlockHead = {number, author, url, noise};
	const planted = site.planted.filter(({isIn}) => isIn(head));
	const at = (wanted: Planted['place']): readonly Segment[] =>
		planted.filter((one) => one.place === wanted).map((one) => ({text: one.text(head), planted: one}));
	const own = Array.from({length: 4 + random.below(5)}, () => ownSegment(site, head));
	const middle = 1 + random.below(own.length - 1);
	const picture = pictureOf(site, noise);
	const body = [
		...at('before'),
		...own.slice(0, middle),
		...at('between'),
		...own.slice(middle),
		...(picture === undefined ? [] : [picture]),
		ownSegment(site, head),
		...at('after'),
	];
	return written({site, head, body, title: noise.words(6), path: pathOf(site, number, place)});
}

function ownSegment({form}: BlockSite, {noise}: BlockHead): Segment {
	const text = `${noise.sentence()} ${noise.sentence()}`;
	const linked = `${text} <a href="https://${noise.word()}.example/${noise.slug()}">${noise.words(3)}</a> ${noise.sentence()}`;
	const words = Number(noise.number()) % 4 === 0 ? linked : text;
	return {text: form === 'html' ? `<p>${words}</p>` : words, planted: undefined};
}

function pictureOf({form}: BlockSite, noise: Noise): Segment | undefined {
	if (form === 'lines') return undefined;
	const file = `https://pictures.example/${noise.slug()}.jpg`;
	return {
		text:
			form === 'html'
				? `<figure><img src="${file}" alt="${noise.words(3)}"></figure>`
				: `![${noise.words(3)}](${file})`,
		planted: undefined,
	};
}

function pathOf(site: BlockSite, number: number, place: number): string {
	const day = `20${String(10 + (number % 14)).padStart(2, '0')}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
	const isLoose = site.host === '' && site.feed === undefined;
	return `${isLoose ? 'library/' : ''}_posts/${day}-post-${place}-${number}.md`;
}

function written({
	site,
	head,
	body,
	title,
	path,
}: {
	readonly site: BlockSite;
	readonly head: BlockHead;
	readonly body: readonly Segment[];
	readonly title: string;
	readonly path: string;
}): BlockPost {
	const keys = [
		'layout: post',
		`title: ${title}`,
		`date: ${/\d{4}-\d{2}-\d{2}/.exec(path)?.[0] ?? ''}T08:00:00.000Z`,
		...(head.author === '' ? [] : [`author: ${head.author}`]),
		...(site.host === '' ? [] : [`from: ${head.url}`]),
		...(site.feed === undefined ? [] : [`tags: [ ${site.feed} ]`]),
	];
	const front = `---\n${keys.join('\n')}\n---\n`;
	const [open, between, close] = wrapping[site.form];
	const text = `${front}${open}${body.map((segment) => segment.text).join(between)}${close}`;
	return {path, text, segments: body};
}

const wrapping: Readonly<Record<BlockSite['form'], readonly [open: string, between: string, close: string]>> = {
	html: ['<div>\n', '\n', '\n</div>\n'],
	markdown: ['', '\n\n', '\n'],
	lines: ['<div>\n', '<br>\n', '\n</div>\n'],
};

/** Some of the posts, and the first one a few times more, each with something that the others do not have. */
function withCopies(posts: readonly BlockPost[]): readonly BlockPost[] {
	const [article, ...others] = posts;
	if (article === undefined) return posts;
	return others.map((post, index) => {
		if (index >= copies) return post;
		const own: Segment = {text: `<p>Saved from the shelf for the time ${index}.</p>`, planted: undefined};
		const segments = [...article.segments, own];
		const text = article.text
			.replace('\n</div>\n', `\n${own.text}\n</div>\n`)
			.replace('from: ', `from: https://copied.example/${index}?from=`);
		return {path: post.path, text, segments};
	});
}
