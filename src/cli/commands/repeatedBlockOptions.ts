import {makerOf} from '../../archive/makerOf.ts';
import type {RepeatedBlock} from '../../archive/repeatedBlocks.ts';
import type {PostFacts} from '../../model/facts.ts';
import type {Settings} from '../../model/settings.ts';
import {parseUrl} from '../../urls/urls.ts';

/** A part of a config that recognises repeated blocks by their names. */
export interface RepeatedBlockOptions {
	readonly overrides?: readonly object[];
	readonly settings?: {readonly relatedBlocks: readonly string[]};
}

/**
 * Suggests what a config says of repeated blocks: boxes of links are related blocks, all others furniture of their source. What
 * has no name of its own cannot be said.
 * @param posts of the archive
 */
export function suggestOptions(
	repeats: readonly RepeatedBlock[],
	posts: readonly PostFacts[],
	settings: Pick<Settings, 'source'>,
): RepeatedBlockOptions {
	const related = new Set<string>();
	const others = new Map<string, Set<string>>();
	for (const {selector, isMostlyLinks, source} of repeats) {
		if (selector === undefined) continue;
		if (isMostlyLinks) related.add(selector);
		else others.set(source, (others.get(source) ?? new Set()).add(selector));
	}
	const overrides = Array.from(others, ([source, selectors]) => {
		const rules = {'no-site-furniture': ['on', {others: Array.from(selectors)}]};
		return Object.assign(choiceOf(source, posts, settings), {rules});
	});
	return {
		...(overrides.length === 0 ? {} : {overrides}),
		...(related.size === 0 ? {} : {settings: {relatedBlocks: ['...', ...related]}}),
	};
}

/** What of an override chooses the posts of a source. */
function choiceOf(source: string, posts: readonly PostFacts[], {source: key}: Pick<Settings, 'source'>): object {
	const own = posts.filter((post) => makerOf(post) === source);
	const origins = new Set(own.flatMap(({source: from}) => originOf(from?.value) ?? []));
	if (origins.size > 0) return {where: {[key]: [...origins].toSorted().map((origin) => `${origin}/*`)}};
	return own.some(({feed}) => feed === source) ? {where: {tags: source}} : {files: [`${source}*`]};
}

function originOf(url = ''): string | undefined {
	const parsed = parseUrl(url.trim());
	return parsed === undefined || parsed.host === '' ? undefined : parsed.origin;
}
