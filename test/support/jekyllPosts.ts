import {postTest} from '../../src/sites/postTest.ts';

/** Which files are posts where Jekyll makes the site: those with a date in the name, and those in some folders. */
export function jekyllPosts(postFolders: readonly string[]): (path: string) => boolean {
	const site = {folder: '', generator: 'jekyll', postFolders: [], otherFolders: [], otherFiles: []} as const;
	return postTest({sites: [site], postFolders, usualFolders: [], plainFolders: new Map(), articles: new Set<string>()});
}
