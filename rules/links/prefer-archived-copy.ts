import {defineArchiveRule, encodedFragmentOf, type Fix, type LinkDetail, replace, unsafe} from '../../src/authoring.ts';

export default defineArchiveRule({
	id: 'prefer-archived-copy',
	description: 'Link to the archive’s own copy of an article instead of the page that it was taken from.',
	preset: 'strict',
	fix: 'unsafe',
	messages: {copy: '`{url}` is archived here, and published as `{permalink}`.'},
	needs: ['links'],
	judge({archive, now, report}) {
		for (const post of archive.posts) {
			for (const link of archive.detailsOf(post).links ?? []) {
				const copy = archive.findBySource(link.url);
				const permalink = copy === undefined || copy.path === post.path ? undefined : archive.linkTargetOf(copy, now);
				if (copy === undefined || permalink === undefined) continue;
				report({
					post,
					at: link.range,
					message: 'copy',
					data: {url: link.url, permalink},
					fix: retarget(link, permalink),
					related: [{path: copy.path, message: 'The target is archived here.'}],
				});
			}
		}
	},
});

/** Writes the permalink in the place of the URL; its fragment stays. */
function retarget({url, range, style}: LinkDetail, permalink: string): Fix | undefined {
	if (style === 'fixed') return undefined;
	return unsafe(replace(range, permalink + encodedFragmentOf(url)), {respells: ['target']});
}
