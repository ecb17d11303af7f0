import {bylineWords} from './bylineWords.ts';
import type {CommonmarkOptions} from './commonmarkOptions.ts';
import * as lists from './defaultLists.ts';
import type {Severity} from './diagnostic.ts';
import type {KramdownOptions} from './kramdownOptions.ts';
import type {FrontMatterForm, TemplateLanguage} from './post.ts';
import {relatedHeadings} from './relatedHeadings.ts';
import type {RoleKeys, RoleSettings} from './roles.ts';
import type {Publication} from './sitePublication.ts';

/** What the config says of the archive, the same for all rules. */
export interface Settings {
	/** The front matter key that holds the URL a post was taken from: the first of the role `source`. */
	readonly source: string;
	/** Which keys of the front matter have which role: one, or several, those first that are preferred. What is left out is inferred. */
	readonly keys: RoleKeys;
	/** Keys that have a role by what the archive’s own posts say, where `keys` says nothing. No config sets it. */
	readonly inferredKeys: RoleSettings['inferredKeys'];
	/**
	 * Whether what says the source, by what the posts say, may as well be the address of the post itself: nothing tells at which
	 * host the site is. Then it is compared with that of other posts, and no page is judged by it. No config sets it.
	 */
	readonly isSourceDoubtful: boolean;
	/** Names by which data files of the site know authors. No config sets it. */
	readonly authorKeys: readonly string[];
	/** The archive's time zone as an IANA name (`Asia/Taipei`), for dates that name none. */
	readonly timezone: string;
	/** Jekyll's `permalink`: a style (`date`, `pretty`, `ordinal`, `weekdate`, `none`) or a template. */
	readonly permalink: string;
	/** Jekyll's `baseurl`: what stands before every path of the published site. */
	readonly baseurl: string;
	/** Jekyll's `url`: scheme and host of the published site; empty where they are not known. */
	readonly url: string;
	/** The folder of that host which Jekyll's `url` names behind it, such as `/2011`. No config sets it. */
	readonly urlFolder: string;
	/** Hosts of the published site: whole URLs there lead to its own pages. */
	readonly siteHosts: readonly string[];
	/** The folder of the archive that the site is made from, such as `docs`; empty for all of it. */
	readonly siteFolder: string;
	/** Jekyll's `collections_dir`: the folder of the site that its collections lie in, posts among them; empty for the site's own. */
	readonly collectionsFolder: string;
	/** Jekyll's `defaults` of front matters: which keys they give, and what of it says where a file is published. */
	readonly defaults: readonly FrontMatterDefaults[];
	/** Jekyll's `plugins`, as far as they say what is published, and where. */
	readonly plugins: readonly string[];
	/** Tags of Liquid that plugins of the site add; `*` stands for tags that nobody can know. */
	readonly pluginTags: readonly string[];
	/** Which program makes the site; `auto`: the one that the files say. */
	readonly site: SiteGenerator | 'auto';
	/** Sites in folders of the archive, each with what holds there in place of what holds around it. */
	readonly innerSites: readonly InnerSite[];
	/** What makes the site: what `site` comes to. */
	readonly generator: SiteGenerator;
	/** Folders whose posts are as Jekyll has them, where no program is known: the posts say so. */
	readonly jekyllFolders: JekyllFolders;
	/** What the config of a site that Jekyll does not make says of where it is published. */
	readonly publication: Publication;
	/** Forms of front matter that posts may have beside YAML; those that the program knows if empty. */
	readonly frontMatterForms: readonly Exclude<FrontMatterForm, 'yaml'>[];
	/** Jekyll's `exclude`: paths and patterns of what is not published. */
	readonly exclude: readonly string[];
	/** Jekyll's `include`: paths and patterns of what is published although its name begins with a dot or an underscore. */
	readonly include: readonly string[];
	/** Jekyll's `collections`, `posts` among them; empty where they are not known: then each `_folder` may be one. */
	readonly collections: Readonly<Record<string, CollectionSettings>>;
	/** Spellings of authors: the one to use, and the others that mean the same. */
	readonly authors: Readonly<Record<string, readonly string[]>>;
	/** What bylines say beside the name, which stands where the `…` is. */
	readonly bylineWords: readonly string[];
	/** Folders that hold posts, beside files named `YYYY-MM-DD-…`. */
	readonly postFolders: readonly string[];
	/** Site paths that belong to the archive itself and are never looked for on the source site. */
	readonly assetFolders: readonly string[];
	/** Hosts whose pages may stand in frames, with all below them. */
	readonly frameHosts: readonly string[];
	/** Hosts, with all below them, of posts that may have no text: the layout shows what is played there. */
	readonly playerHosts: readonly string[];
	/** Hosts whose paths hold nothing but ASCII letters, digits, `-` and `_`. */
	readonly shortLinkHosts: readonly string[];
	/** Parameters of URLs that only track: `name`, `name=value` or `host?name`; `*` stands for any text. */
	readonly trackingParameters: readonly string[];
	/** Whether `--fix --unsafe` restores the addresses that archives of the web captured, and keeps those of the snapshots beside them. */
	readonly restoreOriginalUrls: boolean;
	/** Shapes of source URLs that hold the day of publication: host, path with `YYYY`, `MM` and `DD`, time zone of the site. */
	readonly urlShapes: readonly string[];
	/** Related blocks: tag, `#id` and `.class` tokens that an element must all have. */
	readonly relatedBlocks: readonly string[];
	/** What is a related block only with one of the headings in it. */
	readonly headedRelatedBlocks: readonly string[];
	/** What makes a related block of the next element. */
	readonly relatedAnnouncements: readonly string[];
	/** Words over related blocks, or before such links in a line; with `…` at the end, how they begin, with `…` before, how they end. */
	readonly relatedHeadings: readonly string[];
	/** Bytes; a larger file is reported and not linted. */
	readonly maxFileSize: number;
	/** What makes pages of posts; `auto`: HTML for files that end in `.html`, kramdown for all others. */
	readonly renderer: 'auto' | 'kramdown' | 'commonmark' | 'html';
	/** What reads the HTML of pages: archivelint's own fast parser, or the one that it is compared with. */
	readonly parser: 'lean' | 'rehype-parse';
	/** Languages of marks in posts that something reads before the renderer does, in that order. */
	readonly templates: readonly TemplateLanguage[];
	/** Jekyll's `markdown`: what makes the site's pages of Markdown. Only `kramdown` is followed. */
	readonly markdown: string;
	/** How kramdown makes them; what is not set has Jekyll's default. */
	readonly kramdown: Partial<KramdownOptions>;
	/** How a renderer of CommonMark makes them. */
	readonly commonmark: Partial<CommonmarkOptions>;
}

/** Folders of posts as Jekyll has them, and those of other pages, which may lie in these; each from the archive root. */
export interface JekyllFolders {
	readonly posts: readonly string[];
	readonly others: readonly string[];
}

/** A site in a folder of an archive. Plain JSON. */
export interface InnerSite {
	/** From the archive root; empty for that, which holds what lies in no other. */
	readonly folder: string;
	/** What it says of itself, or all that holds in it. */
	readonly settings: Partial<Settings>;
}

/** What holds in an archive for what lies in none of its inner sites. */
export function settingsAround(settings: Settings): Settings {
	return {...settings, ...settings.innerSites.find(({folder}) => folder === '')?.settings};
}

/** Programs that make sites, or what stands in the place of one: `plain` where nothing says that one does. */
export const siteGenerators = [
	'jekyll',
	'hugo',
	'hexo',
	'eleventy',
	'astro',
	'vuepress',
	'vitepress',
	'pelican',
	'obsidian',
	'plain',
] as const;

/** The program that makes a site. */
export type SiteGenerator = (typeof siteGenerators)[number];

/** What GitHub Pages adds to every site, so that it is to be reckoned with where nobody says who builds it. */
export const pluginsOfGitHubPages: readonly string[] = [
	'jekyll-optional-front-matter',
	'jekyll-readme-index',
	'jekyll-relative-links',
];

/** What Jekyll puts in the place of keys that front matters leave out, and for which files. */
export interface FrontMatterDefaults {
	readonly scope: {
		/** What the path of a file begins with, or a glob of that; empty for all files. */
		readonly path: string;
		/** `pages`, `posts`, or the name of a collection; all if left out. */
		readonly type?: string | undefined;
	};
	readonly values: {
		readonly permalink?: string | undefined;
		readonly categories?: readonly string[] | undefined;
	};
	/** All keys that have a value there; those in `values` if left out. */
	readonly keys?: readonly string[];
}

/** How Jekyll publishes one kind of files. */
export interface CollectionSettings {
	readonly output: boolean;
	/** The template of their paths; that of the site if left out. */
	readonly permalink?: string | undefined;
}

/** How one rule is set for one post. */
export interface RuleSetting {
	/** For every message; undefined leaves each message its own. */
	readonly severity: Severity | undefined;
	/** For single messages, by id; wins over `severity`. */
	readonly messageSeverity: Readonly<Record<string, Severity>>;
	/** All options of the rule, defaults filled in. */
	readonly options: Readonly<Record<string, unknown>>;
	/** The options that the config gives. */
	readonly given: readonly string[];
}

/** What the config says of suppressions: of how a post may switch rules off. */
export interface SuppressionSettings {
	/** Whether comments of a body may switch rules off. */
	readonly inlineComments: boolean;
	/** Whether a suppression must give its reason. */
	readonly requireReasons: boolean;
}

/** What holds for one post: the rules that are on, by id, and the settings. */
export interface PostSettings {
	readonly rules: ReadonlyMap<string, RuleSetting>;
	readonly settings: Settings;
	readonly suppressions: SuppressionSettings;
}

/** How a post may switch rules off where no config says otherwise: in its front matter, whose body is somebody else's page. */
export const defaultSuppressionSettings: SuppressionSettings = {inlineComments: false, requireReasons: false};

/** Settings that no config gives: the archive's own files say them. */
const learnedSettings = [
	'inferredKeys',
	'isSourceDoubtful',
	'authorKeys',
	'urlFolder',
	'innerSites',
	'generator',
	'jekyllFolders',
] as const satisfies readonly (keyof Settings)[];

/** A setting that no config gives. */
export type LearnedSetting = (typeof learnedSettings)[number];

/** Whether a setting is one that no config gives. */
export function isLearned(name: string): name is LearnedSetting {
	return learnedSettings.some((learned) => learned === name);
}

/** What holds where no config says otherwise. */
export const defaultSettings: Settings = {
	source: 'from',
	keys: {},
	inferredKeys: {},
	isSourceDoubtful: false,
	authorKeys: [],
	timezone: 'UTC',
	permalink: 'date',
	baseurl: '',
	url: '',
	urlFolder: '',
	siteHosts: [],
	siteFolder: '',
	collectionsFolder: '',
	defaults: [],
	plugins: pluginsOfGitHubPages,
	pluginTags: [],
	site: 'auto',
	innerSites: [],
	generator: 'jekyll',
	jekyllFolders: {posts: [], others: []},
	publication: {},
	frontMatterForms: [],
	exclude: [],
	include: [],
	collections: {},
	authors: {},
	bylineWords,
	postFolders: ['_posts', 'archived'],
	assetFolders: ['/assets', '/images', '/uploads', '/files'],
	frameHosts: lists.frameHosts,
	playerHosts: lists.playerHosts,
	shortLinkHosts: lists.shortLinkHosts,
	trackingParameters: lists.trackingParameters,
	restoreOriginalUrls: false,
	urlShapes: lists.urlShapes,
	relatedBlocks: lists.relatedBlocks,
	headedRelatedBlocks: ['section.collection'],
	relatedAnnouncements: ['.streamItem--heading'],
	relatedHeadings,
	maxFileSize: 5_000_000,
	renderer: 'auto',
	parser: 'lean',
	templates: ['liquid'],
	markdown: 'kramdown',
	kramdown: {},
	commonmark: {},
};
