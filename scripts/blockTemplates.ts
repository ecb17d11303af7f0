import type {Noise} from './causePosts.ts';

/** A post of which the archive has nothing but its head. */
export interface BlockHead {
	/** From 0, among the posts of its source. */
	readonly number: number;
	readonly author: string;
	readonly url: string;
	readonly noise: Noise;
}

/** What is written into posts beside their own text. */
export interface Planted {
	readonly name: string;
	/** Before the text, behind it, or in it. */
	readonly place: 'before' | 'after' | 'between';
	readonly isIn: (head: BlockHead) => boolean;
	/** As it is written; without blank lines in HTML. */
	readonly text: (head: BlockHead) => string;
	/** Whether it is a template, and no trap. */
	readonly isTemplate: boolean;
}

/** A site, and what stands in its posts. */
export interface BlockSite {
	/** Empty where nothing says where its posts are from. */
	readonly host: string;
	/** What its posts are tagged with, if it has a feed. */
	readonly feed: string | undefined;
	readonly authors: readonly string[];
	/** Of a thousand posts; of small sites, how many posts. */
	readonly share: number;
	readonly isSmall?: boolean;
	readonly form: 'html' | 'markdown' | 'lines';
	readonly planted: readonly Planted[];
}

const share =
	(percent: number) =>
	({noise}: BlockHead): boolean =>
		Number(noise.number()) % 100 < percent;

function template(name: string, place: Planted['place'], percent: number, text: string | Planted['text']): Planted {
	return {name, place, isIn: share(percent), text: typeof text === 'string' ? () => text : text, isTemplate: true};
}

function trap(name: string, place: Planted['place'], isIn: Planted['isIn'], text: string | Planted['text']): Planted {
	return {name, place, isIn, text: typeof text === 'string' ? () => text : text, isTemplate: false};
}

const by =
	(author: string, percent = 100) =>
	(head: BlockHead): boolean =>
		head.author === author && share(percent)(head);

/** A large paper with many authors. */
const paper: BlockSite = {
	host: 'tide-post.example',
	feed: undefined,
	authors: ['Ann Oar', 'Ben Keel', 'Cleo Mast', 'Dan Reef', 'Eve Lock', 'Fay Buoy'],
	share: 400,
	form: 'html',
	planted: [
		template(
			'a sentence behind most articles',
			'after',
			84,
			'<p>The Tide Post reaches its subscribers every morning, by boat and by mail.</p>',
		),
		template(
			'a box with a name in the text',
			'between',
			40,
			'<div class="letter-box"><p>Sign up for the harbour letter, every Friday at noon.</p><p><a href="/letter">Send it to me every week</a></p></div>',
		),
		template(
			'a list of links',
			'after',
			30,
			'<ul>\n<li><a href="/tides">Tables of all tides of this year</a></li>\n<li><a href="/ferries">Ferries, locks and bridges today</a></li>\n<li><a href="/weather">The weather at the long pier</a></li>\n</ul>',
		),
		template(
			'a heading with an appeal under it',
			'after',
			45,
			'<h3>Keep the lamp burning</h3>\n<p>Without gifts there would be no Tide Post. <a href="/gifts">Give what you can spare</a> today.</p>',
		),
		template(
			'a banner before the text',
			'before',
			35,
			'<div id="offer-line"><span>Twelve weeks of the Tide Post for the price of four.</span></div>',
		),
		template(
			'links that differ',
			'after',
			60,
			({url}) =>
				`<p><a href="https://share.example/?u=${encodeURIComponent(url)}">Show this article to your friends</a></p>`,
		),
		trap('a heading of sections', 'between', by('Ann Oar', 80), '<h2>What the harbour master has to say about it</h2>'),
		trap(
			'a byline',
			'before',
			() => true,
			({author}) => `<p>By ${author}, for the Tide Post</p>`,
		),
		trap(
			'a byline with a name',
			'before',
			share(60),
			({author}) => `<p class="byline">${author} and the staff of the harbour desk</p>`,
		),
		trap(
			'a licence',
			'after',
			share(50),
			'<p>This article is licensed under Creative Commons, and may be printed with the name of the author.</p>',
		),
		trap(
			'a copyright',
			'after',
			share(50),
			'<p class="legal">© The Tide Post and its authors. All rights reserved.</p>',
		),
		trap('a dateline', 'before', share(30), '<p>PORT OF HERRING ISLAND, North Coast —</p>'),
		trap('a greeting', 'before', by('Ben Keel'), '<p>Dear readers, once more it is Monday, and the boats are out.</p>'),
		trap(
			'a farewell',
			'after',
			by('Ben Keel', 90),
			'<p>Next Monday there will be more from the quay, rain or shine.</p>',
		),
		trap(
			'a quotation',
			'after',
			by('Cleo Mast', 70),
			'<blockquote><p>The sea has never been friendly to those who do not look.</p></blockquote>',
		),
		trap(
			'a refrain',
			'between',
			by('Dan Reef', 60),
			'<p>and the bell on the buoy rang over the water,</p>\n<p>and nobody heard what the keeper had said,</p>\n<p>and the bell on the buoy rang over the water,</p>',
		),
		trap(
			'a series',
			'before',
			({author, number}) => author === 'Eve Lock' && number < 40,
			'<p>In this series, we walk along the coast from lighthouse to lighthouse. <a href="/walks">All parts</a></p>',
		),
	],
};

/** A blog of several people, in Markdown. */
const blog: BlockSite = {
	host: 'www.shore-notes.example',
	feed: 'shore notes',
	authors: ['Gil Wharf', 'Hal Dune', 'Ida Pier'],
	share: 200,
	form: 'markdown',
	planted: [
		template(
			'a paragraph of Markdown',
			'after',
			70,
			'These notes are sent by mail as well: [join the list](https://shore-notes.example/list) and get each of them.',
		),
		template(
			'a list of Markdown',
			'after',
			35,
			'- [The whole coast on one page](https://shore-notes.example/map)\n- [Birds of the salt marshes](https://shore-notes.example/birds)',
		),
		template(
			'a sentence of Markdown',
			'after',
			60,
			'All boats shown on these pages belong to the museum, which is **always** open.',
		),
		trap('a heading of Markdown', 'between', by('Gil Wharf', 90), '## Things that were washed ashore today'),
		trap('a motto', 'after', by('Hal Dune', 90), '> Nobody owns the beach, and nobody ever will.'),
		trap(
			'a note on reprints',
			'after',
			share(40),
			'Republished with permission of the authors, who keep all their rights.',
		),
	],
};

/** A channel: the texts under its films, of lines. */
const channel: BlockSite = {
	host: '',
	feed: 'Herring Channel',
	authors: ['Herring Channel'],
	share: 150,
	form: 'lines',
	planted: [
		template(
			'lines of addresses',
			'after',
			75,
			'Watch live every evening: <a href="https://films.example/herring">films.example/herring</a><br>\nWrite to the crew: <a href="https://mail.example/herring">mail.example/herring</a>',
		),
		template('a line of thanks', 'after', 65, 'The Herring Channel is made possible by everyone who buys our mugs.'),
		trap('a greeting in a line', 'before', share(60), 'Hello all friends of the herring, here is the next film.'),
	],
};

/** Posts of a folder of which nobody says where they are from. */
const folder: BlockSite = {
	host: '',
	feed: undefined,
	authors: [],
	share: 100,
	form: 'html',
	planted: [
		template(
			'a footer of a folder',
			'after',
			80,
			'<footer><p>Printed from the harbour library, where lamps are lit until ten.</p></footer>',
		),
		trap('a farewell without author', 'after', share(20), '<p>We shall be back when the ice has left the river.</p>'),
	],
};

/** The same in Chinese. */
const chinese: BlockSite = {
	host: 'haigang.example',
	feed: undefined,
	authors: ['林小春', '陳大海', '王阿明', '李燈塔'],
	share: 130,
	form: 'html',
	planted: [
		template('a Chinese appeal', 'after', 60, '<p>歡迎加入海港日報的讀者會，每天清晨收到最新消息。</p>'),
		template(
			'a Chinese link',
			'between',
			40,
			'<p><a href="https://haigang.example/app">點這裡下載海港日報的手機版，隨時看新聞</a></p>',
		),
		trap(
			'a Chinese byline',
			'before',
			() => true,
			({author}) => `<p>記者${author}／海港特別報導</p>`,
		),
		trap('a Chinese copyright', 'after', share(70), '<p>本文版權屬於海港日報與作者，未經允許請勿使用。</p>'),
		trap('a Chinese greeting', 'before', by('林小春'), '<p>各位讀者朋友大家好，又到了星期一的港邊時間。</p>'),
	],
};

/** A small site: what twelve posts share. */
const small: BlockSite = {
	host: 'small-quay.example',
	feed: undefined,
	authors: ['Joe Quay', 'Kim Sand'],
	share: 12,
	isSmall: true,
	form: 'html',
	planted: [
		{
			...template(
				'an appeal of a small site',
				'after',
				100,
				'<p>The small quay lives on <a href="https://small-quay.example/gifts">your gifts</a>, and on nothing else.</p>',
			),
			isIn: ({number}) => number % 4 !== 3,
		},
		trap(
			'four parts',
			'before',
			({number}) => number < 4,
			'<p>This is a part of the story of the old pier, told by those who built it.</p>',
		),
	],
};

/** A site of which one article was saved six times. */
export const copiedSite: BlockSite = {
	host: 'copied.example',
	feed: undefined,
	authors: ['Lea Surf'],
	share: 14,
	isSmall: true,
	form: 'html',
	planted: [],
};

/** All sites. */
export const blockSites: readonly BlockSite[] = [paper, blog, channel, folder, chinese, small, copiedSite];
