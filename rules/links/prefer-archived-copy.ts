import {
	type ArchiveIndex,
	decodeLeniently,
	defineArchiveRule,
	encodeUrlPart,
	type Fix,
	type LinkDetail,
	type PostFacts,
	parseUrl,
	postsFolderIn,
	replace,
	shorten,
	unsafe,
} from '../../src/authoring.ts';

export default defineArchiveRule({
	id: 'prefer-archived-copy',
	description: 'Link to the archive’s own copy of an article instead of the page that it was taken from.',
	preset: 'strict',
	fix: 'unsafe',
	messages: {copy: '`{url}` is archived here, and published as `{permalink}`.'},
	needs: ['links'],
	judge({archive, settings, now, report}) {
		const permalinkOf = permalinkFinder(archive, settings.baseurl, now);
		for (const post of archive.posts) {
			for (const link of archive.detailsOf(post).links ?? []) {
				const copy = archive.findBySource(link.url);
				const permalink = copy === undefined || copy.path === post.path ? undefined : permalinkOf(copy);
				if (copy === undefined || permalink === undefined) continue;
				report({
					post,
					at: link.range,
					message: 'copy',
					data: {url: shorten(link.url), permalink},
					fix: retarget(link, permalink),
					related: [{path: copy.path, message: 'The target is archived here.'}],
				});
			}
		}
	},
});

/**
 * Tells of each post the path of its page as links write it: below `baseurl`, with marks encoded that would end a link.
 * Undefined for a post without a page of its own.
 */
function permalinkFinder(archive: ArchiveIndex, baseurl: string, now: number): (post: PostFacts) => string | undefined {
	const colliding = new Set([...archive.postsBy('output').values()].filter(({length}) => length > 1).flat());
	const base = baseurl.replace(/^\/|\/$/g, '');
	const start = base === '' ? '' : `/${base}`;
	return (post) => {
		const path = colliding.has(post) || isYetToCome(post, now) ? undefined : archive.outputPathOf(post);
		return path === undefined ? undefined : start + path.split('/').map(encodeUrlPart).join('/');
	};
}

/** Jekyll leaves posts out until their day has come (https://jekyllrb.com/docs/configuration/options/#build-command-options). */
function isYetToCome({path, date}: PostFacts, now: number): boolean {
	return date !== undefined && date.value.epoch > now && postsFolderIn(path.split('/')) !== undefined;
}

/** Writes the permalink in the place of the URL; its fragment stays. */
function retarget({url, range, style}: LinkDetail, permalink: string): Fix | undefined {
	if (style === 'fixed') return undefined;
	const fragment = decodeLeniently(parseUrl(url)?.hash.slice(1) ?? '');
	const target = fragment === '' ? permalink : `${permalink}#${encodeUrlPart(fragment)}`;
	return unsafe(replace(range, target), {respells: ['target']});
}
