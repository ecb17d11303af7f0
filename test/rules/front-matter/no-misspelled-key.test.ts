import noMisspelledKey from '../../../rules/front-matter/no-misspelled-key.ts';
import {manyPosts} from '../../support/manyPosts.ts';
import {testRule} from '../../support/testRule.ts';

type Keys = Readonly<Record<string, string>>;

/** A post whose front matter has these keys. */
function withKeys(keys: Keys): string {
	const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}\n`);
	return `---\n${lines.join('')}---\nText\n`;
}

/** The keys of all other posts of an archive. */
const usual: Keys = {
	layout: 'post',
	title: 'A walk',
	date: '2024-02-01',
	description: 'Where it led',
	image_feature: 'walk.jpg',
	keywords: 'sea',
	category: 'Walks',
	tags: '[ sea ]',
	canonicalURL: 'https://news.example/',
	source: 'paper',
	ferryline: 'north',
	published: 'true',
};

/** An archive in which so many posts have these keys. */
const archiveOf = (count: number, keys: Keys = usual) => ({posts: manyPosts(count, () => withKeys(keys))});

/** A post in which a key stands for another one. */
function renamed(right: string, wrong: string): string {
	return withKeys(
		Object.fromEntries(Object.entries(usual).map(([key, value]) => [key === right ? wrong : key, value])),
	);
}

/** The report on a key in the place of another one, in an archive of that many other posts. */
function reportOn(right: string, wrong: string, posts: number): string {
	const line = Object.keys(usual).indexOf(right) + 2;
	const margin = ' '.repeat(String(line).length);
	return `
		${line} | ${wrong}: ${usual[right]}
		${margin} | ${'^'.repeat(wrong.length)} warning: \`${wrong}\` (1 post) is most likely \`${right}\` (${posts} posts).
	`;
}

const slips: readonly (readonly [right: string, wrong: string])[] = [
	['layout', 'layput'],
	['layout', 'alyout'],
	['layout', 'layot'],
	['description', 'descrition'],
	['description', 'discritpion'],
	['image_feature', 'imag_feature'],
	['image_feature', 'image-feature'],
	['keywords', 'kewords'],
	['category', 'categroy'],
	['date', 'Date'],
	['date', 'dtae'],
	['title', 'Title'],
	['title', 'tilte'],
	['title', 'titlle'],
	['canonicalURL', 'canonicalUrl'],
	['canonicalURL', 'canonicalurl'],
	['published', 'pubished'],
];

/** Keys that are near to another one, and are none the less what they should be. */
const traps: readonly (readonly [right: string, other: string])[] = [
	['date', 'name'],
	['date', 'data'],
	['layout', 'about'],
	['tags', 'tag'],
	['category', 'categories'],
	['keywords', 'keyword'],
	['published', 'publisher'],
	['image_feature', 'image_featured'],
	['image_feature', 'image_feature2'],
	['source', 'sources'],
	['source', 'course'],
	['title', 'text'],
	['ferryline', 'merryline'],
];

testRule(noMisspelledKey, {
	good: [
		...traps.map(([right, other]) => ({
			name: `\`${other}\` beside \`${right}\``,
			post: renamed(right, other),
			archive: archiveOf(60),
		})),
		{
			name: 'for Hugo, the right key is there in capitals',
			settings: {generator: 'hugo'},
			post: '+++\nTITLE = "Kept"\ntitlee = "Other"\n+++\n',
			archive: archiveOf(60),
		},
		{
			name: 'tables of TOML, which stand in more than one place',
			settings: {generator: 'hugo'},
			post: '+++\ntitle = "a"\n[[titlez]]\nsrc = "a"\n[[descriptio]]\nsrc = "b"\n[descriptin.sub]\n+++\n',
			archive: archiveOf(60),
		},
		{name: 'an archive that is unknown', post: renamed('title', 'tilte'), archive: 'unknown'},
		{name: 'few posts have the key', post: renamed('title', 'tilte'), archive: archiveOf(2)},
		{
			name: 'few posts have a key of the archive’s own',
			post: renamed('ferryline', 'ferrylien'),
			archive: archiveOf(19),
		},
		{name: 'the right key is there as well', post: withKeys({...usual, tilte: 'B'}), archive: archiveOf(60)},
		{
			name: 'the right key is there without a value',
			post: withKeys({...usual, title: '', tilte: 'B'}),
			archive: archiveOf(60),
		},
		{
			name: 'as many posts have both keys as have one',
			post: withKeys({layout: 'post', ferrylien: 'north'}),
			archive: {posts: {...archiveOf(60).posts, '_posts/2024-01-01-a.md': withKeys({...usual, ferrylien: 'east'})}},
		},
		{
			name: 'too many posts have it for a slip of the pen',
			post: renamed('ferryline', 'ferrylien'),
			archive: {
				posts: {
					...archiveOf(900).posts,
					...manyPosts(
						25,
						() => renamed('ferryline', 'ferrylien'),
						(number) => `other-${number}`,
					),
				},
			},
		},
		{
			name: 'numbers tell keys apart',
			post: withKeys({...usual, lang2: 'en'}),
			archive: archiveOf(60, {...usual, lang: 'en', lang1: 'en'}),
		},
		{
			name: 'endings for languages',
			post: withKeys({layout: 'post', heading_es: 'A'}),
			archive: archiveOf(60, {...usual, heading_en: 'A'}),
		},
		{
			name: 'to Hugo, capitals and small letters are the same',
			post: renamed('title', 'Title'),
			archive: archiveOf(60),
			settings: {generator: 'hugo'},
		},
		{
			name: 'a capital that most posts have',
			post: withKeys({title: 'A'}),
			archive: archiveOf(60, {Title: 'A'}),
		},
		{
			name: 'the key that the setting names for sources',
			post: renamed('layout', 'layput'),
			archive: archiveOf(60),
			settings: {source: 'layput'},
		},
		{name: 'front matter that does not parse', post: '---\ntitle: a: b\ntilte: c\n---\n', archive: archiveOf(60)},
	],
	bad: [
		...slips.map(([right, wrong]) => ({
			name: `\`${wrong}\` for \`${right}\``,
			post: renamed(right, wrong),
			archive: archiveOf(60),
			reports: reportOn(right, wrong, 60),
			unsafelyFixed: withKeys(usual),
		})),
		{
			name: 'few posts are enough for a key of the field',
			post: renamed('layout', 'layput'),
			archive: archiveOf(3),
			reports: reportOn('layout', 'layput', 3),
			unsafelyFixed: withKeys(usual),
		},
		{
			name: 'a key of the archive’s own',
			post: renamed('ferryline', 'ferrylien'),
			archive: archiveOf(20),
			reports: reportOn('ferryline', 'ferrylien', 20),
			unsafelyFixed: withKeys(usual),
		},
		{
			name: 'in quotes',
			post: '---\n"layput": post\n---\nText\n',
			archive: archiveOf(60),
			reports: `
				2 | "layput": post
				  |  ^^^^^^ warning: \`layput\` (1 post) is most likely \`layout\` (60 posts).
			`,
			unsafelyFixed: '---\n"layout": post\n---\nText\n',
		},
		{
			name: 'two keys that mean the same: one is renamed',
			post: '---\nlayot: post\nlayput: post\n---\nText\n',
			archive: archiveOf(60),
			reports: `
				2 | layot: post
				  | ^^^^^ warning: \`layot\` (1 post) is most likely \`layout\` (60 posts).
				3 | layput: post
				  | ^^^^^^ warning: \`layput\` (1 post) is most likely \`layout\` (60 posts).
			`,
			unsafelyFixed: '---\nlayout: post\nlayput: post\n---\nText\n',
		},
		{
			name: 'in TOML',
			post: '+++\ntitle = "A"\ndescrition = "B"\n+++\nText\n',
			archive: archiveOf(60),
			settings: {generator: 'hugo'},
			reports: `
				3 | descrition = "B"
				  | ^^^^^^^^^^ warning: \`descrition\` (1 post) is most likely \`description\` (60 posts).
			`,
			unsafelyFixed: '+++\ntitle = "A"\ndescription = "B"\n+++\nText\n',
		},
		{
			name: 'in JSON',
			post: '{\n  "title": "A",\n  "descrition": "B"\n}\nText\n',
			archive: archiveOf(60),
			settings: {generator: 'hugo'},
			reports: `
				3 |   "descrition": "B"
				  |    ^^^^^^^^^^ warning: \`descrition\` (1 post) is most likely \`description\` (60 posts).
			`,
			unsafelyFixed: '{\n  "title": "A",\n  "description": "B"\n}\nText\n',
		},
		{
			name: 'in head lines, where the capital stays',
			post: 'Title: A\nDescrition: B\n\nText\n',
			archive: archiveOf(60),
			settings: {generator: 'pelican'},
			reports: `
				2 | Descrition: B
				  | ^^^^^^^^^^ warning: \`descrition\` (1 post) is most likely \`description\` (60 posts).
			`,
			unsafelyFixed: 'Title: A\nDescription: B\n\nText\n',
		},
		{
			name: 'a key that is written in no form without quotes is not renamed',
			post: withKeys({layout: 'post', '"die Fäher": "north"\nnext': 'a'}),
			archive: archiveOf(60, {...usual, '"die Fähre"': 'north'}),
			reports: `
				3 | "die Fäher": "north"
				  |  ^^^^^^^^^ warning: \`die Fäher\` (1 post) is most likely \`die Fähre\` (60 posts).
			`,
		},
	],
});
