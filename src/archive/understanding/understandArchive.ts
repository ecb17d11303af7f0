import type {KeySettings} from '../../frontMatter/roleEntries.ts';
import type {PostFacts} from '../../model/facts.ts';
import type {Post} from '../../model/post.ts';
import type {Settings, SiteGenerator} from '../../model/settings.ts';
import type {ArchiveUnderstanding} from '../../model/understanding.ts';
import {datedNameOf} from '../../sites/jekyll/postName.ts';
import {siteFinder} from '../../sites/postTest.ts';
import {rendererOf} from '../../sites/rendererOf.ts';
import {siteModuleOf} from '../../sites/siteModules.ts';
import {countKeys, findMisspelledKeys} from '../misspelledKeys.ts';
import {counted, mostFirst} from './counted.ts';
import {dateShape} from './dateShape.ts';
import {placeOfPost} from './postPlaces.ts';
import {roleSharesOf} from './roleShares.ts';

/** Says what was understood of an archive by its posts, each with what holds for it, and by what holds for the archive. */
export function understandArchive(
	known: readonly {readonly facts: PostFacts; readonly settings: KeySettings}[],
	settings: Pick<Settings, 'postFolders'> & RenderingSettings & KeySettings,
): ArchiveUnderstanding {
	const posts = known.map(({facts}) => facts);
	const keyCounts = countKeys(posts);
	const places = counted(posts.map(({path}) => placeOfPost(path, settings.postFolders)));
	const shapes = counted(posts.flatMap(({date}) => (date === undefined ? [] : dateShape(date.value.source))));
	const programs = programsOf(posts, settings);
	return {
		site: programs[0] ?? settings.generator,
		siteName: programs.map((generator) => siteModuleOf(generator).title).join(', '),
		renderers: counted(posts.map(rendererFinder(settings))).map(([renderer, count]) => ({renderer, posts: count})),
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

/** What decides on what turns posts into pages. */
type RenderingSettings = Pick<Settings, 'generator' | 'jekyllFolders' | 'innerSites' | 'renderer'>;

function rendererFinder(settings: RenderingSettings): (post: PostFacts) => Post['renderer'] {
	const siteOf = siteFinder(settings.innerSites);
	return ({path}) => rendererOf(path, {...settings, ...siteOf(path)?.settings});
}

/** What makes pages of the posts, that of most posts first. */
function programsOf(
	posts: readonly PostFacts[],
	{generator, innerSites}: Pick<Settings, 'generator' | 'innerSites'>,
): readonly SiteGenerator[] {
	const siteOf = siteFinder(innerSites);
	const found = counted(posts.map(({path}) => siteOf(path)?.settings.generator ?? generator));
	return found.length === 0 ? [generator] : found.map(([program]) => program);
}
