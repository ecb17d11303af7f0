import type {ArchiveIndex} from '../model/archiveIndex.ts';
import type {PostFacts} from '../model/facts.ts';
import {postsFolderIn} from '../sites/jekyll/postName.ts';
import {encodeUrlPart} from '../urls/urls.ts';

/**
 * Makes the question how links of the site lead to a post: below `baseurl`, with marks encoded that would end a link.
 * Undefined for a post without a page of its own.
 */
export function linkTargetFinder(
	{postsBy, outputPathOf}: Pick<ArchiveIndex, 'postsBy' | 'outputPathOf'>,
	baseurl: string,
): ArchiveIndex['linkTargetOf'] {
	const base = baseurl.replace(/^\/|\/$/g, '');
	const start = base === '' ? '' : `/${base}`;
	let colliding: ReadonlySet<PostFacts> | undefined;
	return (post, now) => {
		const path = isYetToCome(post, now) ? undefined : outputPathOf(post);
		if (path === undefined) return undefined;
		colliding ??= new Set([...postsBy('output').values()].filter(({length}) => length > 1).flat());
		return colliding.has(post) ? undefined : start + path.split('/').map(encodeUrlPart).join('/');
	};
}

/** Jekyll leaves posts out until their day has come (https://jekyllrb.com/docs/configuration/options/#build-command-options). */
function isYetToCome({path, published}: PostFacts, now: number): boolean {
	return published !== undefined && published.value.epoch > now && postsFolderIn(path.split('/')) !== undefined;
}
