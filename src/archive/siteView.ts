import {compareText} from '../model/diagnostic.ts';
import type {PageFacts, PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {outputPathOf, sitePathOf} from '../sites/jekyll/permalink.ts';
import {publicationTest} from '../sites/jekyll/publication.ts';
import {isAsJekyll} from '../sites/jekyllManner.ts';
import {otherSite} from '../sites/otherSites.ts';
import type {OtherSite} from '../sites/servedPaths.ts';
import {once} from '../texts/once.ts';
import {isMade} from './publishedSite.ts';

/** What a site is made of: paths start from the archive root. */
export interface SiteSources {
	readonly posts: readonly PostFacts[];
	/** Facts of the files with front matter that are no posts; none if left out. */
	readonly pages?: readonly PageFacts[];
	readonly files: Iterable<string>;
}

/** A site and what is asked of its contents again and again, each made when it is first asked for. */
export interface SiteView {
	readonly settings: Settings;
	/** Sorted by path. */
	readonly posts: () => readonly PostFacts[];
	/** Posts, and what else has front matter. */
	readonly pages: () => readonly PageFacts[];
	readonly files: () => readonly string[];
	/** The same, in the Unicode form in which they are compared. */
	readonly filePaths: () => ReadonlySet<string>;
	/** Whether it is published as Jekyll does it. */
	readonly isJekylls: boolean;
	/** Whether Jekyll publishes what stands at a path. */
	readonly isPublic: (path: string) => boolean;
	/** As another program publishes it. */
	readonly otherSite: () => OtherSite;
	/** Where a post is published, without `baseurl`; undefined where it is not, or nobody can say it. */
	readonly pathOf: (post: PostFacts) => string | undefined;
	/** Where relative URLs in a file start, as far as that is known. */
	readonly addressOf: (path: string) => string;
	/** The post in a file. */
	readonly postAt: (path: string) => PostFacts | undefined;
}

/** Looks at the contents of a site. */
export function viewSite(sources: SiteSources, settings: Settings): SiteView {
	const posts = once(() => sources.posts.toSorted((a, b) => compareText(a.path, b.path)));
	const pages = once(() => [...(sources.pages ?? []), ...posts()]);
	const files = once(() => [...sources.files]);
	const byPath = once(() => new Map(posts().map((post) => [post.path, post])));
	const isPublic = publicationTest(settings);
	const isJekylls = isAsJekyll(settings.generator);
	const other = once(() => otherSite({files: files(), pages: pages()}, settings));
	return {
		settings,
		posts,
		pages,
		files,
		filePaths: once(() => new Set(files().map((path) => path.normalize('NFC')))),
		isJekylls,
		isPublic,
		otherSite: other,
		pathOf: (post) => {
			if (isJekylls) return isMade(post, settings) && isPublic(post.path) ? outputPathOf(post, settings) : undefined;
			const paths = other().pathsOf(post);
			return paths.length === 1 ? paths[0] : undefined;
		},
		addressOf: (path) => {
			const post = isJekylls ? byPath().get(path) : undefined;
			return post === undefined ? `/${sitePathOf(path, settings) ?? path}` : outputPathOf(post, settings);
		},
		postAt: (path) => byPath().get(path),
	};
}
