import type {CommonmarkOptions} from '../model/commonmarkOptions.ts';
import {codeSite} from './codeSites.ts';

/** Pages that list what is in their folders, where they are no articles. */
const folderPages = /(?:^|\/)(?:readme|index)\.[^./]+$/i;

/** markdown-it with `html` and `linkify` (https://vitepress.dev/reference/site-config#markdown). */
const extensions: CommonmarkOptions['extensions'] = ['autolinks', 'strikethrough', 'tables'];

const folders = ['_posts', 'posts', 'blog', 'docs', 'src'];

/** VuePress (https://vuepress.vuejs.org/). */
export const vuepress = codeSite({
	generator: 'vuepress',
	title: 'VuePress',
	config: /^\.vuepress$/,
	packages: ['vuepress'],
	templates: [],
	commonmark: {dialect: 'hugo', headingIds: 'vuepress', extensions},
	otherIds: /\bslugify\b/,
	folders,
	folderPages,
});

/** VitePress (https://vitepress.dev/), which makes ids of what links name as well. */
export const vitepress = codeSite({
	generator: 'vitepress',
	title: 'VitePress',
	config: /^\.vitepress$/,
	packages: ['vitepress'],
	templates: [],
	commonmark: {dialect: 'hugo', headingIds: 'unknown', extensions},
	folders,
	folderPages,
});
