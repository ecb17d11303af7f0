import type {Post} from '../model/post.ts';
import type {SiteGenerator} from '../model/settings.ts';
import {datedNameOf, postsFolderIn} from './jekyll/postName.ts';

/**
 * What makes the page of a post: nothing of HTML, kramdown of what is Jekyll's, and a renderer of CommonMark of all else.
 * Where no program is known, what is named as Jekyll names posts is taken for one of Jekyll's.
 */
export function rendererOf(path: string, generator: SiteGenerator): Post['renderer'] {
	if (/\.html$/i.test(path)) return 'html';
	const isJekylls =
		generator === 'jekyll' ||
		(generator === 'plain' && (datedNameOf(path) !== undefined || postsFolderIn(path.split('/')) !== undefined));
	return isJekylls ? 'kramdown' : 'commonmark';
}
