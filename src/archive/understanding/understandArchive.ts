import type {KeySettings} from '../../frontMatter/roleEntries.ts';
import type {PostFacts} from '../../model/facts.ts';
import type {Settings} from '../../model/settings.ts';
import type {ArchiveUnderstanding} from '../../model/understanding.ts';
import {datedNameOf} from '../../sites/jekyll/postName.ts';
import {siteModuleOf} from '../../sites/siteModules.ts';
import {countKeys, findMisspelledKeys} from '../misspelledKeys.ts';
import {counted, mostFirst} from './counted.ts';
import {dateShape} from './dateShape.ts';
import {placeOfPost} from './postPlaces.ts';
import {roleSharesOf} from './roleShares.ts';

/** Says what was understood of an archive by its posts, each with what holds for it, and by what holds for the archive. */
export function understandArchive(
	known: readonly {readonly facts: PostFacts; readonly settings: KeySettings}[],
	settings: Pick<Settings, 'generator' | 'renderer' | 'postFolders'> & KeySettings,
): ArchiveUnderstanding {
	const posts = known.map(({facts}) => facts);
	const keyCounts = countKeys(posts);
	const places = counted(posts.map(({path}) => placeOfPost(path, settings.postFolders)));
	const shapes = counted(posts.flatMap(({date}) => (date === undefined ? [] : dateShape(date.value.source))));
	return {
		site: settings.generator,
		siteName: siteModuleOf(settings.generator).title,
		renderer: settings.renderer,
		posts: posts.length,
		postFolders: places.map(([folder, count]) => ({folder, posts: count})),
		roles: roleSharesOf(known, settings),
		dates: shapes.map(([shape, count]) => ({shape, posts: count})),
		datedByName: posts.filter(({date, path}) => date === undefined && datedNameOf(path) !== undefined).length,
		keys: mostFirst(keyCounts).map(([key, count]) => ({key, posts: count})),
		misspelledKeys: findMisspelledKeys(posts, settings).map(({key, meant, counts}) => ({
			key,
			posts: counts.key,
			meant,
			meantPosts: counts.meant,
		})),
	};
}
