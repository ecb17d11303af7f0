import {defineRule, type Fix, isInside, type Post, type Range, safe, touchesOpaque} from '../../src/authoring.ts';
import {type BareUrl, bareUrlsIn} from './bareUrls.ts';

export default defineRule({
	id: 'linked-url',
	description: 'Require that URLs in the text are links.',
	preset: 'strict',
	fix: 'safe',
	messages: {unlinked: 'URL `{url}` is not linked.'},
	prepare: ({settings}) => new Set(settings.shortLinkHosts),
	check: ({post, prepared: shortLinks, report}) => ({
		prose(text) {
			const urls = bareUrlsIn(post, text, shortLinks).filter((found) => isMeantAsLink(post, found));
			if (urls.length === 0 || isInside(post, text, ...unlinkable)) return;
			for (const {range, url} of urls)
				report({at: range, message: 'unlinked', data: {url}, fix: linking(post, range, url)});
		},
	}),
});

/** Elements that a link cannot stand in, or that show text only. */
const unlinkable: readonly string[] = 'a button select option svg math title iframe noscript template'.split(' ');

function linking({text}: Post, {start, end}: Range, url: string): Fix | undefined {
	// The next URL may have become a link before this one.
	const endTag = text.startsWith('<a ', end) ? '</a> ' : '</a>';
	return safe([
		{range: {start, end: start}, text: `<a href="${url.replace(/&/g, '&amp;')}">`},
		{range: {start: end, end}, text: endTag},
	]);
}

/** Whether a URL leads somewhere as it stands: whole, and not a part of a template. `no-glued-url` reports the glued ones. */
function isMeantAsLink(post: Post, {range, glued, isCertain}: BareUrl): boolean {
	if (glued !== undefined || isQuotedCode(post, range)) return false;
	if (!isCertain || isCut(post, range) || isMarked(post, range) || goesOn(post, range)) return false;
	return !touchesOpaque(post, widened(range));
}

/** Whether a text quotes code of which a URL is a part: an attribute or the end of a tag follows, or a tag stands next to it. */
function isQuotedCode({text}: Post, {start, end}: Range): boolean {
	return codeBehind.test(text.slice(end, end + 60)) || /[a-z"'/]&gt;$/i.test(text.slice(Math.max(0, start - 5), start));
}

const codeBehind =
	/^(?:(?:["']|&(?:quot|#34|#39);)?[ \t\r\n]{1,9}[a-z][\w:-]{0,30}=|(?:["']|&(?:quot|#34|#39);)[ \t]?\/?(?:&gt;|>)|&lt;\/?[a-z])/i;

/** Sites that show a URL in too little space cut it: `https://news.example/2024/fer...`. */
function isCut({text}: Post, {end}: Range): boolean {
	return text.startsWith('..', end) || text.startsWith('…', end) || text.startsWith('&hellip;', end);
}

/** Whether a mark of Markdown stands on both sides, which HTML shows as it is written: the second one is none of the URL. */
function isMarked({text}: Post, {start, end}: Range): boolean {
	const mark = text.charAt(end - 1);
	return /[*_~]/.test(mark) && text.charAt(start - 1) === mark;
}

/** Whether a mark of Markdown, a sign without a width or an element follows in the middle of a word. */
function goesOn({text}: Post, {end}: Range): boolean {
	// Patterns that know all letters in both cases are dear.
	if (!/[\\`*_~<\u00ad\u200b-\u200d\u2060\ufeff]/.test(text.charAt(end))) return false;
	return /^(?:[\\`]|(?:[*_~]|[\u00ad\u200b-\u200d\u2060\ufeff]){1,3}[\p{L}\p{N}/]|<(?!\/|a\b|br\b|p\b|div\b|li\b|!--))/iu.test(
		text.slice(end, end + 5),
	);
}

/** Liquid right behind a URL is a part of it. */
function widened({start, end}: Range): Range {
	return {start: start - 1, end: end + 1};
}
