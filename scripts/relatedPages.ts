import {type RelatedWords, relatedWords} from './relatedWords.ts';

/** A page with boxes of links to other articles, and with what only looks like one. */
export interface RelatedPage {
	readonly name: string;
	readonly text: string;
	/** Broken links of related boxes. */
	readonly related: readonly string[];
	/** Those of them that lead to articles which are archived. */
	readonly archived: readonly string[];
	/** Links of the article itself, its contents, tags and sources. */
	readonly others: readonly string[];
	/** How many boxes have lost their links. */
	readonly empty: number;
	/** What must be there after any fix. */
	readonly texts: readonly string[];
	readonly picture: string;
}

/** Where the archived article of a page came from. */
export const site = 'https://news.example';

interface Link {
	readonly url: string;
	readonly title: string;
}

interface Shape {
	readonly name: string;
	/** Whether the words of the box stand before the links in a line. */
	readonly isInLine: boolean;
	write(words: string, links: readonly Link[]): string;
}

function anchorOf({url, title}: Link): string {
	return `<a href="${url}">${title}</a>`;
}

function each(links: readonly Link[], write: (link: Link) => string): string {
	return links.map(write).join('\n');
}

function headed(name: string, write: Shape['write']): Shape {
	return {name, isInLine: false, write};
}

const shapes: readonly Shape[] = [
	headed(
		'list',
		(words, links) => `<h3>${words}</h3>\n<ul>\n${each(links, (link) => `<li>${anchorOf(link)}</li>`)}\n</ul>`,
	),
	headed(
		'wrapped',
		(words, links) =>
			`<div class="c1"><h2>${words}</h2></div><div class="c2"><ul role="list">${each(links, (link) => `<li>${anchorOf(link)}</li>`)}</ul></div>`,
	),
	headed(
		'cards',
		(words, links) =>
			`<aside><header><h4>${words}</h4></header>${each(links, (link) => `<article><a href="${link.url}"><img src="https://img.example/t.jpg" alt="t"></a><h5>${anchorOf(link)}</h5><time>2024-02-03</time></article>`)}</aside>`,
	),
	headed(
		'bold',
		(words, links) =>
			`<p><strong>${words}</strong></p>\n<ul>\n${each(links, (link) => `<li>${anchorOf(link)}</li>`)}\n</ul>`,
	),
	headed(
		'definitions',
		(words, links) => `<dl><dt>${words}</dt>${each(links, (link) => `<dd>${anchorOf(link)}</dd>`)}</dl>`,
	),
	headed('nav', (words, links) => `<nav><p>${words}</p>${each(links, (link) => `<div>${anchorOf(link)}</div>`)}</nav>`),
	headed(
		'table',
		(words, links) =>
			`<table><thead><tr><th>${words}</th></tr></thead><tbody>${each(links, (link) => `<tr><td>${anchorOf(link)}</td></tr>`)}</tbody></table>`,
	),
	headed('breaks', (words, links) => `<div><b>${words}</b><br>${each(links, (link) => `${anchorOf(link)}<br>`)}</div>`),
	headed('paragraphs', (words, links) => `<p>${words}</p>\n${each(links, (link) => `<p>${anchorOf(link)}</p>`)}`),
	headed(
		'spans',
		(words, links) =>
			`<section><div class="t"><span>${words}</span></div><div>${each(links, (link) => `<div><span>03.02.2024</span> ${anchorOf(link)}</div>`)}</div></section>`,
	),
	{name: 'line', isInLine: true, write: (words, links) => `<p><strong>${words}</strong> ${each(links, anchorOf)}</p>`},
	{name: 'plain-line', isInLine: true, write: (words, links) => `<p>${words} ${each(links, anchorOf)}</p>`},
	{
		name: 'line-in-link',
		isInLine: true,
		write: (words, links) => each(links, ({url, title}) => `<p><a href="${url}">${words} ${title}</a></p>`),
	},
];

/** Boxes without a link that a reader could see. */
const emptyShapes: readonly ((words: string) => string)[] = [
	(words) => `<div class="c1"><h3>${words}</h3><ul></ul></div>`,
	(words) => `<aside><h4>${words}</h4><div class="list"></div></aside>`,
	(words) => `<section><h2>${words}</h2>\n<a href="/a/1.html"></a><a href="/a/2.html"></a></section>`,
	(words) => `<h2>${words}</h2><h2 id="end">`,
];

/** Writes pages in each shape and language, with what looks like related boxes and is none. */
export function relatedPages(): readonly RelatedPage[] {
	return relatedWords.flatMap((words) => shapes.map((shape, index) => pageOf(words, shape, index)));
}

function pageOf(words: RelatedWords, shape: Shape, index: number): RelatedPage {
	const name = `${words.language.toLowerCase()}-${shape.name}`;
	const said = shape.isInLine ? words.markers : words.headings;
	const heading = said[index % said.length] ?? '';
	const related = [0, 1, 2].map((number) => `/${name}/article-${number}`);
	const fine = {url: `${site}/${name}/fine`, title: words.titles[0] ?? ''};
	const links = related.map((url, number) => ({url, title: words.titles[number] ?? ''}));
	const emptyShape = emptyShapes[index];
	const others = trapUrls(name);
	const picture = `https://img.example/${name}.jpg`;
	const body = [
		`<p>${proseOf(words, '')}</p>`,
		`<p><img src="${picture}" alt="${words.section}"></p>`,
		shape.write(heading, index % 2 === 0 ? [...links, fine] : links),
		...trapsOf(words, name),
		emptyShape?.(words.headings[index % 3] ?? '').replace('<h2 id="end">', `<h2>${words.section}</h2>`) ?? '',
		`<p>${proseOf(words, '')}</p>`,
	];
	return {
		name,
		text: postOf(name, body.join('\n')),
		related,
		archived: related.slice(0, 1),
		others,
		empty: emptyShape === undefined ? 0 : 1,
		texts: [proseOf(words, ''), ...words.titles, words.section, words.others.contents, words.others.sources],
		picture,
	};
}

/** A post of the archived article that a page's first related link leads to. */
export function archivedPostOf({archived, picture, texts}: RelatedPage): string {
	const [path = ''] = archived;
	return postOf(path.slice(1), `<p>${texts[0] ?? ''}</p>\n<p><img src="${picture}" alt="${texts[1] ?? ''}"></p>`);
}

function postOf(path: string, body: string): string {
	const head = `layout: post\ntitle: "${path}"\ndate: 2024-03-01T08:00:00.000Z\nauthor: Ann\nfrom: ${site}/${path}`;
	return `---\n${head}\n---\n<div>\n${body}\n</div>\n`;
}

function proseOf({sentence}: RelatedWords, link: string): string {
	return sentence.replace('*', link).replace(/ {2,}/g, ' ');
}

function trapUrls(name: string): readonly string[] {
	return ['prose', 'heading', 'tags/one', 'tags/two', 'source'].map((trap) => `/trap-${name}/${trap}`);
}

/** What an article has of its own: prose with links, contents, tags, sources. */
function trapsOf(words: RelatedWords, name: string): readonly string[] {
	const [prose = '', heading = '', ...more] = trapUrls(name);
	const [firstTag = '', secondTag = '', source = ''] = more;
	const {tags, contents, sources} = words.others;
	return [
		`<h3>${words.section}</h3>\n<p>${proseOf(words, `<a href="${prose}">${words.titles[0]}</a>`)}</p>`,
		`<h3>${words.headings[0]}</h3>\n<p>${proseOf(words, `<a href="${heading}">${words.section}</a>`)} ${proseOf(words, '')}</p>`,
		`<h4>${contents}</h4>\n<ul><li><a href="#part">${words.section}</a></li></ul>`,
		`<p id="part">${tags} <a href="${firstTag}">${words.section}</a>, <a href="${secondTag}">${words.others.contents}</a></p>`,
		`<h4>${sources}</h4>\n<ol><li><a href="https://journal.example/a">${words.titles[1]}</a></li><li><a href="${source}">${words.titles[2]}</a></li></ol>`,
	];
}
