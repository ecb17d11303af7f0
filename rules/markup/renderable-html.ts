import {
	contains,
	defineRule,
	type Fix,
	findHeadingLink,
	firstIndexWhere,
	foldSpace,
	isElement,
	isHtmlName,
	isInside,
	isVoidName,
	type LiquidMark,
	overlaps,
	type Post,
	perPost,
	type Range,
	type RendererNote,
	rangeOf,
	remove,
	replace,
	type Settings,
	safe,
	sliceOf,
	touchesOpaque,
	unsafe,
} from '../../src/authoring.ts';
import {isWord, mendTogether} from './angleWords.ts';
import {type Cause, findCauses} from './causes.ts';
import {knownNames, liquidVariables, showsNothing} from './liquidNames.ts';
import {withoutFollowers} from './omittedRuns.ts';
import {isLineOpening, isWholeOnceRead, keepsWords, type Page, pageOf, wouldPrintBlocks} from './proof.ts';
import {showing} from './showMark.ts';
import {shownCodeAt} from './shownCode.ts';
import {findUnreadablePart, hasStrayQuotes, joinValues, losesWords, mendStartTag, readStartTag} from './startTag.ts';

export default defineRule({
	id: 'renderable-html',
	description: 'Write tags so that kramdown reads them as tags, and nothing else as a tag.',
	harm: 'invisible',
	severity: 'error',
	fix: 'safe and unsafe',
	looksIntoOpaque: true,
	messages: {
		unparsed: 'Tag `<{name}>` is printed as text, because the renderer cannot read `{part}`.',
		blockInText: 'Tag `<{name}>` is printed as text, because it stands within a paragraph.',
		// Alone it may be what the text speaks of, and then the reader sees what is meant.
		loneTag: {
			text: 'Tag `<{name}>` is printed as text, because it stands within a paragraph.',
			severity: 'warning',
		},
		strayEndTag: 'End tag `</{name}>` closes nothing and is printed as text.',
		loneEndTag: {text: 'End tag `</{name}>` closes nothing and is printed as text.', severity: 'warning'},
		misnested: 'End tag `</{name}>` is printed as text, because something in the element is still open.',
		unclosed: 'Element `<{name}>` has no end tag, so it goes on to the end of what is around it.',
		unclosedPrinting:
			'Element `<{name}>` has no end tag, so that `{endTag}` is printed as text ({count:end tag|end tags} in all).',
		misspelt:
			'Tags `{startTag}` and `{endTag}` do not belong together, though they are meant to: one of them is misspelt.',
		endedEarly: 'Element `<{name}>` is ended before its end tag, which is printed as text.',
		notATag: 'Text `{text}` is read as a tag that is never closed, {effect}.',
		bogusComment: 'Markup `{text}` is printed as text.',
		omitted: 'HTML `{text}` is left out of the page, because `rawHtml` is `omit`.',
		omittedByHugo:
			'HTML `{text}` is left out of the page, because Hugo’s `markup.goldmark.renderer.unsafe` is not set.',
	},
	check: ({post, settings, report}) => ({
		end() {
			if (post.notes.length === 0) return;
			const page = pageOf(post);
			// Another renderer of Jekyll's prints tags in ways of its own; what `commonmark` notes is what it does.
			const isFollowed = settings.markdown.toLowerCase() === 'kramdown' || post.renderer === 'commonmark';
			const found = findCauses(withoutFollowers(post)).flatMap(({note, ...cause}) => {
				const finding = findingOf({note, ...cause}, page, settings);
				return finding !== undefined && (isFollowed || isLostAnywhere(finding)) ? [{note, ...finding}] : [];
			});
			const together = mendTogether(found.filter(isWord), page);
			for (const {note, ...finding} of found) {
				const joined = together.get(note);
				report({at: note.range, ...finding, ...(joined === undefined ? {} : {fix: joined.fix})});
			}
		},
	}),
});

function findingOf(cause: Cause, page: Page, settings: Settings) {
	switch (cause.note.type) {
		case 'unparsed-tag':
			return unparsed(cause, page);
		case 'block-tag-in-text':
			return blockInText(cause, page);
		case 'stray-end-tag':
			return strayEndTag(cause, page);
		case 'unclosed':
			return unclosed(cause, page);
		case 'bogus-comment':
			return bogusComment(cause, page);
		case 'omitted-html':
			return omitted(cause, page, settings);
		default:
			return undefined;
	}
}

/** Whether a reader loses text whichever program makes the page of its Markdown: what is printed, and why, is kramdown’s own. */
function isLostAnywhere({message, data}: {readonly message: string; readonly data: object}): boolean {
	return message === 'notATag' && 'effect' in data && String(data.effect).startsWith(disappears);
}

function blockInText({note, endTag}: Cause, {post}: Page) {
	const data = {name: note.name ?? ''};
	const isBare = /^<[^ \t\r\n/]+>$/.test(sliceOf(post.text, note.range));
	return endTag === undefined && isBare
		? ({message: 'loneTag', data} as const)
		: ({message: 'blockInText', data} as const);
}

/** Tags of HTML and of web components count; `<1984, Orwell>` or `<https://news.example/>` is rightly printed. */
function unparsed(cause: Cause, page: Page) {
	const {note} = cause;
	const at = rangeOfTag(cause, page);
	if (at === undefined) return unread(note, page);
	const text = sliceOf(page.post.text, at);
	// Without its `>` a tag is none.
	const tag = text.endsWith('>') && page.tagBudget.take(text.length) ? readStartTag(text) : undefined;
	const name = tag?.name ?? note.name ?? '';
	const isComponent = /^[a-z][a-z0-9]*-[a-z0-9-]*$/i.test(name) && text.slice(0, longestLook).includes('=');
	if (!isHtmlName(name) && !isComponent) return undefined;
	if (isComparison(name, text, cause)) return undefined;
	const part =
		(tag === undefined ? openValue.exec(text.slice(-longestLook))?.[0] : findUnreadablePart(tag, text)) ?? text;
	const finding = {at, message: 'unparsed', data: {name, part: excerptOf(part)}, cause: kindOf(name, part)} as const;
	// What Liquid takes out of a tag comes first: without it, the tag may be whole.
	const marks = vanishingMarksIn(at, page.post);
	if (marks.length > 0) {
		const shown = marks.map((mark) => showing(page.post, mark, {verbatim: [], level: safe}));
		return {
			fix: safe(
				shown.flatMap((fix) => fix?.edits ?? []),
				{repairs: 'liquid'},
			),
			...finding,
		};
	}
	if (tag === undefined || at.end !== note.range.end) return finding;
	if (shownCodeAt(page.post, at) === 'certain') return {fix: escapeTags(cause, page), ...finding};
	if (!isWholeOnceRead(cause, name, page)) return finding;
	const joined = joinValues(tag, text);
	const fix = mend(cause, page, mendStartTag(joined));
	const isDoubtful = losesWords(joined) || shownCodeAt(page.post, at) !== undefined;
	return {fix: isDoubtful ? unsafely(fix) : fix, ...finding};
}

/** Shows tags of code as the text that they are; the page stays as it is. */
function escapeTags({note, endTag}: Cause, {post}: Page): Fix | undefined {
	const ranges = [note, ...(endTag === undefined ? [] : [endTag])].map(({range}) => range);
	if (ranges.some((range) => holdsLiquid(post, range))) return undefined;
	return safe(
		ranges.map((range) => replace(range, `&lt;${sliceOf(post.text, range).slice(1)}`)),
		{repairs: 'markup'},
	);
}

function unsafely(fix: Fix | undefined): Fix | undefined {
	return fix && {...fix, safety: 'unsafe'};
}

/** What a tag is, and what the renderer cannot read of it: its signs tell the mistake, and its words what was written there. */
function kindOf(name: string, part: string): string {
	const signs = excerptOf(part).replace(/[\p{L}\p{M}\p{N}_ ]+/gu, '…');
	return `<${name}> ${signs.slice(0, longestKind)}`;
}

/** UTF-16 units: what stands behind is another part of the same, or the rest of the page. */
const longestKind = 3;

/** A tag among so many that reach over each other that no more of them are read: its name alone is pointed at. */
function unread({range, name = ''}: RendererNote, {post}: Page) {
	if (!isHtmlName(name)) return undefined;
	const at = {start: range.start, end: range.start + '<'.length + name.length};
	const part = sliceOf(post.text, range);
	return {at, message: 'unparsed', data: {name, part: excerptOf(part)}, cause: kindOf(name, part)} as const;
}

/** The outputs of Liquid in a range in the place of which the page shows nothing. */
function vanishingMarksIn({start, end}: Range, post: Post): readonly LiquidMark[] {
	const marks: LiquidMark[] = [];
	for (let index = firstIndexWhere(post.liquid, ({range}) => range.start >= start); ; index++) {
		const mark = post.liquid[index];
		if (mark === undefined || mark.range.end > end) return marks;
		if (mark.kind !== 'output' || mark.fault !== undefined) continue;
		if (showsNothing(sliceOf(post.text, mark.range), namesOf(post))) marks.push(mark);
	}
}

const namesOf = perPost((post) => knownNames(post, liquidVariables));

/** Whether signs are printed as they are meant: `a<b && c>d` has nothing like an attribute, and no end tag waits for it. */
function isComparison(name: string, text: string, {endTag}: Cause): boolean {
	return endTag === undefined && !isVoidName(name) && text.length <= longestLook && !/[="']/.test(text);
}

/** A value without its second quote. */
const openValue = /[^\s"'=<>]+[ \t\r\n]*=[ \t\r\n]*["'][^"'>]*(?=>$)/;

/**
 * The tag as its author sees it. Where a quote is missing, or Liquid takes one away, browsers read on to the next one,
 * paragraphs later: such a tag ends at the first `>` outside of quotes, or at the first.
 * @returns undefined where more has been read than a post can need
 */
function rangeOfTag({note: {range}}: Cause, {post, tagBudget}: Page): Range | undefined {
	if (!tagBudget.take(range.end - range.start)) return undefined;
	const text = post.text.slice(range.start, Math.min(range.end, range.start + longestTag));
	const tag = range.end - range.start > longestTag ? undefined : readStartTag(text);
	const isWhole = tag !== undefined && !hasStrayQuotes(tag);
	if (isWhole && !holdsLiquid(post, range)) return range;
	const written = /^<[^"'<>]*(?:(?:"[^"<>]*"|'[^'<>]*')[^"'<>]*)*>/.exec(text)?.[0] ?? /^[^>]*>/.exec(text)?.[0];
	return {start: range.start, end: written === undefined ? range.end : range.start + written.length};
}

const longestTag = 10_000;

function strayEndTag(cause: Cause, page: Page) {
	const {note, element} = cause;
	const text = sliceOf(page.post.text, note.range);
	const [, space = '', name] = /^<\/([ \t\r\n\f]*)([a-z][^ \t\r\n\f/>]*)/i.exec(text) ?? [];
	if (name === undefined || (!isHtmlName(name) && element === undefined)) return undefined;
	if (element === undefined) {
		const code = shownCodeAt(page.post, note.range);
		if (code === 'certain') return {message: 'loneEndTag', data: {name}, fix: escapeTags(cause, page)} as const;
		// Browsers drop a stray end tag, but read this one as a line break.
		const isBreak = name.toLowerCase() === 'br' && !isBehindBreak(cause, page);
		const mended = isLineOpening(cause, page) ? undefined : isBreak ? '<br>' : '';
		const fix = mend(cause, page, mended);
		// It may be what the text speaks of, and then only a person can say so.
		if (!isBreak && isAmongWords(cause, page))
			return {message: 'loneEndTag', data: {name}, fix: unsafely(fix)} as const;
		return {message: 'strayEndTag', data: {name}, fix: code === undefined ? fix : unsafely(fix)} as const;
	}
	const rest = foldSpace((space === '' ? text.slice(name.length + 2, -1) : text).slice(0, longestLook));
	if (rest === '')
		return {message: 'misnested', data: {name}, fix: releaseBlock(note.range, element.range, page)} as const;
	const mended =
		page.nodes.parentOfText(note.range.start) === page.nodes.elementAt(element.range.start) ? `</${name}>` : undefined;
	const data = {name: `/${name}`, part: rest};
	return {message: 'unparsed', data, cause: kindOf(data.name, rest), fix: mend(cause, page, mended)} as const;
}

/**
 * Takes the tags of a paragraph away that begins right before a block and ends within it: `<p><figure><img></p><figcaption>…`. A block
 * ends a paragraph for browsers, too.
 * @param startTag of the paragraph
 */
function releaseBlock(endTag: Range, startTag: Range, {post, nodes}: Page): Fix | undefined {
	const around = nodes.parentOfText(endTag.start);
	const {tagName = ''} = isElement(around) ? around : {};
	if (!/^<p[ \t\r\n>]/i.test(sliceOf(post.text, startTag)) || !releasable.has(tagName)) return undefined;
	const behind = post.text.slice(startTag.end, startTag.end + longestLook);
	const isRightBehind = isElement(around) && rangeOf(around).start === startTag.end + behind.search(/\S/);
	if (!isRightBehind) return undefined;
	if (holdsLiquid(post, startTag) || holdsLiquid(post, endTag)) return undefined;
	return unsafe([remove(startTag), remove(endTag)], {repairs: 'markup'});
}

const releasable: ReadonlySet<string> = new Set('figure div section center table ul ol'.split(' '));

/** Whether an end tag stands in a sentence of Markdown as a word does: with a blank or an opening sign before it, and words around. */
function isAmongWords({note: {range}}: Cause, {post, nodes}: Page): boolean {
	const text = nodes.textAt(range.start);
	const parent = text === undefined ? undefined : post.parentOf(text);
	if (text === undefined || parent === undefined || nodes.isRawHtml(parent)) return false;
	const before = post.text.slice(Math.max(rangeOf(text).start, range.start - nearby), range.start);
	const after = post.text.slice(range.end, Math.min(rangeOf(text).end, range.end + nearby));
	return /[\p{L}\p{N}][^\p{L}\p{N}]*[ \t\r\n("'‘“「（]$/u.test(before) && /^[^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(after);
}

/** Whether an end tag stands right behind a line break, which is the one that was meant. */
function isBehindBreak({note: {range}}: Cause, {post}: Page): boolean {
	return /<br[ \t]*\/?>[ \t\r\n]*$/i.test(post.text.slice(Math.max(0, range.start - nearby), range.start));
}

function unclosed(cause: Cause, page: Page) {
	const {note, endTag, printed} = cause;
	const {name = ''} = note;
	if (isInHeadingLink(note, page)) return undefined;
	const text = sliceOf(page.post.text, note.range);
	if (cause.misspelt !== undefined) return misspelt(note, cause.misspelt, page);
	if (endTag !== undefined) return {message: 'endedEarly', data: {name}} as const;
	if (isProse(name, text) && !isInDrawing(note, page)) {
		const escaped = wouldPrintBlocks(cause, page) ? undefined : `&lt;${text.slice(1)}`;
		return {
			message: 'notATag',
			data: {
				text: excerptOf(text),
				effect: effectOf(text, cause, page),
			},
			fix: mend(cause, page, escaped),
		} as const;
	}
	const [first] = printed;
	if (first === undefined) return {message: 'unclosed', data: {name}} as const;
	const data = {name, count: printed.length, endTag: excerptOf(sliceOf(page.post.text, first.range))};
	return {message: 'unclosedPrinting', data} as const;
}

/** A start tag and an end tag of which one has a slip in its name: it gets the name of the other. */
function misspelt(start: RendererNote, end: RendererNote, {post}: Page) {
	const {name = ''} = start;
	const [startTag, endTag] = [sliceOf(post.text, start.range), sliceOf(post.text, end.range)];
	const edit = isHtmlName(name)
		? replace(end.range, `</${name}>`)
		: replace(start.range, `<${end.name ?? ''}${startTag.slice('<'.length + name.length)}`);
	const isTouched = holdsLiquid(post, start.range) || holdsLiquid(post, end.range);
	const data = {startTag: excerptOf(startTag), endTag: excerptOf(endTag)};
	return {message: 'misspelt', data, fix: isTouched ? undefined : unsafe(edit, {repairs: 'markup'})} as const;
}

/** What a reader sees, and does not see, of text that the renderer takes for a tag: end tags of elements around it are printed. */
function effectOf(text: string, {printed: [first]}: Cause, {post}: Page): string {
	const printing = first && `\`${excerptOf(sliceOf(post.text, first.range))}\` is printed as text`;
	if (isTagForBrowsers.test(text)) return printing === undefined ? disappears : `${disappears}, and ${printing}`;
	return printing === undefined ? 'so that the renderer adds an end tag to it' : `so that ${printing}`;
}

/** Of other text browsers show the start tag, and the renderer’s own end tag is nothing to them. */
const isTagForBrowsers = /^<[a-z]/i;
const disappears = 'so that it disappears from the page';

/** Whether a tag is text in angle brackets: no element of HTML, of a web component or of another vocabulary. */
function isProse(name: string, text: string): boolean {
	return !isHtmlName(name) && !/[-:]/.test(name) && !text.includes('=');
}

function isInDrawing({range}: RendererNote, {post, nodes}: Page): boolean {
	const element = nodes.elementAt(range.start);
	return element !== undefined && isInside(post, element, 'svg', 'math');
}

/** Whether `rendered-heading` says it already. */
function isInHeadingLink({range}: RendererNote, {post}: Page): boolean {
	const heading = post.frontMatter === undefined ? undefined : findHeadingLink(post);
	return heading !== undefined && contains(heading.range, range) && !touchesOpaque(post, heading.range);
}

/** Of what browsers take for a comment, only what no writer means as text. */
function bogusComment({note}: Cause, {post}: Page) {
	const text = post.text.slice(note.range.start, note.range.start + nearby);
	const opening = /^<(?:!\[CDATA\[|!doctype|!--|\?xml|\?php)/i.exec(text)?.[0];
	return opening === undefined ? undefined : ({message: 'bogusComment', data: {text: opening}} as const);
}

/** HTML that does not reach the page, at its first tag. */
function omitted({note: {range}}: Cause, {post}: Page, {generator}: Settings) {
	const written = post.text.slice(range.start, Math.min(range.end, range.start + longestLook));
	const text = /^[^]*?<[a-z][^>]*>?/i.exec(written)?.[0] ?? written;
	const at = {start: range.start, end: range.start + text.length};
	return {at, message: generator === 'hugo' ? 'omittedByHugo' : 'omitted', data: {text: excerptOf(text)}} as const;
}

function mend(cause: Cause, page: Page, text: string | undefined): Fix | undefined {
	const {range} = cause.note;
	const {post} = page;
	// Liquid in a tag runs before the renderer sees it, and may stand on half of it only.
	if (text === undefined || holdsLiquid(post, range)) return undefined;
	const level = keepsWords(cause, page) ? safe : unsafe;
	return level(replace(range, text), {repairs: 'markup'});
}

/** Whether a mark of Liquid stands in a range, or the range in it. */
function holdsLiquid({liquid}: Post, range: Range): boolean {
	const mark = liquid[firstIndexWhere(liquid, ({range: {end}}) => end > range.start)];
	return mark !== undefined && overlaps(mark.range, range);
}

const nearby = 40;

/** How much of a tag is looked at for its excerpt. */
const longestLook = 200;

function excerptOf(text: string): string {
	return foldSpace(text.slice(0, longestLook));
}
