import {folderIn, textIn} from './configValues.ts';
import {bracketsIn, pelicanSettings, textsInBrackets} from './pelicanSettings.ts';
import {servedAt} from './servedAt.ts';
import {hasName, type SiteFolder} from './siteFolder.ts';
import type {SiteModule, SiteReading} from './siteModule.ts';

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
			publication: {content: [content], ...(mayMakePlaces(code) ? {makesPlaces: true} : {})},
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

/** Whether plugins, or extensions of Markdown, may give names to places of a page, such as its headings. */
function mayMakePlaces(code: string): boolean {
	return textsInBrackets(code, 'PLUGINS').length > 0 || /^(?:MD_EXTENSIONS|MARKDOWN)[ \t]*=/m.test(code);
}
