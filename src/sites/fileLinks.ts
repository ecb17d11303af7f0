import type {Settings} from '../model/settings.ts';
import {isRelativePath, isRootRelative, resolvePath} from '../urls/sitePaths.ts';
import {decodeLeniently} from '../urls/urls.ts';
import {fileNameOf} from './jekyll/postName.ts';
import type {OtherSite, PublishedContents} from './servedPaths.ts';
import {sitePathFinder} from './sitePathFinder.ts';

/** Makes the question whether a link leads to a file or folder, as it does where files are shown as they lie. */
export function fileLinkTest(files: readonly string[], siteFolder: string): (url: string, from: string) => boolean {
	const places = new Set<string>(['']);
	for (const file of files) {
		const path = file.normalize('NFC');
		for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) places.add(path.slice(0, end));
	}
	return (url, from) => {
		const bases = isRootRelative(url) ? ['/', `/${siteFolder}/`] : [`/${from}`];
		return bases.some((base) => {
			const path = resolvePath(isRootRelative(url) ? url.replace(/^[\\/]+/, '') : url, base);
			return path === undefined || places.has(path.slice(1).replace(/\/+$/, '').normalize('NFC'));
		});
	};
}

/**
 * What links of Pelican lead to: `{filename}` and the like to files of the content, beginning at its folder or beside the post.
 * What else a link may lead to, settings and plugins decide.
 * @see https://docs.getpelican.com/en/stable/content.html#linking-to-internal-content
 */
export function pelicanSite(
	{files}: PublishedContents,
	settings: Pick<Settings, 'publication' | 'siteFolder'>,
): OtherSite {
	const [content = 'content'] = settings.publication.content ?? [];
	const folder = [settings.siteFolder, content].filter((name) => name !== '').join('/');
	const isFile = fileLinkTest(files, folder);
	return {
		pathsOf: () => [],
		serves: (url, from) => {
			const [, name = '', path = ''] = /^[{|](\w+)[}|](.*)$/s.exec(decodeLeniently(url.trim())) ?? [];
			if (!/^(?:filename|static|attach)$/.test(name)) return true;
			const target = path
				.replace(/[?#].*$/s, '')
				.split('/')
				.map(encodeURIComponent)
				.join('/');
			return target === '' || isFile(target.replace(/^%2F/, '/'), from);
		},
	};
}

/** What links in a vault of Obsidian lead to: files beside the note, from the vault's folder, or anywhere by their names, which notes write without extension. */
export function obsidianSite({files}: PublishedContents, {siteFolder}: Pick<Settings, 'siteFolder'>): OtherSite {
	const inSite = sitePathFinder(siteFolder);
	const own = files.flatMap((file) => inSite(file) ?? []);
	const isFile = fileLinkTest(files, siteFolder);
	const names = new Set(own.flatMap((path) => [foldedName(path), foldedName(path).replace(/\.[^.]+$/, '')]));
	return {
		pathsOf: () => [],
		serves: (url, from) => {
			if (isFile(url, from) || !(isRelativePath(url) || isRootRelative(url))) return true;
			const path = decodeLeniently(url.replace(/[?#].*$/s, ''));
			return isFile(`/${url.replace(/^[./]+/, '')}`, from) || names.has(foldedName(path));
		},
	};
}

function foldedName(path: string): string {
	return fileNameOf(path).normalize('NFC').toLowerCase();
}
