import {hasName, type SiteFolder} from './siteFolder.ts';
import type {SiteModule} from './siteModule.ts';

/** Jekyll (https://jekyllrb.com/). Its config has a reader of its own, for it says more, and may stop the build. */
export const jekyll: SiteModule = {
	generator: 'jekyll',
	title: 'Jekyll',
	isMadeBy: (folder) => hasName(folder, /^(?:_config\.(?:ya?ml|toml)|_posts)$/) || hasJekyllGem(folder),
	read: () => ({settings: {}, postFolders: []}),
	isPostName: () => true,
};

/** Whether a `Gemfile` names Jekyll, or what GitHub Pages builds with. */
export function hasJekyllGem({read}: SiteFolder): boolean {
	return /^\s*gem\s+["'](?:jekyll|github-pages)["']/m.test(read('Gemfile') ?? '');
}
