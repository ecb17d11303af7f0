import type {PageFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {collectionOf} from '../sites/jekyll/collectionFolder.ts';
import {outputFileOf, outputPathOf, sitePathOf} from '../sites/jekyll/permalink.ts';
import {fileNameOf, isMarkdownFile, postsFolderIn} from '../sites/jekyll/postName.ts';
import {publicationTest} from '../sites/jekyll/publication.ts';

/** What a site is made of. */
export interface SiteContents {
	/** Every file's path from the archive root. */
	readonly files: Iterable<string>;
	/** All posts, and what else has front matter. */
	readonly pages: readonly PageFacts[];
}

/** A built site, as a web server sees it. Paths are decoded, begin with `/`, and are without `baseurl`. */
export interface PublishedSite {
	/** Whether a server answers a path: with a file, with the `.html` of that name, or with the `index.html` of a folder. */
	answers(path: string): boolean;
	/** Whether anything of the site stands in a folder of its root. */
	hasFolder(name: string): boolean;
}

/**
 * Works out the files that Jekyll writes.
 * @see https://jekyllrb.com/docs/pages/, https://jekyllrb.com/docs/static-files/
 */
export function publishedSite({files, pages}: SiteContents, settings: Settings): PublishedSite {
	const written = new Set<string>();
	const add = (path: string): void => {
		written.add(path.normalize('NFC'));
	};
	const isPublic = publicationTest(settings);
	const plugins = new Set(settings.plugins);
	const withFrontMatter = new Set(pages.filter((page) => page.hasFrontMatter).map(({path}) => path));
	for (const page of pages) {
		if (!isMade(page, settings) || !isPublic(page.path)) continue;
		add(outputFileOf(outputPathOf(page, settings), page, settings));
		if (!plugins.has('jekyll-redirect-from')) continue;
		for (const address of page.redirectFrom) add(outputFileOf(`/${address.replace(/^\/+/, '')}`));
	}
	for (const file of files) {
		if (withFrontMatter.has(file) || !isPublic(file)) continue;
		const path = sitePathOf(file, settings);
		if (path === undefined || postsFolderIn(path.split('/')) !== undefined) continue;
		add(staticPathOf(path, settings));
		const isPage =
			isMarkdownFile(path) && collectionOf(path, settings) === undefined && plugins.has('jekyll-optional-front-matter');
		if (isPage && !projectFiles.test(fileNameOf(path))) add(bareOutputOf(file, settings));
	}
	if (plugins.has('jekyll-readme-index')) addReadmes(files, settings, add, written);
	const folder = settings.siteFolder === '' ? '' : `${settings.siteFolder}/`;
	for (const plugin of plugins)
		for (const name of filesOfPlugins.get(plugin) ?? []) add(bareOutputOf(folder + name, settings));
	const folders = new Set(
		[...written].map((path) => path.split('/', 3)).flatMap(([, name, rest]) => (rest === undefined ? [] : [name])),
	);
	return {
		answers: (asked) => {
			const path = asked.normalize('NFC');
			if (path.endsWith('/')) return written.has(`${path}index.html`);
			return written.has(path) || written.has(`${path}.html`) || written.has(`${path}/index.html`);
		},
		hasFolder: (name) => folders.has(name.normalize('NFC')),
	};
}

/** Whether Jekyll makes a page of a file: of a post even without front matter. */
export function isMade({path, isPublished, hasFrontMatter}: PageFacts, settings: Settings): boolean {
	return isPublished || (!hasFrontMatter && postsFolderIn((sitePathOf(path, settings) ?? '').split('/')) !== undefined);
}

/** The pages that plugins make by themselves, where nobody tells them otherwise. */
const filesOfPlugins: ReadonlyMap<string, readonly string[]> = new Map([
	['jekyll-feed', ['feed.xml']],
	['jekyll-redirect-from', ['redirects.json']],
	['jekyll-sitemap', ['sitemap.xml', 'robots.txt']],
]);

/** What `jekyll-optional-front-matter` takes for no page. */
const projectFiles =
	/^(?:readme|license|licence|contributing|code_of_conduct|copying|issue_template|pull_request_template|history|changelog)\b/i;

/** Where a file without front matter is copied to: one of a collection follows the template of that. */
function staticPathOf(path: string, settings: Settings): string {
	const {collections} = settings;
	const collection = collectionOf(path, settings);
	if (collection === undefined) return `/${path}`;
	const template = Object.hasOwn(collections, collection) ? collections[collection]?.permalink : undefined;
	const dot = path.lastIndexOf('.');
	const extension = dot > path.lastIndexOf('/') ? path.slice(dot) : '';
	const inside = path.slice(collection.length + 1, path.length - extension.length);
	const values: Readonly<Record<string, string>> = {
		collection,
		path: inside,
		name: fileNameOf(inside),
		title: '',
		output_ext: '',
	};
	const filled = (template ?? '/:collection/:path').replace(/:([a-z_]+)/g, (written, name: string) =>
		Object.hasOwn(values, name) ? (values[name] ?? '') : written,
	);
	return `/${filled}`.replace(/\/{2,}/g, '/').replace(/\/$/, '') + extension;
}

/** Where a page without front matter is published. */
function bareOutputOf(path: string, settings: Settings): string {
	const facts: PageFacts = {
		path,
		published: undefined,
		permalink: undefined,
		slug: undefined,
		hasFrontMatter: false,
		isPublished: true,
		categories: [],
		redirectFrom: [],
	};
	return outputFileOf(outputPathOf(facts, settings), facts, settings);
}

/** A folder's README is its page where it has no other. */
function addReadmes(
	files: Iterable<string>,
	settings: Settings,
	add: (path: string) => void,
	written: ReadonlySet<string>,
): void {
	for (const file of files) {
		const path = sitePathOf(file, settings);
		if (path === undefined || !/^readme$/i.test(fileNameOf(path).replace(/\.[^.]*$/, '')) || !isMarkdownFile(path))
			continue;
		if (/(?:^|\/)[._]/.test(path)) continue;
		const index = `/${path.slice(0, path.lastIndexOf('/') + 1)}index.html`;
		if (!written.has(index.normalize('NFC'))) add(index);
	}
}
