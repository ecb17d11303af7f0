import type {ArchiveIndex} from '../../model/archiveIndex.ts';
import type {Fix} from '../../model/diagnostic.ts';
import type {FrontMatter, Post} from '../../model/post.ts';
import {holdsRange, merge, rangesWithin, type TouchedRanges, touchedRanges} from '../../model/ranges.ts';
import {roles} from '../../model/roles.ts';
import type {Settings} from '../../model/settings.ts';
import {contains, type Range, type TextEdit} from '../../model/text.ts';
import {hasFragmentTarget} from '../../page/fragments.ts';
import {
	comparableText,
	findHeadingLink,
	renderedHeadingOf,
	showsHeading,
	spellingsOf,
	unescapeMarkdown,
} from '../../page/heading.ts';
import {property} from '../../page/html.ts';
import {isPicture} from '../../page/images.ts';
import {pathOnOwnSite} from '../../urls/ownSite.ts';
import {isRelativeUrl, sourceUrlOf} from '../../urls/urls.ts';
import {editedBareLinks} from './bareLinks.ts';
import {type ContentItem, contentOf, isProved, linksOf} from './content.ts';
import {outlineOf} from './outline.ts';
import {printsWrittenTag} from './printedHtml.ts';
import {findOtherPage, repairsLiquid} from './shownLiquid.ts';

/** What a fix is proved on: the post before and after its edits. */
export interface FixTrial {
	/** For fixes that mend Liquid, read with the marks that they edit as text. */
	readonly before: Post;
	readonly after: Post;
	/** All fixes that were applied together: either all of them mend markup, or all Liquid, or none of them either. */
	readonly fixes: readonly Fix[];
	readonly settings: Settings;
	/** Undefined where no archive is known. */
	readonly archive?: ArchiveIndex | undefined;
}

/** Why fixes are not applied. */
export interface BrokenPromise {
	/**
	 * `page`: the page around the edits would be another one, as only the re-parsed post can tell; the finding stays a
	 * report. `fault`: the fix does what no fix may do, so that its rule is at fault.
	 */
	readonly kind: 'page' | 'fault';
	/** What they would do, as the end of a sentence (“the fix …”). */
	readonly reason: string;
}

/**
 * Proves the post-conditions of fixes that were applied together.
 * @returns undefined when all hold
 */
export function findBrokenPromise(trial: FixTrial): BrokenPromise | undefined {
	const {before, after, fixes} = trial;
	if (after.failure !== undefined) return asFault('would make the post unreadable');
	const frontMatter = findBrokenFrontMatter(trial);
	if (frontMatter !== undefined) return asFault(frontMatter);
	const page =
		(hasNewNotes(before, after) ? 'would leave more that the renderer cannot read' : undefined) ??
		(printsWrittenTag(trial) ? 'would write HTML where it is printed as text' : undefined) ??
		(repairsLiquid(fixes) ? findOtherPage(trial) : undefined) ??
		(isMending(fixes) ? undefined : findOtherChange(trial)) ??
		(isMendingHeading(fixes) ? findBrokenHeading(trial) : undefined);
	if (page !== undefined) return {kind: 'page', reason: page};
	return fixes.every(({safety}) => safety === 'safe') ? (findLoss(trial) ?? findChangedLink(trial)) : undefined;
}

/** Whether fixes mend what the renderer prints as text: they change the tree from there on. */
export function isMending(fixes: readonly Fix[]): boolean {
	return fixes.some(({repairs}) => repairs === 'markup');
}

/** Whether fixes mend the heading link: the tree may change there. */
function isMendingHeading(fixes: readonly Fix[]): boolean {
	return fixes.some(({repairs}) => repairs === 'heading');
}

/** A mended heading link is one, and says and leads to what it did as it was written. */
function findBrokenHeading({before, after}: FixTrial): string | undefined {
	const old = findHeadingLink(before);
	const now = findHeadingLink(after);
	const fault = 'would not repair the heading link';
	if (old === undefined || now === undefined || old.url !== now.url) return fault;
	const link = renderedHeadingOf(after, now);
	if (link === undefined || comparableText(property(link, 'href') ?? '') !== comparableText(old.url)) return fault;
	const text = comparableText(unescapeMarkdown(now.text));
	const isKept = spellingsOf(old.text).some((spelling) => comparableText(spelling) === text);
	return isKept && showsHeading(after, now, [text]) ? undefined : fault;
}

/** Where the heading link and its underline stand, if fixes mend it. */
function mendedHeading(post: Post, fixes: readonly Fix[]): readonly Range[] {
	const heading = isMendingHeading(fixes) ? findHeadingLink(post) : undefined;
	// What the renderer closes at the end of the line stands right behind it.
	return heading === undefined ? [] : [{start: heading.range.start, end: heading.underline.end + 1}];
}

/** Fields that say what a post is: only a fix that declares it may change one. */
function findBrokenFrontMatter({before, after, fixes}: FixTrial): string | undefined {
	const old = before.frontMatter;
	if (old === undefined) return after.frontMatter === undefined ? undefined : 'would give the post a front matter';
	if (after.frontMatter?.usable !== true) return old.usable ? 'would break the front matter' : undefined;
	if (!old.usable) return undefined;
	const declared = new Set(fixes.flatMap(({sets}) => sets ?? []));
	const guarded = roles.filter((role) => role !== 'tags');
	const keys = guarded.flatMap((role) => [...before.roles[role], ...after.roles[role]].map(({key}) => key));
	const changed = keys.find((key) => !declared.has(key) && valueOf(old, key) !== valueOf(after.frontMatter, key));
	return changed === undefined ? undefined : `would change \`${changed}\` in the front matter`;
}

function valueOf(frontMatter: FrontMatter | undefined, key: string): string | undefined {
	return JSON.stringify(frontMatter?.entries.get(key)?.value);
}

function hasNewNotes(before: Post, after: Post): boolean {
	const counts = new Map<string, number>();
	for (const {type, name} of before.notes) counts.set(`${type} ${name}`, (counts.get(`${type} ${name}`) ?? 0) + 1);
	for (const {type, name} of after.notes) {
		const left = counts.get(`${type} ${name}`) ?? 0;
		if (left === 0) return true;
		counts.set(`${type} ${name}`, left - 1);
	}
	return false;
}

/** Whether the tree changed anywhere but where the edits are. */
function findOtherChange({before, after, fixes}: FixTrial): string | undefined {
	const touched = touchedRanges(fixes.flatMap(({edits}) => edits));
	const bareLinks = editedBareLinks(before, fixes);
	const old = outlineOf(before, {
		all: merge([...touched.before, ...mendedHeading(before, fixes)]),
		bareLinks: bareLinks.before,
	});
	const now = outlineOf(after, {
		all: merge([...touched.after, ...mendedHeading(after, fixes)]),
		bareLinks: bareLinks.after,
	});
	const isSame = old.length === now.length && old.every((event, index) => event === now[index]);
	return isSame ? undefined : 'would change more of the page than it means to';
}

/** Whether text, a link or an image is gone that the fixes did not declare, or that a reader can see. */
function findLoss({before, after, fixes}: FixTrial): BrokenPromise | undefined {
	const edits = fixes.flatMap((fix) => fix.edits);
	const mended = isMending(fixes) ? touchedRanges(edits) : {before: [], after: []};
	const broken = mended.before.length === 0 ? [] : merge(before.notes.map(({range}) => range));
	if (!mended.before.every((range) => holdsRange(broken, range))) {
		return asFault('would change markup that is not broken');
	}
	// Where the front matter was broken, only the mended post knows its source.
	const base = sourceUrlOf(after);
	const texts = respelled(fixes, 'text');
	const targets = respelled(fixes, 'target');
	const headings = {before: mendedHeading(before, fixes), after: mendedHeading(after, fixes)};
	const items = contentOf(before, base, {
		text: merge([...printedTags(before), ...mended.before, ...texts.before, ...headings.before]),
		targets: merge([...targets.before, ...headings.before]),
	});
	const now = contentOf(after, base, {
		text: merge([...printedTags(after), ...mended.after, ...texts.after, ...headings.after]),
		targets: merge([...targets.after, ...headings.after]),
	});

	const removals = fixes.flatMap(({removes}) => removes ?? []);
	const removed = edits.filter(({text}) => text === '').map(({range}) => range);
	if (!removals.every((removal) => isProved(removal, {post: before, items, removed, removals}))) {
		return asFault('would remove something that a reader can see');
	}
	const kept = items.filter(({range}) => !removals.some((removal) => contains(removal.range, range)));
	if (joinedText(kept) !== joinedText(now)) {
		const reason = 'would change the text';
		return leaveTextAlone(edits, kept) ? {kind: 'page', reason} : asFault(reason);
	}
	if (!holdsAll(now, kept, 'link')) return asFault('would lose a link');
	// A stand-in gives way to its picture.
	const pictures = kept.filter(({kind, value}) => kind === 'media' && isPicture(value));
	return holdsAll(now, pictures, 'media') ? undefined : asFault('would lose an image');
}

/** Whether a link is gone that the built site answers: what works stays as it is, whatever a fix says that it spells anew. */
function findChangedLink({before, after, fixes, settings, archive}: FixTrial): BrokenPromise | undefined {
	if (archive === undefined) return undefined;
	const removed = fixes.flatMap(({removes}) => removes ?? []);
	const now = new Set(linksOf(after).map(({value}) => value));
	const isBroken = linksOf(before).some(
		({value, range}) =>
			!now.has(value) &&
			!removed.some((removal) => contains(removal.range, range)) &&
			works(value, {post: before, settings, archive}),
	);
	return isBroken ? asFault('would change a link that works on the site') : undefined;
}

function works(
	url: string,
	{post, settings, archive}: {readonly post: Post; readonly settings: Settings; readonly archive: ArchiveIndex},
): boolean {
	// What is nothing but a query or a fragment leads to the post itself, where something may be missing.
	if (url === '' || url === '#' || url.startsWith('?')) return false;
	if (url.startsWith('#')) return hasFragmentTarget(post, url);
	const own = pathOnOwnSite(url, settings);
	// What a proxy serves, no site has among its files, whether it is known what these are or not.
	if (/^\/?cdn-cgi\//i.test(own ?? url)) return false;
	return (isRelativeUrl(url) || own !== undefined) && archive.serves(url, post.path);
}

function asFault(reason: string): BrokenPromise {
	return {kind: 'fault', reason};
}

/** Whether it is the renderer that makes something else of the text around the edits: a dash of what are now two hyphens. */
function leaveTextAlone(edits: readonly TextEdit[], kept: readonly ContentItem[]): boolean {
	const edited = merge(edits.map(({range}) => range));
	return (
		edits.every(({text}) => text === '') &&
		kept.every(({kind, range}) => kind !== 'text' || rangesWithin(edited, range).length === 0)
	);
}

/** Where fixes spell words or URLs anew, so that they mean the same. */
function respelled(fixes: readonly Fix[], what: 'text' | 'target'): TouchedRanges {
	const respelling = new Set(fixes.filter(({respells}) => respells?.includes(what)).flatMap(({edits}) => edits));
	return touchedRanges(
		fixes.flatMap(({edits}) => edits),
		(edit) => respelling.has(edit),
	);
}

/** Tags that the renderer prints as text are none of the article's words. */
function printedTags(post: Post): readonly Range[] {
	return post.notes
		.filter(({type}) => type === 'unparsed-tag' || type === 'stray-end-tag' || type === 'block-tag-in-text')
		.map(({range}) => range);
}

function joinedText(items: readonly ContentItem[]): string {
	return items
		.filter(({kind}) => kind === 'text')
		.map(({value}) => value)
		.join('');
}

function holdsAll(now: readonly ContentItem[], before: readonly ContentItem[], kind: ContentItem['kind']): boolean {
	const counts = new Map<string, number>();
	for (const item of now) if (item.kind === kind) counts.set(item.value, (counts.get(item.value) ?? 0) + 1);
	return before.every((item) => {
		if (item.kind !== kind) return true;
		const left = counts.get(item.value) ?? 0;
		counts.set(item.value, left - 1);
		return left > 0;
	});
}
