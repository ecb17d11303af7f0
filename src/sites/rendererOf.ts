import type {Post} from '../model/post.ts';
import type {Settings} from '../model/settings.ts';
import {isOfJekyll, type JekyllManner} from './jekyllManner.ts';

/**
 * What makes the page of a post: what the setting says, else nothing of HTML, kramdown of what is Jekyll's, and a renderer of
 * CommonMark of all else.
 */
export function rendererOf(path: string, settings: JekyllManner & Pick<Settings, 'renderer'>): Post['renderer'] {
	if (settings.renderer !== 'auto') return settings.renderer;
	if (/\.html$/i.test(path)) return 'html';
	return isOfJekyll(path, settings) ? 'kramdown' : 'commonmark';
}
