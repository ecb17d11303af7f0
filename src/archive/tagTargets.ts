import type {ArchiveIndex} from '../model/archiveIndex.ts';
import {sitePathOf} from '../sites/jekyll/permalink.ts';
import {namesInPostUrl, postUrlNames} from '../sites/jekyll/postUrlNames.ts';
import {once} from '../texts/once.ts';
import {isMade} from './publishedSite.ts';
import type {SiteView} from './siteView.ts';

/** Makes the question whether there is what a tag of Jekyll asks for. */
export function tagTargetTest(view: SiteView): ArchiveIndex['hasTarget'] {
	const {settings, posts, pathOf} = view;
	const targets = once(() => linkTargets(view));
	const postNames = once(
		() => new Set(posts().flatMap((post) => (pathOf(post) === undefined ? [] : postUrlNames(post, settings)))),
	);
	return (tag, argument) =>
		tag === 'link'
			? targets().has(argument.normalize('NFC'))
			: namesInPostUrl(argument)?.some((name) => postNames().has(name)) === true;
}

/** What the tag `link` finds: what the site publishes, by the path of its file. That of a copied file may begin with a slash, but for those of collections. */
function linkTargets({files, pages, isPublic, settings}: SiteView): ReadonlySet<string> {
	const withFacts = new Map(pages().map((page) => [page.path, page]));
	const found = files().flatMap((file) => {
		const path = isPublic(file) ? sitePathOf(file, settings)?.normalize('NFC') : undefined;
		if (path === undefined) return [];
		const page = withFacts.get(file);
		if (page !== undefined && isMade(page, settings)) return [path];
		if (page?.hasFrontMatter === true) return [];
		return path.startsWith('_') ? [path] : [path, `/${path}`];
	});
	return new Set(found);
}
