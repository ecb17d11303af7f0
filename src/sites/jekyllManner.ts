import type {Settings, SiteGenerator} from '../model/settings.ts';
import {postsFolderIn} from './jekyll/postName.ts';
import {isInJekyllFolder} from './jekyllFolders.ts';

/** What says whether posts are as Jekyll has them. */
export type JekyllManner = Pick<Settings, 'generator' | 'jekyllFolders'>;

/**
 * Whether a post is one as Jekyll has them: all of its own sites are, and where no program is known, what lies in `_posts` or
 * in a folder of such posts.
 */
export function isOfJekyll(path: string, {generator, jekyllFolders}: JekyllManner): boolean {
	if (generator !== 'plain') return generator === 'jekyll';
	return postsFolderIn(path.split('/')) !== undefined || isInJekyllFolder(path, jekyllFolders);
}

/** Whether what makes a page of a post needs its front matter: others take the name of the file, or the first heading. */
export function needsFrontMatter(path: string, manner: JekyllManner): boolean {
	return isOfJekyll(path, manner) || needy.has(manner.generator);
}

const needy: ReadonlySet<SiteGenerator> = new Set<SiteGenerator>(['hugo', 'hexo', 'astro', 'pelican']);

/** Whether links of a site are followed as Jekyll publishes it: what no program makes of its files, Jekyll would. */
export function isAsJekyll(generator: SiteGenerator): boolean {
	return generator === 'jekyll' || generator === 'plain';
}
