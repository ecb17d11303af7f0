import type {SplitFile} from '../frontMatter/splitFrontMatter.ts';
import {textField} from '../frontMatter/textField.ts';
import {writtenTitleOf} from '../frontMatter/writtenTitle.ts';
import {datedNameOf} from '../jekyll/postName.ts';
import {bodyLayouts} from '../model/defaultLists.ts';
import type {Habit, PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {headingLinkIn, openingTimestampOf} from '../page/heading.ts';
import {headingAgreementOf} from '../page/headingAgreement.ts';
import {isTitledName} from '../page/titledName.ts';
import {leadsToHost} from '../urls/hosts.ts';
import {sourceUrlOf} from '../urls/urls.ts';

/** A post whose body is not parsed. */
type SplitPost = SplitFile & {readonly path: string; readonly text: string};

/** Tells which habits of archives a post keeps and which it breaks. Without front matter it says nothing of them. */
export function habitsOf(post: SplitPost, settings: Settings): PostFacts['habits'] {
	if (post.frontMatter?.usable !== true) return {};
	const answers: Readonly<Record<Habit, boolean | undefined>> = {
		fileName: isNamedByTitle(post),
		heading: hasAgreeingHeading(post, settings),
		timestamp: openingTimestampOf(post) !== undefined,
		body: hasBody(post, settings),
	};
	return Object.fromEntries(Object.entries(answers).filter(([, isKept]) => isKept !== undefined));
}

function isNamedByTitle(post: SplitPost): boolean | undefined {
	const title = writtenTitleOf(post);
	const name = datedNameOf(post.path)?.slug ?? '';
	return title === undefined || title.trim() === '' || name === '' ? undefined : isTitledName(title, name);
}

function hasAgreeingHeading(post: SplitPost, {source}: Settings): boolean | undefined {
	const heading = headingLinkIn(post);
	if (heading === undefined) return undefined;
	const title = writtenTitleOf(post) ?? '';
	const agreement = headingAgreementOf(heading, {title, source: textField(post, source)?.value});
	return agreement === undefined ? undefined : agreement.isSameText && agreement.isSameUrl;
}

/** Data pages and posts whose layout plays what stands at their source have no body, and say nothing of the others. */
function hasBody(post: SplitPost, settings: Settings): boolean | undefined {
	const {text, body, frontMatter} = post;
	const layout = frontMatter?.entries.get('layout')?.value;
	if (typeof layout === 'string' && !bodyLayouts.includes(layout)) return undefined;
	if (leadsToHost(sourceUrlOf(post, settings), settings.playerHosts)) return undefined;
	const start = headingLinkIn(post)?.underline.end ?? openingTimestampOf(post)?.end ?? body.start;
	return endOfNothing(text, start) < body.end;
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
