import {folderIn, readConfigValues} from './configValues.ts';
import {hasName, type SiteFolder} from './siteFolder.ts';
import type {SiteModule} from './siteModule.ts';

/** A vault of Obsidian (https://obsidian.md/), or the notes that Quartz makes a site of (https://quartz.jzhao.xyz/). */
export const obsidian: SiteModule = {
	generator: 'obsidian',
	title: 'Obsidian',
	isMadeBy: (folder) => folder.names.includes('.obsidian') || hasName(folder, quartz),
	read: (folder) => ({
		settings: {templates: ['obsidian'], commonmark: {breaks: !hasStrictLineBreaks(folder), headingIds: 'obsidian'}},
		postFolders: hasName(folder, quartz) && folder.list('content').length > 0 ? ['content'] : [''],
		otherFolders: templateFolders(folder),
	}),
	isPostName: (path) => !/(?:^|\/)(?:\.[^/]*|_?templates)\//i.test(path),
};

const quartz = /^quartz\.(?:config|layout)\.[cm]?[jt]s$/;
/** Unless its setting of that name is on, each line ending breaks the line (https://help.obsidian.md/syntax#Paragraphs). */
function hasStrictLineBreaks(folder: SiteFolder): boolean {
	return readConfigValues('app.json', folder.read('.obsidian/app.json') ?? '{}')['strictLineBreaks'] === true;
}

/** The folders of its plugins for templates: `Templates` of its own, and that of Templater. */
function templateFolders(folder: SiteFolder): readonly string[] {
	const own = readConfigValues('templates.json', folder.read('.obsidian/templates.json') ?? '{}')['folder'];
	const templater = readConfigValues(
		'data.json',
		folder.read('.obsidian/plugins/templater-obsidian/data.json') ?? '{}',
	)['templates_folder'];
	return [own, templater].flatMap((value) => folderIn(value) ?? []);
}
