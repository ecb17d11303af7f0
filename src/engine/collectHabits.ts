import {roleText} from '../frontMatter/roleEntries.ts';
import type {SplitFile} from '../frontMatter/splitFile.ts';
import {textField} from '../frontMatter/textField.ts';
import {writtenTitleOf} from '../frontMatter/writtenTitle.ts';
import {bodyLayouts} from '../model/defaultLists.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Post} from '../model/post.ts';
import type {Settings} from '../model/settings.ts';
import {type HeadingLink, headingLinkIn, isTimeNumber, type OpeningTime, openingTimeOf} from '../page/heading.ts';
import {headingAgreementOf} from '../page/headingAgreement.ts';
import {isTitledName} from '../page/titledName.ts';
import {datedNameOf} from '../sites/jekyll/postName.ts';
import {leadsToHost} from '../urls/hosts.ts';
import {sourceUrlOf} from '../urls/urls.ts';

/** A post whose body is not parsed. */
type SplitPost = SplitFile & Pick<Post, 'path' | 'text' | 'roles'>;

/** Tells which habits of archives a post keeps and which it breaks. Without front matter it says nothing but what its body shows. */
export function habitsOf(post: SplitPost, settings: Settings): PostFacts['habits'] {
	const picture = showsPicture(post);
	if (post.frontMatter?.usable !== true) return {picture};
	const title = writtenTitleOf(post)?.trim() ?? '';
	const head = {heading: headingLinkIn(post), opening: openingTimeOf(post)};
	const fileName = isNamedByTitle(post.path, title);
	const heading = doesHeadingAgree(head.heading, title, roleText(post, 'source')?.value);
	const body = hasBody(post, head, settings);
	return {
		...(fileName === undefined ? {} : {fileName}),
		...(heading === undefined ? {} : {heading}),
		timestamp: head.opening !== undefined && isTimeNumber(head.opening.value),
		...(body === undefined ? {} : {body}),
		picture,
	};
}

/** What shows something beside text: in HTML, in Markdown, in notes. */
const picture = /<(?:img|picture|video|audio|iframe|object|embed|svg)\b|!\[/gi;

function showsPicture({text, body}: SplitPost): boolean {
	picture.lastIndex = body.start;
	const found = picture.exec(text);
	return found !== null && found.index < body.end;
}

function isNamedByTitle(path: string, title: string): boolean | undefined {
	const name = datedNameOf(path)?.slug ?? '';
	return title === '' || name === '' ? undefined : isTitledName(title, name);
}

function doesHeadingAgree(
	heading: HeadingLink | undefined,
	title: string,
	source: string | undefined,
): boolean | undefined {
	const agreement = heading === undefined ? undefined : headingAgreementOf(heading, {title, source});
	return agreement === undefined ? undefined : agreement.isSameText && agreement.isSameUrl;
}

/** What stands over the text of a post. */
interface Head {
	readonly heading: HeadingLink | undefined;
	readonly opening: OpeningTime | undefined;
}

/** Data pages and posts whose layout plays what stands at their source have no body, and say nothing of the others. */
function hasBody(post: SplitPost, {heading, opening}: Head, settings: Settings): boolean | undefined {
	const {text, body} = post;
	if (endOfNothing(text, heading?.underline.end ?? opening?.range.end ?? body.start) < body.end) return true;
	const layout = textField(post, 'layout')?.value;
	const isMeant = layout === undefined || bodyLayouts.includes(layout);
	return isMeant && !leadsToHost(sourceUrlOf(post), settings.playerHosts) ? false : undefined;
}

/** Where something begins that a page shows: behind white space, comments and tags that of themselves show nothing. */
function endOfNothing(text: string, start: number): number {
	let end = start;
	for (;;) {
		nothing.lastIndex = end;
		const [skipped = ''] = nothing.exec(text) ?? [];
		if (skipped === '') return end;
		end += skipped.length;
	}
}

const nothing = /\s+|<!--[^]*?-->|<\/?(?!(?:img|video|audio|iframe|object|embed|canvas|math|script)\b)[a-z][^<>]*>/iy;
