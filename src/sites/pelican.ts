import {folderIn, textIn} from './configValues.ts';
import {pelicanSettings} from './pelicanSettings.ts';
import {servedAt} from './servedAt.ts';
import {hasName} from './siteFolder.ts';
import type {SiteModule} from './siteModule.ts';

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
