import type {Element} from '../model/post.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {classTokens, property, textOf} from './html.ts';

/** Names are compared without case, `-` and `_`: `comment-list`, `commentList`. */
const lists: ReadonlySet<string> = new Set(
	(
		'comments commentsection commentssection commentarea commentsarea commentwrapper commentswrapper commentswrap ' +
		'commentlist commentslist commentscontainer commentsblock commentsbox commentthread commentthreads commentstree ' +
		'postcomments articlecomments entrycomments pagecomments blogcomments disqusthread dsqcontent dsqcomments ' +
		'fieldnamecomment fieldnodecomment livefyrecomments sohucs issothread issoroot ' +
		'kommentare kommentarbereich kommentarliste kommentarer commentaires listecommentaires comentarios listacomentarios ' +
		'comentários commenti listacommenti reacties reactielijst komentarze yorumlar pinglun pinglunlist'
	).split(' '),
);
const items: ReadonlySet<string> = new Set(
	(
		'comment commentitem commententry commentblock commentrow singlecomment usercomment dsqcomment fyrecomment commentsitem ' +
		'issocomment uficomment kommentar commentaire comentario comentário commento reactie komentarz yorum'
	).split(' '),
);
const bodies: ReadonlySet<string> = new Set(
	'commentbody commenttext commentcontent commentmessage uficommentbody issotext'.split(' '),
);
const forms: ReadonlySet<string> = new Set(
	'respond commentrespond commentform commentsform replyform addcomment newcomment postcomment'.split(' '),
);
/** What tells who commented, and when, or lets others answer. */
const visitors: ReadonlySet<string> = new Set(
	(
		'commentbyanonymous byanonymous commentauthor commentauthorname commenter commentername commentmeta ' +
		'commentmetadata commentinfo commentsubmitted commenttime commentdate commentheader commentuser commentusername ' +
		'commentreply commentreplylink dsqcommentheader uficommentactorname'
	).split(' '),
);
/** What tells the same inside of a comment, and may stand anywhere else. */
const signatures: ReadonlySet<string> = new Set(
	(
		'author authorname username user fn says byline date datetime time timestamp reply replylink replybutton ' +
		'autor auteur autore auteurnom nombre fecha datum zeit antworten'
	).split(' '),
);
const authors: ReadonlySet<string> = new Set('commentbynodeauthor bynodeauthor bypostauthor'.split(' '));

/** Elements that hold a comment section; headings and links only name one. */
const containers: ReadonlySet<string> = new Set('div section aside ol ul dl footer form'.split(' '));
const headings: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6'.split(' '));

/** Whether an element has the name of what holds the comments on a page. */
export function isCommentList(element: Element): boolean {
	return (
		containers.has(element.tagName) && namesOf(element).some((name) => lists.has(name) || namesComments.test(name))
	);
}

/** Names of themes and programs: `gh-comments`, but not `has-comments`, which a page says of itself, nor a tag of the article. */
const namesComments =
	/^(?!(?:has|no|with|show|hide|allow|open|close|enable|disable|view|tag|category|topic|type)[a-z]*comments$)[a-z\d]{2,20}comments$/;

/** Whether an id, such as a link may lead to, is the name of a comment, of a list of them, or of a form for one. */
export function isCommentId(id: string): boolean {
	const name = plain(id);
	return lists.has(name) || forms.has(name) || items.has(name) || /^(?:comment|respond)\d+$/.test(name);
}

/** Whether an element has the name of one comment. */
export function isComment(element: Element): boolean {
	if (headings.has(element.tagName) || element.tagName === 'a' || isCommentList(element)) return false;
	const {itemType, typeOf} = element.properties;
	const types = [itemType, typeOf].flat().filter((type) => typeof type === 'string');
	if (types.some((type) => /(?:^|[/:])(?:User)?Comments?$/.test(type))) return true;
	return classTokens(element).some((token) => items.has(plain(token))) || isNumbered(element);
}

/** Whether an element is what one comment says; some pages mark nothing but this. */
export function isCommentBody(element: Element): boolean {
	return classTokens(element).some((token) => bodies.has(plain(token)));
}

/** Whether the article's own author wrote a comment. */
export function isAuthorsComment(element: Element): boolean {
	return classTokens(element).some((token) => authors.has(plain(token)));
}

/** Whether an element is where visitors write. */
export function isCommentForm(element: Element): boolean {
	if (headings.has(element.tagName) || element.tagName === 'a' || element.tagName === 'li') return false;
	return namesOf(element).some((name) => forms.has(name));
}

/** Whether a heading has the name of a form for comments. */
export function isFormHeading(element: Element): boolean {
	return headings.has(element.tagName) && namesOf(element).some((name) => forms.has(name));
}

/** Whether an element shows that visitors wrote what is around it, or may. */
export function showsVisitor(element: Element): boolean {
	const {href} = element.properties;
	if (element.tagName === 'a' && typeof href === 'string') return answering.test(href);
	if (element.tagName === 'textarea' || isCommentForm(element)) return true;
	if (headings.has(element.tagName) || isTitleBox(element)) return isCounting(element);
	return classTokens(element).some((token) => visitors.has(plain(token)) || token.startsWith('comment-author-'));
}

/** Whether an element inside of a comment says who wrote it, and when, or lets others answer. */
export function isSignature(element: Element): boolean {
	if (element.tagName === 'cite' || element.tagName === 'time') return true;
	const {itemProp} = element.properties;
	if ([itemProp].flat().some((name) => name === 'creator' || name === 'author')) return true;
	return classTokens(element).some((token) => signatures.has(plain(token)));
}

/** Whether an element that is no heading has the name of one of comments. */
function isTitleBox(element: Element): boolean {
	return namesOf(element).some((name) =>
		/^comments?(?:title|header|heading|count|counter|total|number|label)$/.test(name),
	);
}

/** Whether an element is the heading of comments, or of the form under them. */
export function isCommentHeading(element: Element): boolean {
	if (!headings.has(element.tagName)) return false;
	if (namesOf(element).some((name) => lists.has(name) || forms.has(name) || name === 'replytitle')) return true;
	const words = headingOf(element);
	return words.length <= longestHeading && (saying.test(words) || counting.test(words));
}

const longestHeading = 80;

const answering = /[?&]replytocom=|#(?:respond|comment-?form|reply)$|\/comments?\/reply\//i;
/** What visitors write, when it is counted. Replies are also what a forum is made of. */
const counted =
	'comments?|responses?|thoughts?|kommentare?|commentaires?|comentarios?|comentários?|comment[io]|reacties?|' +
	'kommentarer|komentarz[ey]?|komentarzy|комментари(?:й|я|ев|и)|коментар(?:і|ів|я)?|yorum|komentar|bình luận|댓글|' +
	'[条條則则个個]?(?:评论|評論|留言|回应|回應|迴響)|件のコメント|コメント';
const counting = new RegExp(`\\d\\s*(?:replies|${counted})|(?:${counted})\\s*[(（:：]\\s*\\d`, 'iu');
const saying =
	/^(?:comments?|responses?|replies|discussion|leave an? (?:reply|comment)|(?:post|add|write) a comment|join the conversation|评论|評論|网友评论|網友評論|精选评论|留言|留言板|回应|回應|发表评论|發表評論|发表回复|發表迴響|發佈留言|發表留言|コメント|コメントを残す|댓글|Kommentare?|Schreib(?:en Sie|e)? einen Kommentar|commentaires?|laisser un commentaire|comentarios?|deja un comentario|comentários|commenti|reacties|komentarze|комментарии|yorumlar)\s*[:：]?$/iu;

/** How many comments a heading counts, if it says nothing else: “2 Comments”, “3 thoughts on “The ferry””, “评论 (4)”. */
export function countIn(element: Element): number | undefined {
	if (!headings.has(element.tagName)) return undefined;
	const words = headingOf(element);
	const match = words.length > longestHeading ? undefined : countAlone.exec(words);
	const digits = match?.[1] ?? match?.[2];
	return digits === undefined ? undefined : Number(digits);
}

const countAlone = new RegExp(
	`^(?:(\\d{1,4})\\s*(?:${counted})(?:\\s+(?:on|to|zu|sur|sobre|su)\\s+[“"'«‘„「].*)?|(?:${counted})\\s*[(（:：]\\s*(\\d{1,4})\\s*[)）]?)[:：]?$`,
	'iu',
);

function isCounting(element: Element): boolean {
	const words = headingOf(element);
	return words.length <= longestHeading && counting.test(words);
}

function headingOf(element: Element): string {
	return foldSpace(textOf(element));
}

/** Whether an element has the id that blogs give to each comment. */
function isNumbered({tagName, properties: {id}}: Element): boolean {
	if (tagName !== 'li' && tagName !== 'div' && tagName !== 'article') return false;
	return typeof id === 'string' && /^(?:li-)?comment-\d+$/i.test(id);
}

function namesOf(element: Element): readonly string[] {
	const id = property(element, 'id');
	const names = classTokens(element).map(plain);
	return id === undefined ? names : [plain(id), ...names];
}

function plain(token: string): string {
	return token.toLowerCase().replace(/[-_]+/g, '');
}
