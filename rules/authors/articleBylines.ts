import {
	ancestors,
	aroundFinder,
	type BylineReader,
	commentSectionsOf,
	contains,
	decodeLeniently,
	descendants,
	type Element,
	foldSpace,
	hasClassToken,
	hasDescendant,
	hidesItself,
	isElement,
	namesOtherRole,
	type PlaceAmong,
	type Post,
	parseUrlOn,
	personIn,
	placesIn,
	property,
	type RootContent,
	rangeOf,
	siteOfHost,
	type Text,
	textOf,
	textsBelow,
	urlProperty,
} from '../../src/authoring.ts';

/**
 * The names in the bylines of an article, in the order of the page: in a link with `rel="author"` in its header, in a link to a
 * page of an author on the site of the source, in `<address>`, in what the theme marks as an author’s, in the first `<i>` with a
 * date behind it, in an item of a list. But for links with a word for the role, all of them stand before the first paragraph.
 * @param source the page that the post was taken from
 */
export function articleBylines(post: Post, source: URL | undefined, reader: BylineReader): readonly string[] {
	const names: string[] = [];
	const isElsewhere = aroundFinder(post, (element) => elsewhere.has(element.tagName) || hidesItself(element));
	let links = 0;
	let italics = 0;
	let isHead = true;
	for (const element of descendants(post.tree)) {
		isHead &&= !isParagraph(element);
		const {tagName} = element;
		const find = isHead || tagName === 'a' ? (manners.get(tagName) ?? marked) : undefined;
		if (find === undefined) continue;
		if (tagName === 'a' && ++links > mostLinks) break;
		if ((tagName === 'i' || tagName === 'em') && ++italics > 1) continue;
		const place = {post, source, reader, element, isHead};
		// A theme may hide the header, and what it says is true all the same.
		const name = tagName === 'a' ? relatedLink(place) : undefined;
		const other = name === undefined && isElsewhere(element) === undefined ? find(place) : undefined;
		const found = name ?? other;
		if (found !== undefined && !isOfVisitors(post, element)) names.push(found);
	}
	return names;
}

/** What holds no byline of the article. */
const elsewhere: ReadonlySet<string> = new Set([
	'aside',
	'nav',
	'blockquote',
	'figure',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
]);

/** Links that are looked at: a page has its bylines near its ends, and some pages have tens of thousands of links. */
const mostLinks = 2000;

/** Characters of text that no header has in one piece. */
const leastParagraph = {words: 80, han: 30};

/** Whether an element holds text of its own that is a paragraph of the article. */
export function isParagraph(element: Element): boolean {
	if (/^h[1-6]$|^a$/.test(element.tagName)) return false;
	let text = '';
	for (const child of element.children) if (child.type === 'text') text += child.value;
	const {length} = foldSpace(text);
	if (length < leastParagraph.han)
		return element.tagName === 'p' && length > 8 && /[。！？.!?]["”」』]?$/u.test(foldSpace(text));
	return length >= leastParagraph.words || /\p{Script=Han}{8}/u.test(text);
}

function isOfVisitors(post: Post, element: Element): boolean {
	return commentSectionsOf(post).some(({range}) => contains(range, rangeOf(element)));
}

/** Where a byline may be. */
interface Place {
	readonly post: Post;
	readonly source: URL | undefined;
	readonly reader: BylineReader;
	readonly element: Element;
	/** Whether it stands before the first paragraph. */
	readonly isHead: boolean;
}

type Manner = (place: Place) => string | undefined;

/** A map: an element may be called like what every object has. */
const manners: ReadonlyMap<string, Manner> = new Map(
	Object.entries<Manner>({
		a: (place) => authorLink(place) ?? marked(place),
		address: ({element, reader}) => personIn(shortText(element), reader),
		i: italic,
		em: italic,
		li: (place) => labelled(shortText(place.element), place.reader) ?? marked(place),
	}),
);

/** A link to the author’s page (https://html.spec.whatwg.org/multipage/links.html#link-type-author) in an article’s header. */
function relatedLink({post, element, reader}: Place): string | undefined {
	const relations = (property(element, 'rel') ?? '').toLowerCase().split(/[ \t\r\n\f\v]+/);
	if (!relations.includes('author')) return undefined;
	const isInHeader = [...ancestors(post, element)].some(
		(around) => around.tagName === 'header' || hasClassToken(around, headers),
	);
	const name = isInHeader ? foldSpace(shortText(element) ?? '') : '';
	return name === '' || reader.isDesk(name) ? undefined : reader.read(name).name;
}

/** What themes call the head of an article. */
const headers: ReadonlySet<string> = new Set([
	'entry-header',
	'post-header',
	'article-header',
	'entry-meta',
	'post-meta',
	'byline',
]);

/** A link to the page of an author on the site of the source, alone in its line, or with a word for the role before it. */
function authorLink({post, source, element, reader, isHead}: Place): string | undefined {
	if (!leadsToAuthor(urlProperty(element, 'href'), source)) return undefined;
	const text = shortText(element);
	const name = personIn(text, reader);
	if (text === undefined || name === undefined) return undefined;
	const line = lineAround(post, element, text);
	if (line === undefined) return undefined;
	if (isHead && !/[\p{L}]{2}/u.test(line.replace(foldSpace(text), '').replace(dayWords, ''))) return name;
	return labelled(line, reader) === name ? name : undefined;
}

/** Folders of sites that hold the pages of authors. */
const authorFolders: ReadonlySet<string> = new Set([
	'author',
	'authors',
	'作者',
	'people',
	'profile',
	'profiles',
	'by',
	'staff',
	'columnist',
	'columnists',
]);

function leadsToAuthor(href: string | undefined, source: URL | undefined): boolean {
	const url = href === undefined ? undefined : parseUrlOn(source, href);
	if (url === undefined) return false;
	if (source !== undefined && siteOfHost(url.hostname) !== siteOfHost(source.hostname)) return false;
	const folders = decodeLeniently(url.pathname).toLowerCase().replace(/\/$/, '').split('/').slice(0, -1);
	return folders.some((folder) => authorFolders.has(folder));
}

/** The text of the innermost element around a link that says more than the link; that of the link where it is long. */
function lineAround(post: Post, link: Element, text: string): string | undefined {
	const own = foldSpace(text);
	for (const around of ancestors(post, link)) {
		const line = shortText(around);
		if (line === undefined) return own;
		if (foldSpace(line) !== own) return foldSpace(line);
	}
	return own;
}

/** What the theme marks as the author’s name. */
function marked({element, reader, isHead}: Place): string | undefined {
	if (!isHead || (!hasClassToken(element, authorMarks) && property(element, 'itemprop') !== 'author')) return undefined;
	// Where a part of it is marked as well, that is the name.
	if (hasDescendant(element, (part) => hasClassToken(part, authorMarks) || part.tagName === 'a')) return undefined;
	return personIn(shortText(element), reader);
}

const authorMarks: ReadonlySet<string> = new Set([
	'author',
	'author-name',
	'article-author',
	'byline',
	'byline-name',
	'byline__name',
	'entry-author',
	'post-author',
]);

/** A name in italics and a date behind it, in the same line or in the next one. */
function italic({post, element, reader}: Place): string | undefined {
	const [first, ...others] = linesOf(element);
	const behind = [...others, textBehind(post, element)].join(' ').trimStart().slice(0, longestDate);
	return startsWithDate.test(behind) ? personIn(first, reader) : undefined;
}

const longestDate = 40;
const startsWithDate =
	/^[\s,，|·•—–(（-]{0,4}(?:(?:19|20)\d\d[-/.年]|\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,10}\.?)[-/. ](?:19|20)\d\d|\p{Lu}\p{L}{2,8}\.? \d{1,2},? (?:19|20)\d\d)/u;

/** What dates and their labels say in words, beside a name. */
const dayWords =
	/\d[\d\s:.,/年月日時时分-]*|\b\p{Lu}\p{L}{2,8}\.?(?= ?\d)|(?:AM|PM|UTC|GMT|CST)\b|發布|发布|發表|发表|更新|時間|时间/gu;

/** Whether the line that a text stands in is where bylines are: marked as one by the theme, or with a date right behind it. */
export function isInBylinePlace(post: Post, text: Text): boolean {
	let height = 0;
	for (const around of ancestors(post, text)) {
		if (++height > farthestMark) return false;
		const isMarked = hasClassToken(around, authorMarks) || property(around, 'itemprop') === 'author';
		if (isMarked || around.tagName === 'address' || property(around, 'rel') === 'author') return true;
		if (height === 1 && startsWithDate.test(textAfter(post, text).trimStart().slice(0, longestDate))) return true;
	}
	return false;
}

/** A name may stand in a link within what is marked. */
const farthestMark = 3;

/** What stands behind a text, within what holds it or behind that. */
function textAfter(post: Post, text: Text): string {
	const {parent, index} = placesIn(post)(text);
	const behind = parent.children
		.slice(index + 1, index + 4)
		.map(textOf)
		.join(' ');
	return foldSpace(behind) === '' && isElement(parent) ? textBehind(post, parent) : behind;
}

/** The texts of an element, parted by its line breaks. */
function linesOf(element: Element): readonly string[] {
	const lines = [''];
	for (const child of element.children) {
		if (child.type === 'element' && child.tagName === 'br') lines.push('');
		else lines.push((lines.pop() ?? '') + textOf(child));
	}
	return lines.filter((line) => foldSpace(line) !== '');
}

/** The first text behind an element, within what holds it or behind that. */
function textBehind(post: Post, element: Element): string {
	let node: RootContent = element;
	for (let level = 0; level < 2; level++) {
		const {parent, index}: PlaceAmong = placesIn(post)(node);
		let text = '';
		for (const sibling of parent.children.slice(index + 1, index + 4)) text += textOf(sibling);
		if (foldSpace(text) !== '' || parent.type === 'root') return text;
		node = parent;
	}
	return '';
}

/** A name with a word for the role of an author before it. */
function labelled(line: string | undefined, reader: BylineReader): string | undefined {
	if (line === undefined || namesOtherRole(foldSpace(line))) return undefined;
	return reader.read(foldSpace(line)).hasRole ? personIn(line, reader) : undefined;
}

/** UTF-16 units. */
const longestLine = 120;

/** The text of an element, if it is as short as that of a byline. */
function shortText(element: Element): string | undefined {
	let text = '';
	for (const {value} of textsBelow(element)) {
		text += value;
		if (text.length > 8 * longestLine) return undefined;
	}
	return foldSpace(text).length > longestLine ? undefined : text;
}
