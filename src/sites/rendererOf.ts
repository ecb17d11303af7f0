import type {Post} from '../model/post.ts';
import {isOfJekyll, type JekyllManner} from './jekyllManner.ts';

/** What makes the page of a post: nothing of HTML, kramdown of what is Jekyll's, and a renderer of CommonMark of all else. */
export function rendererOf(path: string, manner: JekyllManner): Post['renderer'] {
	if (/\.html$/i.test(path)) return 'html';
	return isOfJekyll(path, manner) ? 'kramdown' : 'commonmark';
}
