import type {Settings} from '../../model/settings.ts';
import {remembered} from '../../texts/remembered.ts';
import {entryTest} from './collectionFolder.ts';
import {type SiteFolders, sitePathOf} from './permalink.ts';
import {datedNameOf, postsFolderIn} from './postName.ts';

/** What it depends on whether a file is published. */
export type PublicationSettings = SiteFolders & Pick<Settings, 'exclude'>;

/**
 * Tells of each path whether Jekyll 4 publishes what stands there, as far as its name says.
 * @see https://jekyllrb.com/docs/structure/ and https://jekyllrb.com/docs/configuration/options/#global-configuration
 */
export function publicationTest(settings: PublicationSettings): (path: string) => boolean {
	const known = tests.get(settings);
	if (known !== undefined) return known;
	const test = remembered(makeTest(settings));
	tests.set(settings, test);
	return test;
}

/** A site that is looked at in several states has the same settings, and mostly the same files. */
const tests = new WeakMap<PublicationSettings, (path: string) => boolean>();

function makeTest({exclude, ...folders}: PublicationSettings): (path: string) => boolean {
	const {include, collections} = folders;
	const excluded = exclude.map(entryTest);
	const included = include.map(entryTest);
	const areKnown = Object.keys(collections).length > 0;
	const isCollection = (name: string): boolean =>
		areKnown ? Object.hasOwn(collections, name) && collections[name]?.output === true : !ownFolders.has(name);
	return (file) => {
		const path = sitePathOf(file, folders);
		if (path === undefined) return false;
		const segments = path.split('/');
		const posts = postsFolderIn(segments);
		if (posts !== undefined && !(isCollection('posts') && datedNameOf(path) !== undefined)) return false;
		return segments.every((segment, index) => {
			const place = segments.slice(0, index + 1).join('/');
			// Jekyll asks for the name alone, wherever it stands.
			if (included.some((matches) => matches(segment))) return true;
			if (excluded.some((matches) => matches(place)) || segment.endsWith('~')) return false;
			if (!/^[._#~]/.test(segment)) return true;
			const isFolder = index < segments.length - 1;
			if (posts !== undefined && index >= posts) return index === posts || (isFolder && index > posts + 1);
			return isFolder && index === 0 && segment.startsWith('_') && isCollection(segment.slice(1));
		});
	};
}

/** The folders that a site has for other things. */
const ownFolders: ReadonlySet<string> = new Set(['data', 'drafts', 'includes', 'layouts', 'plugins', 'sass', 'site']);
