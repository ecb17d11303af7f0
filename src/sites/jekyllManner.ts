import type {SiteGenerator} from '../model/settings.ts';
import {datedNameOf, postsFolderIn} from './jekyll/postName.ts';

/**
 * Whether a post is one as Jekyll has them: all of its own sites are, and where no program is known, what is named as Jekyll
 * names posts.
 */
export function isOfJekyll(path: string, generator: SiteGenerator): boolean {
	if (generator === 'jekyll') return true;
	return generator === 'plain' && (datedNameOf(path) !== undefined || postsFolderIn(path.split('/')) !== undefined);
}

/** Whether what makes a page of a post needs its front matter: others take the name of the file, or the first heading. */
export function needsFrontMatter(path: string, generator: SiteGenerator): boolean {
	return isOfJekyll(path, generator) || needy.has(generator);
}

const needy: ReadonlySet<SiteGenerator> = new Set<SiteGenerator>(['hugo', 'hexo', 'astro', 'pelican']);

/** Whether links of a site are followed as Jekyll publishes it: what no program makes of its files, Jekyll would. */
export function isAsJekyll(generator: SiteGenerator): boolean {
	return generator === 'jekyll' || generator === 'plain';
}
