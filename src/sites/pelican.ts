import type {CommonmarkOptions} from '../model/commonmarkOptions.ts';
import {folderIn, textIn} from './configValues.ts';
import {withPlugins} from './markdownPlugins.ts';
import {pelicanSettings} from './pelicanSettings.ts';
import {servedAt} from './servedAt.ts';
import {hasName} from './siteFolder.ts';
import type {SiteModule} from './siteModule.ts';

/**
 * Python-Markdown, of itself with its `extra` (https://docs.getpelican.com/en/stable/settings.html#basic-settings,
 * https://python-markdown.github.io/extensions/extra/). What else it has, plugins add: ids of headings as well.
 */
function commonmarkOf(config: string): Partial<CommonmarkOptions> {
	const plugins = config.replace(/^[ \t]*#.*/gm, '');
	const isTold = /^(?:MARKDOWN|MD_EXTENSIONS)\b/m.test(plugins);
	const extra = ['footnotes', 'tables'] as const;
	const hasPlugins = isTold || /^PLUGINS\b/m.test(plugins);
	return {
		headingIds: hasPlugins ? 'unknown' : 'none',
		headingAttributes: true,
		...withPlugins(isTold && !/\bextra\b/.test(plugins) ? [] : extra, plugins),
	};
}

/** Pelican (https://getpelican.com/). */
export const pelican: SiteModule = {
	generator: 'pelican',
	title: 'Pelican',
	isMadeBy: (folder) => hasName(folder, /^(?:pelican|publish)conf\.py$/),
	read: (folder) => {
		const own = pelicanSettings(folder.read('pelicanconf.py') ?? '');
		const published = pelicanSettings(folder.read('publishconf.py') ?? '');
		const content = folderIn(own.get('PATH')) ?? (folder.list('content').length > 0 ? 'content' : '');
		const timezone = textIn(own.get('TIMEZONE'));
		return {
			settings: {
				templates: [],
				commonmark: commonmarkOf(folder.read('pelicanconf.py') ?? ''),
				publication: {content: [content]},
				...servedAt(published.get('SITEURL') ?? own.get('SITEURL')),
				...(timezone === undefined ? {} : {timezone}),
			},
			postFolders: [content],
		};
	},
	// Pages of the site lie in a folder of their own (https://docs.getpelican.com/en/stable/settings.html#basic-settings).
	isPostName: () => true,
};
