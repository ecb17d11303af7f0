import {
	attributeNames,
	classThatSays,
	defineRule,
	descendants,
	type Element,
	foldSpace,
	groupBy,
	isHidden,
	isWhollyWritten,
	leadsToHost,
	linkContentOf,
	option,
	originOf,
	type Post,
	parseUrl,
	placesInWords,
	property,
	type Question,
	rangeOf,
	remove,
	removeElement,
	replace,
	siteOfHost,
	sliceOf,
	sourceUrlOf,
	startTagOf,
	type TextEdit,
	touchesOpaque,
	trimUrl,
	twitterSites,
	unsafe,
} from '../../src/authoring.ts';
import {isLostSnapshot, linkChecker} from './checkLink.ts';
import {fillsLinks, waitsForScript} from './filledLinks.ts';
import {urlHeldBy} from './heldUrl.ts';
import {isRecorded} from './isRecorded.ts';
import {ownPageTest} from './ownPage.ts';
import {placeOf} from './urlPlace.ts';

export default defineRule({
	id: 'named-link',
	description: 'Require that links hold something that says where they lead.',
	harm: 'broken',
	fix: 'unsafe',
	options: {images: option.flag(true, 'Whether links around images with an empty `alt` are findings, too.')},
	messages: {
		empty:
			'Link `{url}` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there{places}.',
		image: 'Link `{url}` has no name: its image has no `alt` text, so that screen readers spell the address{places}.',
	},
	prepare: ({settings}) => linkChecker(settings),
	check: ({post, options, settings, prepared, report}) => {
		const check = prepared(post);
		const source = sourceUrlOf(post);
		const isOwnPage = ownPageTest(source);
		/** Whether a link that nobody sees tells where something came from: the URL of another page stands in its own. */
		const isRecord = (url: string): boolean => {
			const held = urlHeldBy(url);
			return held !== undefined && !isOwnPage(held) && !isRecorded(post, held);
		};
		const nameless: Nameless[] = [];
		const named = new Set<string>();
		return {
			'<a>'(link) {
				const url = link.properties['href'];
				// `[]()` leads nowhere: that is the finding of `no-broken-link`.
				if (typeof url !== 'string' || (url === '' && originOf(link) === 'markdown')) return;
				const content = linkContentOf(link);
				if (content === 'named') named.add(url);
				if (content === 'named' || !isMet(post, link) || (content === 'nothing' && hasId(link))) return;
				if (content === 'nothing') {
					// Taken away, nothing would say any more where the article comes from: `recorded-original` comes first.
					if (isRecord(url)) return;
					const isWaiting = waitsForScript(post, link);
					if (isWaiting && fillsLinks(post)) return;
					// Its address is all that says what a script would have shown.
					const edits =
						isWaiting || (isPointer(url) && holdsPictogram(link)) ? undefined : (wrapping(post, link) ?? removal(link));
					nameless.push({link, url, message: 'empty', edits, asks: undefined});
				} else if (options.images) {
					// A link that cannot work is the graver fault, where it is one.
					const place = placeOf(post, link, 'href');
					const broken = place === undefined ? undefined : check(place);
					const isLost = isLostSnapshot(trimUrl(url));
					const served = broken?.asks.find(({what}) => what === 'served');
					if (broken !== undefined && served === undefined) return;
					const asked = served?.what === 'served' ? served.url : isLost ? trimUrl(url) : undefined;
					const asks = asked === undefined ? undefined : ({what: 'unserved', url: asked} as const);
					nameless.push({link, url, message: 'image', edits: undefined, asks});
				}
			},
			end() {
				// Of a picture and a title that lead to one page, the title names it.
				const left = nameless.filter(({message, url}) => message === 'empty' || !named.has(url));
				const isOnlyTrace = (url: string): boolean => !named.has(url) && leadsToRecording(url, settings.playerHosts);
				const kept = left.map((finding) => (isOnlyTrace(finding.url) ? withoutFix(finding) : finding));
				for (const finding of namelessFindings(kept, source)) report(finding);
			},
		};
	},
});

/** A link that does not say where it leads. */
interface Nameless {
	readonly link: Element;
	readonly url: string;
	readonly message: 'empty' | 'image';
	/** What takes it away; undefined where it has to stay. */
	readonly edits: readonly TextEdit[] | undefined;
	readonly asks: Question | undefined;
}

function withoutFix(finding: Nameless): Nameless {
	return {...finding, edits: undefined};
}

/** One finding for all links to one address: who has named one has named them all. */
function namelessFindings(nameless: readonly Nameless[], source: URL | undefined) {
	const alike = groupBy(nameless, ({url, message, edits}) => JSON.stringify([url, message, edits !== undefined]));
	return [...alike.values()].flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		const {link, url, message, asks} = first;
		const data = {url: foldSpace(url) || 'href=""', places: placesInWords(group.length)};
		const fix = unsafe(group.flatMap(({edits}) => edits ?? []));
		return [{at: link, message, data, cause: kindOf(link, url, source), fix, asks} as const];
	});
}

/** What a link was for, as far as its class says it, else whether it leaves the site: which page it leads to says nothing of the mistake. */
function kindOf(link: Element, url: string, source: URL | undefined): string {
	const role = classThatSays(link, saysRole);
	const target = parseUrl(trimUrl(url), source);
	const isElsewhere =
		source !== undefined && target !== undefined && siteOfHost(target.host) !== siteOfHost(source.host);
	return role === '' && isElsewhere ? '<a> elsewhere' : `<a${role}>`;
}

const saysRole = /link|logo|b(?:u?t)?tn|button|icon|cover|overlay|card|anchor|avatar|thumb|image|img|photo|title|more/i;

/** Whether a link leads to a film, sound or message that a script would have shown in its place; pages of their authors are none. */
function leadsToRecording(url: string, playerHosts: readonly string[]): boolean {
	const parsed = parseUrl(trimUrl(url));
	if (parsed === undefined) return false;
	if (leadsToHost(parsed, shortRecordingHosts)) return /^\/[\w-]{5,}\/?$/.test(parsed.pathname);
	const hosts = [...playerHosts, ...twitterSites, 'instagram.com', 'facebook.com', 'threads.net'];
	return leadsToHost(parsed, hosts) && recordingPath.test(parsed.pathname);
}

const shortRecordingHosts = ['youtu.be', 'vimeo.com', 'dai.ly', 'b23.tv'];

const recordingPath =
	/\/(?:watch|embed|shorts|live|video|videos|v|track|episode|status|statuses|posts|permalink\.php|p|reels?|tv)(?:\/|$)|^\/@[^/]+\/post\//i;

/** Whether readers meet a link where it stands, and as its author wrote it: the HTML parser cuts some into pieces. */
function isMet(post: Post, link: Element): boolean {
	const origin = originOf(link);
	const isCut =
		origin === 'html'
			? link.data?.location.endTag === undefined
			: // Another link in it, such as one to a note, ends it on the page before its bracket is closed.
				!sliceOf(post.text, rangeOf(link)).includes(']');
	if (origin === 'implied' || isCut || isHidden(post, link)) return false;
	// What a style paints cannot be told from the element.
	if (property(link, 'aria-hidden') === 'true' || /url\(/i.test(property(link, 'style') ?? '')) return false;
	// What Liquid writes into a link may name it.
	return !touchesOpaque(post, rangeOf(link));
}

/** Whether something may lead to an element: a link that holds nothing is there for that alone, wherever it leads itself. */
function hasId(element: Element): boolean {
	return attributeNames(element).some((name) => name === 'id' || name === 'name');
}

/** Takes an empty link away; white space in it stays. None for what something else may lead to. */
function removal(link: Element): readonly TextEdit[] | undefined {
	const [startTag, endTag] = [startTagOf(link), link.data?.location.endTag];
	if (!isWhollyWritten(link) || startTag === undefined || endTag === undefined) return undefined;
	const below = [...descendants(link)];
	if ([link, ...below].some(hasId)) return undefined;
	const whole = removeElement(link);
	return below.length === 0 ? [remove(startTag), remove(endTag)] : whole && [whole];
}

/** Whether an address leads anywhere, and does not share the page. */
function isPointer(url: string): boolean {
	return !/^\s*(?:#|$)/.test(url) && urlHeldBy(url) === undefined;
}

/** Whether a style of the source site drew a sign in a link, which alone said where it leads. */
function holdsPictogram(link: Element): boolean {
	return [link, ...descendants(link)].some(
		(element) => attributeNames(element).includes('data-icon') || classThatSays(element, saysPictogram) !== '',
	);
}

const saysPictogram =
	/(?:^|[_-])(?:icons?|icomoon|glyphicon|dashicons?|fa[bsrld]?|bi|mdi|socicon|genericon)(?:$|[_-])/i;

/** Closes a link behind the smaller copy of its picture that stands right behind it: before, it was around that. */
function wrapping(post: Post, link: Element): readonly TextEdit[] | undefined {
	const endTag = link.data?.location.endTag;
	const name = pictureNameOf(property(link, 'href') ?? '');
	if (endTag === undefined || name === undefined || originOf(link) !== 'html') return undefined;
	const behind = post.text.slice(endTag.end, endTag.end + longestImage);
	const [image, src] = /^\s*<img\b[^<>]*?\ssrc="([^"<>]+)"[^<>]*>/i.exec(behind) ?? [];
	if (image === undefined || src === undefined || pictureNameOf(src) !== name) return undefined;
	return [replace({start: endTag.start, end: endTag.end + image.length}, `${image}${sliceOf(post.text, endTag)}`)];
}

/** UTF-16 units: the tag of an image, and the blanks before it. */
const longestImage = 2000;

/** The file name of a picture, without what sites add to tell its sizes apart. */
function pictureNameOf(url: string): string | undefined {
	const [, name] = /([^/?#]+)\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#].*)?$/i.exec(trimUrl(url)) ?? [];
	return name?.toLowerCase().replace(/[-_](?:s\d{2,4}|\d{2,5}x\d{2,5}|thumb(?:nail)?|small|large|scaled)$/, '');
}
