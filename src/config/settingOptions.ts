import * as v from 'valibot';
import {isTimeZone} from '../dates/timeZones.ts';
import {closed, isObject, judged, recordOf} from '../model/checks.ts';
import {type CommonmarkOptions, commonmarkSchema} from '../model/commonmarkOptions.ts';
import {type KramdownOptions, kramdownSchema} from '../model/kramdownOptions.ts';
import {type Option, option, type TextForm, withDefaults} from '../model/option.ts';
import {templateLanguages} from '../model/post.ts';
import {type RoleKeys, roles} from '../model/roles.ts';
import {
	type CollectionSettings,
	defaultSettings,
	type FrontMatterDefaults,
	isLearned,
	type LearnedSetting,
	type Settings,
	siteGenerators,
} from '../model/settings.ts';
import {publicationSchema} from '../model/sitePublication.ts';
import {selectorForm} from '../page/selector.ts';
import {didYouMean} from '../texts/nearest.ts';
import {hostForm} from '../urls/hosts.ts';
import {urlShapeForm} from '../urls/urlShapes.ts';

/** One key of `settings`. */
export interface SettingOption<T> extends Option<T> {
	/** `archive`: one value for all posts, so that no override can set it. */
	readonly scope: 'post' | 'archive';
}

/** The settings that a config may give: what the archive's own files say is none of them. */
export type SettingName = Exclude<keyof Settings, LearnedSetting>;

const keyName = v.pipe(v.string(), v.nonEmpty());
const keyOrKeys = v.union([keyName, v.pipe(v.array(keyName), v.nonEmpty())]);

const folderOrNone = v.pipe(
	v.string(),
	judged((folder) => (folder === '' ? undefined : problemOfFolder(folder))),
);

/** What `settings` may hold, with what it means and which values are good. */
export const settingOptions: {readonly [Name in SettingName]: SettingOption<Settings[Name]>} = {
	source: setting('source', {
		description:
			'The front matter key that holds the URL a post was taken from, such as `from`, `link` or `canonical_url`.',
		scope: 'post',
		schema: v.pipe(v.string(), v.nonEmpty()),
	}),
	keys: setting('keys', {
		description:
			'Which keys of the front matter say what: `{"date": "pubDate", "author": ["authors", "byline"]}`. Roles are `title`, `date`, `author`, `source` and `tags`; of several keys, the first that has a value counts. What is left out, the archive’s own posts say.',
		scope: 'post',
		schema: closed<RoleKeys>(
			{title: keyOrKeys, date: keyOrKeys, author: keyOrKeys, source: keyOrKeys, tags: keyOrKeys},
			(name) => `\`${name}\` is no role of a key.${didYouMean(name, roles)}`,
		),
	}),
	timezone: setting('timezone', {
		description: "The archive's time zone as an IANA name, such as `Asia/Taipei`, for dates that name none.",
		scope: 'post',
		schema: v.pipe(v.string(), judged(problemOfTimeZone)),
	}),
	permalink: setting('permalink', {
		description:
			"Jekyll's `permalink`: a style (`date`, `pretty`, `ordinal`, `weekdate`, `none`) or a template such as `/:year/:title.html`.",
		scope: 'archive',
		schema: v.pipe(v.string(), judged(problemOfPermalink)),
	}),
	baseurl: setting('baseurl', {
		description: "Jekyll's `baseurl`: what stands before every path of the published site, such as `/archive`.",
		scope: 'archive',
		schema: v.pipe(v.string(), judged(problemOfBaseUrl)),
	}),
	url: setting('url', {
		description: "Jekyll's `url`: scheme and host of the published site, such as `https://notes.example`.",
		scope: 'archive',
		schema: v.pipe(v.string(), judged(problemOfSiteUrl)),
	}),
	siteHosts: setting('siteHosts', {
		description: 'Hosts of the published site: whole URLs there lead to its own pages.',
		scope: 'archive',
		schema: v.array(v.pipe(v.string(), judged(problemOfHost))),
	}),
	siteFolder: setting('siteFolder', {
		description: 'The folder that the site is made from, such as `docs`; empty for the whole archive.',
		scope: 'archive',
		schema: folderOrNone,
		resolve: (folder) => folder.replace(/\/$/, ''),
	}),
	collectionsFolder: setting('collectionsFolder', {
		description: "Jekyll's `collections_dir`: the folder of the site that its collections lie in, `_posts` among them.",
		scope: 'archive',
		schema: folderOrNone,
		resolve: (folder) => folder.replace(/\/$/, ''),
	}),
	defaults: setting('defaults', {
		description:
			"Jekyll's `defaults` of front matters: which keys they give, and what of it says where files are published.",
		scope: 'archive',
		schema: v.array(
			closed<FrontMatterDefaults>(
				{
					scope: v.object({path: v.string(), type: v.optional(v.pipe(v.string(), v.nonEmpty()))}),
					values: v.object({permalink: v.optional(v.string()), categories: v.optional(v.array(v.string()))}),
					keys: v.array(v.string()),
				},
				(name) => `\`${name}\` is no part of \`defaults\`.${didYouMean(name, ['scope', 'values', 'keys'])}`,
			),
		),
	}),
	plugins: setting('plugins', {
		description: "Jekyll's `plugins`, as far as they say what is published, and where.",
		scope: 'archive',
		schema: v.array(v.pipe(v.string(), v.nonEmpty())),
	}),
	pluginTags: setting('pluginTags', {
		description: 'Tags of Liquid that plugins of the site add; `*` stands for tags that nobody can know.',
		scope: 'archive',
		schema: v.array(v.pipe(v.string(), v.nonEmpty())),
	}),
	site: setting('site', {
		description:
			'The program that makes the site, which says where posts are, what renders them and where they are published; `auto`: the one that the files of the archive say; `plain`: none.',
		scope: 'archive',
		schema: v.picklist(['auto', ...siteGenerators]),
	}),
	publication: setting('publication', {
		description:
			'What the config of a site that Jekyll does not make says of where its pages are published; nothing if only its code says it.',
		scope: 'archive',
		schema: publicationSchema,
	}),
	frontMatterForms: setting('frontMatterForms', {
		description:
			'Forms of front matter that posts may have beside YAML: `toml`, `json`, `head-lines`. If empty, those that the program knows which makes the site.',
		scope: 'archive',
		schema: v.array(v.picklist(['toml', 'json', 'head-lines'])),
	}),
	exclude: setting('exclude', {
		description: "Jekyll's `exclude`: paths and patterns of what is not published.",
		scope: 'archive',
		schema: v.array(v.pipe(v.string(), v.nonEmpty())),
	}),
	include: setting('include', {
		description:
			"Jekyll's `include`: paths and patterns of what is published although its name begins with a dot or an underscore.",
		scope: 'archive',
		schema: v.array(v.pipe(v.string(), v.nonEmpty())),
	}),
	collections: setting('collections', {
		description:
			'Jekyll\'s `collections`, by name, such as `{"posts": {"output": true}}`; where there are none, each folder whose name begins with an underscore may be one.',
		scope: 'archive',
		schema: recordOf<CollectionSettings>(v.strictObject({output: v.boolean(), permalink: v.optional(v.string())})),
	}),
	authors: setting('authors', {
		description: 'Spellings of authors: each key is the spelling to use, its list holds the others that mean the same.',
		scope: 'archive',
		schema: v.pipe(recordOf<readonly string[]>(v.array(v.string())), rejectSharedSpellings()),
	}),
	bylineWords: list(
		'bylineWords',
		'archive',
		'What bylines say beside the name, which stands where the `…` is: `By …`, `… reporter`, `…, desk`.',
		{
			pattern: /^(?:[^\u2026]*[^\u2026\s] ?\u2026|\u2026,? ?[^\u2026,\s][^\u2026]*)$/,
			means: 'a word with `…` at one end, such as `By …`',
		},
	),
	postFolders: setting('postFolders', {
		description: 'Folders that hold posts, beside files named `YYYY-MM-DD-…`.',
		scope: 'archive',
		schema: v.array(v.pipe(v.string(), judged(problemOfFolder))),
		resolve: (folders) => folders.map((folder) => folder.replace(/\/$/, '')),
	}),
	assetFolders: setting('assetFolders', {
		description: 'Site paths that belong to the archive itself and are never looked for on the source site.',
		scope: 'post',
		schema: v.array(v.pipe(v.string(), judged(problemOfSitePath))),
		resolve: (paths) => paths.map((path) => path.replace(/\/$/, '')),
	}),
	frameHosts: list(
		'frameHosts',
		'post',
		'Hosts whose pages may stand in frames, with all below them: `--fix` switches on no frame of another.',
		hostForm,
	),
	playerHosts: list(
		'playerHosts',
		'post',
		'Hosts, with all below them, of posts that may have no text: the layout shows what is played there.',
		hostForm,
	),
	shortLinkHosts: list(
		'shortLinkHosts',
		'post',
		'Hosts whose paths hold nothing but ASCII letters, digits, `-` and `_`, so that a URL ends before other letters.',
		hostForm,
	),
	trackingParameters: list(
		'trackingParameters',
		'archive',
		'Parameters of URLs that only track: `name`, `name=value` or `host?name`; `*` stands for any text.',
	),
	restoreOriginalUrls: setting('restoreOriginalUrls', {
		description:
			'Whether `--fix --unsafe` puts the addresses that archives of the web captured in the place of those of their snapshots, which it keeps in `data-snapshot`.',
		scope: 'post',
		schema: v.boolean(),
	}),
	urlShapes: list(
		'urlShapes',
		'archive',
		'Shapes of source URLs that hold the day of publication: host, path with `YYYY`, `MM`, `DD`, time zone of the site.',
		urlShapeForm,
	),
	relatedBlocks: selectors('relatedBlocks', 'Related blocks, for both rules about links.'),
	headedRelatedBlocks: selectors(
		'headedRelatedBlocks',
		'What is a related block only with one of the `relatedHeadings` in it.',
	),
	relatedAnnouncements: selectors('relatedAnnouncements', 'What makes a related block of the next element.'),
	relatedHeadings: setting('relatedHeadings', {
		description:
			'Words over related blocks and carousels, or before such links in a line; with `…` at the end or the beginning, where more words stand. `"..."` stands for the defaults.',
		scope: 'post',
		schema: v.array(v.pipe(v.string(), judged(problemOfHeading))),
		resolve: (headings) => withDefaults(headings, defaultSettings.relatedHeadings),
	}),
	maxFileSize: setting('maxFileSize', {
		description: 'Bytes; a larger file is reported and not linted.',
		scope: 'post',
		schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
	}),
	renderer: setting('renderer', {
		description:
			'What makes pages of posts: `kramdown`; `commonmark`, as on GitHub and in most programs but Jekyll; `html`, which takes them as they are; `auto`: `html` for files that end in `.html`, for all others `kramdown` on Jekyll’s sites and `commonmark` on those of other programs.',
		scope: 'post',
		schema: v.picklist(['auto', 'kramdown', 'commonmark', 'html']),
	}),
	parser: setting('parser', {
		description:
			'What reads the HTML of pages: `lean`, archivelint’s own, or `rehype-parse`, slower, whose trees it must equal.',
		scope: 'archive',
		schema: v.picklist(['lean', 'rehype-parse']),
	}),
	templates: setting('templates', {
		description:
			'Languages of marks in posts that something reads before the renderer does: `liquid`, `hugo` (shortcodes), `nunjucks` (with the tags of Hexo on its sites), `obsidian` (links to notes, embeds, callouts). They run in this order, but `liquid` always first.',
		scope: 'archive',
		schema: v.array(v.picklist(templateLanguages)),
	}),
	markdown: setting('markdown', {
		description:
			"Jekyll's `markdown`: what makes the site's pages of Markdown, such as `kramdown` or `redcarpet`. Only `kramdown` is followed; with another one, its ways of printing tags are not reported.",
		scope: 'archive',
		schema: v.pipe(v.string(), v.nonEmpty()),
	}),
	kramdown: setting('kramdown', {
		description:
			"kramdown's options, named as in Jekyll's `_config.yml` and in place of those that stand there; what is left out has Jekyll's default.",
		scope: 'archive',
		schema: closed<Partial<KramdownOptions>>(
			kramdownSchema.entries,
			(name) =>
				`\`${name}\` is not an option of kramdown that is followed.${didYouMean(name, Object.keys(kramdownSchema.entries))}`,
		),
	}),
	commonmark: setting('commonmark', {
		description:
			'How the renderer `commonmark` makes pages; what is left out is as the site has it, else as GitHub does, but for tags that GitHub prints as text.',
		scope: 'post',
		schema: closed<Partial<CommonmarkOptions>>(
			commonmarkSchema.entries,
			(name) =>
				`\`${name}\` is not an option of \`commonmark\`.${didYouMean(name, Object.keys(commonmarkSchema.entries))}`,
		),
	}),
};

/** What a config says of the settings, as rules see it; already validated. */
export function resolveSettings(given: Partial<Settings>): Partial<Settings> {
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => [
			name,
			// Validated: each other key is a setting, and each value is of its type.
			isLearned(name) ? value : settingOptions[name as SettingName].resolve(value as never),
		]),
	);
}

function setting<Name extends SettingName>(
	name: Name,
	details: Pick<SettingOption<Settings[Name]>, 'description' | 'scope' | 'schema'> &
		Partial<Pick<SettingOption<Settings[Name]>, 'resolve'>>,
): SettingOption<Settings[Name]> {
	return {default: defaultSettings[name], resolve: (given) => given, ...details};
}

function problemOfTimeZone(name: string): string | undefined {
	const isName = /^[A-Za-z]/.test(name) && isTimeZone(name);
	return isName
		? undefined
		: `\`${name}\` is not an IANA time zone.${didYouMean(name, Intl.supportedValuesOf('timeZone'))}`;
}

/** https://jekyllrb.com/docs/permalinks/#built-in-formats */
const permalinkStyles = ['date', 'pretty', 'ordinal', 'weekdate', 'none'];

function problemOfPermalink(permalink: string): string | undefined {
	if (permalinkStyles.includes(permalink) || /[/:]/.test(permalink)) return undefined;
	return `\`${permalink}\` is neither a permalink style of Jekyll nor a template.${didYouMean(permalink, permalinkStyles)}`;
}

function problemOfBaseUrl(path: string): string | undefined {
	if (path === '' || /^\/.*[^/]$/.test(path)) return undefined;
	const meant = path.replace(/^\/*/, '/').replace(/\/+$/, '');
	return `The \`baseurl\` \`${path}\` must begin with \`/\` and not end with it. Did you mean ${meant === '' ? 'the empty text' : `\`${meant}\``}?`;
}

function problemOfSiteUrl(url: string): string | undefined {
	if (url === '' || /^https?:\/\/[^/?#\s]+$/i.test(url)) return undefined;
	return `The \`url\` \`${url}\` must be a scheme and a host, such as \`https://notes.example\`.`;
}

function problemOfHost(host: string): string | undefined {
	return hostForm.pattern.test(host) ? undefined : `\`${host}\` must be ${hostForm.means}.`;
}

function problemOfFolder(folder: string): string | undefined {
	if (folder === '') return 'An empty text names no folder.';
	if (!/^\.?\/|(?:^|\/)\.\.(?:\/|$)|\\/.test(folder)) return undefined;
	return `\`${folder}\` must name a folder from the archive's root, with \`/\` between folders and none before the first.`;
}

function problemOfSitePath(path: string): string | undefined {
	return path.startsWith('/') && path !== '/'
		? undefined
		: `\`${path}\` must be a path of the site that begins with \`/\`, such as \`/assets\`.`;
}

/** A list of texts, each of one form. */
function list<
	Name extends 'bylineWords' | 'frameHosts' | 'playerHosts' | 'shortLinkHosts' | 'trackingParameters' | 'urlShapes',
>(
	name: Name,
	scope: SettingOption<Settings[Name]>['scope'],
	meaning: string,
	form?: TextForm,
): SettingOption<Settings[Name]> {
	return {...option.strings(defaultSettings[name], `${meaning} \`"..."\` stands for the defaults.`, form), scope};
}

/** A list of selectors. */
function selectors<Name extends 'relatedBlocks' | 'headedRelatedBlocks' | 'relatedAnnouncements'>(
	name: Name,
	meaning: string,
): SettingOption<Settings[Name]> {
	return setting(name, {
		description: `${meaning} Each item is ${selectorForm.means}; \`"..."\` stands for the defaults.`,
		scope: 'post',
		schema: v.array(v.pipe(v.string(), judged(problemOfSelector))),
		resolve: (given) => withDefaults(given, defaultSettings[name]),
	});
}

function problemOfSelector(text: string): string | undefined {
	return text === '...' || selectorForm.pattern.test(text) ? undefined : `\`${text}\` must be ${selectorForm.means}.`;
}

function problemOfHeading(heading: string): string | undefined {
	return /^[\s…]*$/.test(heading) ? `\`${heading}\` would stand for every heading.` : undefined;
}

/** One spelling cannot stand for two authors. */
function rejectSharedSpellings(): v.RawCheckAction<Settings['authors']> {
	return v.rawCheck(({dataset, addIssue}) => {
		const authors = isObject(dataset.value) ? dataset.value : {};
		const owners = new Map(Object.keys(authors).map((author) => [author, author]));
		for (const [author, spellings] of Object.entries(authors)) {
			// What is of the wrong type was reported already; the rest is checked all the same.
			if (!Array.isArray(spellings)) continue;
			for (const [index, spelling] of spellings.entries()) {
				const owner = owners.get(spelling) ?? author;
				owners.set(spelling, owner);
				if (owner === author) continue;
				addIssue({
					message:
						owner === spelling
							? `\`${spelling}\` cannot be a spelling of \`${author}\`, for it is an author itself.`
							: `\`${spelling}\` cannot be a spelling of both \`${owner}\` and \`${author}\`.`,
					path: [
						{type: 'object', origin: 'value', input: authors, key: author, value: spellings},
						{type: 'array', origin: 'value', input: spellings, key: index, value: spelling},
					],
				});
			}
		}
	});
}
