import type {CommonmarkOptions} from '../model/commonmarkOptions.ts';
import type {SiteFolder} from './siteFolder.ts';

/** What programs add to CommonMark when their config asks for it, by what it says then. */
const signs: readonly (readonly [extension: CommonmarkOptions['extensions'][number], sign: RegExp])[] = [
	['autolinks', /\blinkify['"]?\s*:\s*true|\.enable\(\[?\s*['"]linkify\b|\bmdx_linkify\b|\bmagiclink\b|\burlize\b/],
	['footnotes', /\bfootnotes?\b/],
	[
		'math',
		/\bmath['"]?\s*:\s*true|katex|mathjax|texmath|remark-math|plugin-markdown-math|render_math|arithmatex|mdx_math/i,
	],
	['strikethrough', /\bpymdownx\.tilde\b|\bdel_ins\b|\bstrikethrough\b/],
	['tables', /\btables\b/],
	['taskLists', /\btask[-_]?lists?\b|\bchecklist\b/i],
];

/**
 * The extensions that a site has: those that its program has anyway, and those that its config or packages name. Config that is a
 * program is not run.
 */
export function withPlugins(
	base: CommonmarkOptions['extensions'],
	config: string,
): Pick<CommonmarkOptions, 'extensions'> {
	const found = signs.flatMap(([extension, sign]) => (sign.test(config) ? [extension] : []));
	return {extensions: [...new Set([...base, ...found])]};
}

/** The config of a site and its list of packages: the names and texts of the files. */
export function configText(folder: SiteFolder, config: RegExp): string {
	const own = folder.names.filter((name) => config.test(name));
	const inside = own.flatMap((name) =>
		folder.list(name).flatMap((file) => (/^config\.[cm]?[jt]s$/.test(file) ? [`${name}/${file}`] : [])),
	);
	return [...own, ...inside, 'package.json'].flatMap((name) => [name, folder.read(name) ?? '']).join('\n');
}
