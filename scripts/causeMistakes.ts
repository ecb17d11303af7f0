import type {Noise} from './causePosts.ts';

/** A mistake that one program made in many posts. */
export interface PlantedMistake {
	readonly name: string;
	readonly host: string;
	/** In an archive of 3,000. */
	readonly posts: number;
	readonly write: (noise: Noise) => Writing;
}

/** What a mistake leaves in a post. */
interface Writing {
	/** Values of the front matter, as they are written. */
	readonly front?: Readonly<Record<string, string>>;
	/** Of the body: whole lines. */
	readonly lines?: readonly string[];
}

type Html = (noise: Noise) => string;

/** A mistake whose findings all stand on one line. */
function inBody(name: string, host: string, posts: number, html: Html): PlantedMistake {
	return {name, host, posts, write: (noise) => ({lines: [html(noise)]})};
}

function inFrontMatter(name: string, host: string, posts: number, key: string, value: Html): PlantedMistake {
	return {name, host, posts, write: (noise) => ({front: {[key]: value(noise)}})};
}

const harbour = 'harbour.example';
const tide = 'tide.example';
const pier = 'pier.example';
const keel = 'keel.example';
const gale = 'gale.example';
const reef = 'reef.example';
const mole = 'mole.example';
const eel = 'eel.example';

const picture = (noise: Noise): string => `https://img.${noise.pick(['a', 'b'])}.example/${noise.slug()}.jpg`;

/** Forty mistakes; those that look alike are two all the same. */
export const plantedMistakes: readonly PlantedMistake[] = [
	inBody(
		'share bar of sharedaddy',
		harbour,
		2000,
		(n) =>
			`<div class="sharedaddy sd-${n.hash()}" id="share-${n.number()}"><a href="https://www.harbour.example/${n.slug()}?share=twitter">Tweet</a></div>`,
	),
	inBody(
		'share bar of AddToAny',
		harbour,
		500,
		(n) =>
			`<div class="addtoany_share_save_container addtoany_${n.hash()}" id="a2a-${n.number()}"><a href="https://www.addtoany.com/share?url=${n.slug()}">Share</a></div>`,
	),
	inBody(
		'tag list',
		harbour,
		1500,
		(n) =>
			`<p class="tags-${n.hash()}"><a href="/tag/${n.slug()}">${n.word()}</a> <a href="/tag/${n.word()}">${n.word()}</a></p>`,
	),
	inBody(
		'lazy image, data-src',
		harbour,
		900,
		(n) => `<p><img class="lazy wp-image-${n.number()}" data-src="${picture(n)}" alt="${n.words(4)}"></p>`,
	),
	inBody(
		'lazy image, data-lazy-src',
		harbour,
		400,
		(n) => `<p><img class="lazy wp-image-${n.number()}" data-lazy-src="${picture(n)}" alt="${n.words(4)}"></p>`,
	),
	inBody(
		'tracking by utm_source',
		harbour,
		700,
		(n) =>
			`<p>${n.words(4)} <a href="https://${n.word()}.example/${n.slug()}?utm_source=${n.word()}">${n.words(2)}</a>.</p>`,
	),
	inBody(
		'alt default',
		harbour,
		300,
		(n) => `<p><img class="size-full wp-image-${n.number()}" src="${picture(n)}" alt="photo"></p>`,
	),
	inBody(
		'no alt',
		harbour,
		250,
		(n) =>
			`<figure id="attachment_${n.number()}"><img class="aligncenter" src="${picture(n)}"><figcaption>${n.words(5)}</figcaption></figure>`,
	),
	inBody(
		'doubled scheme',
		harbour,
		60,
		(n) => `<p>${n.words(3)} <a href="http://http://lock.example/${n.slug()}">${n.words(2)}</a>.</p>`,
	),
	inBody(
		'doubled scheme, another host',
		harbour,
		40,
		(n) => `<p>${n.words(3)} <a href="http://http://sluice.example/${n.slug()}">${n.words(2)}</a>.</p>`,
	),
	{
		name: 'title suffix',
		host: harbour,
		posts: 120,
		write: (n) => {
			const title = n.words(5);
			return {front: {title: `"${title} | Harbour News"`}, lines: [`<h1>${title}</h1>`]};
		},
	},

	inBody('editable paragraphs', tide, 250, (n) => `<p contenteditable="true" id="p${n.number()}">${n.sentence()}</p>`),
	inBody(
		'styles of Word',
		tide,
		120,
		(n) => `<p style="color: #${n.number().slice(0, 3)}; mso-fareast-language: DE">${n.sentence()}</p>`,
	),
	inBody('paragraph marks of Word', tide, 80, (n) => `<p>${n.sentence()}<o:p></o:p></p>`),
	inFrontMatter('author spelled another way', tide, 40, 'author', () => 'By Ada Moor'),
	inFrontMatter('another author spelled another way', tide, 30, 'author', () => 'By Ben Quill'),
	inBody(
		'related box',
		tide,
		200,
		(n) =>
			`<div class="moreArticle box-${n.hash()}"><div><a href="/tag?q=${n.word()}">${n.words(3)}</a></div><a href="https://tide.example/${n.slug()}">${n.words(5)}</a></div>`,
	),
	inBody(
		'share link not filled in',
		tide,
		100,
		(n) =>
			`<p>${n.words(3)} <a href="https://share.example/?u=%%share_url%%&amp;id=${n.number()}">${n.words(2)}</a>.</p>`,
	),

	inBody(
		'advertisement',
		pier,
		180,
		(n) => `<ins class="adsbygoogle ad-${n.hash()}" data-ad-slot="${n.number()}"></ins>`,
	),
	inBody('counted clicks', pier, 150, (n) => `<p onclick="count(${n.number()})">${n.sentence()}</p>`),
	inBody(
		'glued addresses',
		pier,
		70,
		(n) => `<p>影片：https://films.example/${n.hash()}https://films.example/${n.hash()}訂閱：${n.words(1)}</p>`,
	),
	inBody('double escape', pier, 60, (n) => `<p>It&amp;#8217;s ${n.sentence()}</p>`),
	inBody(
		'player that never came',
		pier,
		40,
		(n) => `<div><lite-youtube videoid="${n.videoId()}"></lite-youtube></div>`,
	),
	inBody(
		'tracking by fbclid',
		pier,
		90,
		(n) =>
			`<p>${n.words(4)} <a href="https://${n.word()}.example/${n.slug()}?fbclid=${n.hash()}">${n.words(2)}</a>.</p>`,
	),

	inBody('titles as tags', keel, 90, (n) => `<p>${n.words(4)} <Slow River Home> ${n.sentence()}</p>`),
	inBody('Liquid', keel, 50, (n) => `<p>${n.words(3)} {{ message }} ${n.sentence()}</p>`),
	inBody('shortcode', keel, 40, (n) => `<p>[gallery ids="${n.number()},${n.number()}"]</p>`),
	inBody('Markdown in HTML', keel, 30, (n) => `<p>${n.words(3)} **${n.words(2)}** ${n.sentence()}</p>`),
	inBody('zero-width spaces', keel, 25, (n) => `<p>${n.word()} fer&#8203;ry ${n.sentence()}</p>`),

	inBody('read in another encoding', gale, 80, (n) => `<p>The cafÃ© ${n.sentence()}</p>`),
	inBody(
		'hidden address of mail',
		gale,
		60,
		() =>
			'<p>Write to <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="5a3b34341a343f2d29743f223b372a363f">[email&#160;protected]</a>.</p>',
	),
	inBody('image twice', gale, 50, (n) => {
		const src = picture(n);
		return `<p><img src="${src}?w=600" alt="${n.words(3)}"><noscript><img src="${src}" alt="${n.words(3)}"></noscript></p>`;
	}),
	inBody('script in a link', gale, 30, (n) => `<p><a href="javascript:readOn(${n.number()})">${n.words(2)}</a></p>`),

	inFrontMatter('date in words', reef, 30, 'date', (n) => `2024年3月${n.pick(['1', '2', '3'])}日`),
	inFrontMatter('entity in the title', reef, 40, 'title', (n) => `"${n.words(3)} &amp; ${n.words(2)}"`),
	inFrontMatter('space before a name', reef, 20, 'author', () => '" Gus Tern"'),

	inFrontMatter('nobody as author', mole, 30, 'author', () => 'admin'),
	inFrontMatter('answer in words', mole, 40, 'comments', () => 'yes'),
	inBody(
		'icons that are gone',
		mole,
		20,
		(n) =>
			`<p><a href="https://mole.example/${n.slug()}"><svg width="6" height="6"><use href="#icon-dot"></use></svg> ${n.words(2)}</a></p>`,
	),
	inBody(
		'share bar of sharedaddy, of another source',
		eel,
		5,
		(n) =>
			`<div class="sharedaddy sd-${n.hash()}" id="share-${n.number()}"><a href="https://www.eel.example/${n.slug()}?share=twitter">Tweet</a></div>`,
	),
];
