import type {CommonmarkOptions} from '../model/commonmarkOptions.ts';
import {folderIn, textIn} from './configValues.ts';
import {withPlugins} from './markdownPlugins.ts';
import {bracketsIn, pelicanSettings, textsInBrackets} from './pelicanSettings.ts';
import {servedAt} from './servedAt.ts';
import {hasName, type SiteFolder} from './siteFolder.ts';
import type {SiteModule, SiteReading} from './siteModule.ts';

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
	read: readPelican,
	// Pages of the site lie in a folder of their own (https://docs.getpelican.com/en/stable/settings.html#basic-settings).
	isPostName: () => true,
};

function readPelican(folder: SiteFolder): SiteReading {
	const code = folder.read('pelicanconf.py') ?? '';
	const own = pelicanSettings(code);
	const published = pelicanSettings(folder.read('publishconf.py') ?? '');
	const content = folderIn(own.get('PATH')) ?? (folder.list('content').length > 0 ? 'content' : '');
	const timezone = textIn(own.get('TIMEZONE'));
	const inContent = (name: string): string => (content === '' ? name : `${content}/${name}`);
	return {
		settings: {
			templates: [],
			commonmark: commonmarkOf(code),
			publication: {content: [content]},
			...servedAt(published.get('SITEURL') ?? own.get('SITEURL')),
			...(timezone === undefined ? {} : {timezone}),
		},
		postFolders: [content],
		otherFolders: textsInBrackets(code, 'ARTICLE_EXCLUDES').map(inContent),
		otherFiles: [
			...unreadEndings(code).map((ending) => inContent(`**/*.${ending}`)),
			// What is copied may be HTML, and has no date then.
			...textsInBrackets(code, 'STATIC_PATHS').map((name) =>
				inContent(/\.[a-z\d]+$/i.test(name) ? name : `${name}/**/*.html`),
			),
		],
	};
}

/** Endings of files that no reader takes: `READERS = {'html': None}`. */
function unreadEndings(code: string): readonly string[] {
	const found = [...(bracketsIn(code, 'READERS') ?? '').matchAll(/['"](\w+)['"]\s*:\s*None\b/g)];
	return found.map(([, ending = '']) => ending);
}
