import type {CommonmarkOptions} from '../model/commonmarkOptions.ts';
import {codeSite} from './codeSites.ts';

/** Pages that list what is in their folders, where they are no articles. */
const folderPages = /(?:^|\/)(?:readme|index)\.[^./]+$/i;

/** markdown-it with `html` and `linkify` (https://vitepress.dev/reference/site-config#markdown). */
const extensions: CommonmarkOptions['extensions'] = ['autolinks', 'strikethrough', 'tables'];

const shared = {templates: [], folders: ['_posts', 'posts', 'blog', 'docs', 'src'], folderPages};

/** VuePress (https://vuepress.vuejs.org/). */
export const vuepress = codeSite({
	...shared,
	generator: 'vuepress',
	title: 'VuePress',
	config: /^\.vuepress$/,
	packages: ['vuepress'],
	commonmark: {dialect: 'hugo', headingIds: 'vuepress', extensions},
	otherIds: /\bslugify\b/,
});

/** VitePress (https://vitepress.dev/), which makes ids of what links name as well. */
export const vitepress = codeSite({
	...shared,
	generator: 'vitepress',
	title: 'VitePress',
	config: /^\.vitepress$/,
	packages: ['vitepress'],
	commonmark: {dialect: 'hugo', headingIds: 'unknown', extensions},
});
