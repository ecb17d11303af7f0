import {folderIn, readConfigValues} from './configValues.ts';
import {hasName, type SiteFolder} from './siteFolder.ts';
import type {SiteModule} from './siteModule.ts';

/** A vault of Obsidian (https://obsidian.md/), or the notes that Quartz makes a site of (https://quartz.jzhao.xyz/). */
export const obsidian: SiteModule = {
	generator: 'obsidian',
	title: 'Obsidian',
	isMadeBy: (folder) => folder.names.includes('.obsidian') || hasName(folder, quartz),
	read: (folder) => ({
		settings: {templates: ['obsidian']},
		postFolders: hasName(folder, quartz) && folder.list('content').length > 0 ? ['content'] : [''],
		otherFolders: templateFolders(folder),
	}),
	isPostName: (path) => !/(?:^|\/)(?:\.[^/]*|_?templates)\//i.test(path),
};

const quartz = /^quartz\.(?:config|layout)\.[cm]?[jt]s$/;

/** The folders of its plugins for templates: `Templates` of its own, and that of Templater. */
function templateFolders(folder: SiteFolder): readonly string[] {
	const own = readConfigValues('templates.json', folder.read('.obsidian/templates.json') ?? '{}')['folder'];
	const templater = readConfigValues(
		'data.json',
		folder.read('.obsidian/plugins/templater-obsidian/data.json') ?? '{}',
	)['templates_folder'];
	return [own, templater].flatMap((value) => folderIn(value) ?? []);
}
