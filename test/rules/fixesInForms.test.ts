import test from 'ava';
import {splitPost} from '../../src/frontMatter/forms/splitPost.ts';
import type {SiteGenerator} from '../../src/model/settings.ts';
import {fixText} from '../../src/onePost/fixText.ts';

/** A fault in front matter of each form, what it is fixed to, and what is read there then. */
interface Row {
	readonly rule: string;
	readonly generator: SiteGenerator;
	readonly before: string;
	/** Left out where no fix can be written. */
	readonly after?: string;
	readonly key?: string;
	readonly reads?: unknown;
}

const hugo = {generator: 'hugo', key: 'author'} as const;
const pelican = {generator: 'pelican', key: 'author'} as const;

const rows: readonly Row[] = [
	{
		...hugo,
		rule: 'no-padding',
		before: '+++\ntitle = "A post"\nauthor = " Ann \\"Doc\\"  Lee" # her\n+++\n',
		after: '+++\ntitle = "A post"\nauthor = "Ann \\"Doc\\" Lee" # her\n+++\n',
		reads: 'Ann "Doc" Lee',
	},
	{
		...hugo,
		rule: 'no-padding',
		before: "+++\nauthor = ' C:\\Ann Lee'\n+++\n",
		after: "+++\nauthor = 'C:\\Ann Lee'\n+++\n",
		reads: 'C:\\Ann Lee',
	},
	{
		...hugo,
		rule: 'no-padding',
		before: '+++\nauthor = """\nAnn  Lee"""\n+++\n',
		after: '+++\nauthor = "Ann Lee"\n+++\n',
		reads: 'Ann Lee',
	},
	{
		...hugo,
		rule: 'no-padding',
		key: 'authors',
		before: '+++\nauthors = [\n\t\'Ann  Lee\', # first\n\t{name = "Bo"},\n\t" Jo",\n]\n+++\n',
		after: '+++\nauthors = [\n\t\'Ann Lee\', # first\n\t{name = "Bo"},\n\t"Jo",\n]\n+++\n',
		reads: ['Ann Lee', {name: 'Bo'}, 'Jo'],
	},
	{
		...hugo,
		rule: 'no-entity-in-front-matter',
		before: "+++\nauthor = 'Ann O&#39;Brien'\n+++\n",
		after: '+++\nauthor = "Ann O\'Brien"\n+++\n',
		reads: "Ann O'Brien",
	},
	{
		...hugo,
		rule: 'no-entity-in-front-matter',
		key: 'title',
		before: '{\n  "title": "Walks &amp; &quot;lanterns&quot;",\n  "tags": ["a"]\n}\n',
		after: '{\n  "title": "Walks & \\"lanterns\\"",\n  "tags": ["a"]\n}\n',
		reads: 'Walks & "lanterns"',
	},
	{
		...hugo,
		rule: 'no-entity-in-front-matter',
		key: 'tags',
		before: '{"title": "A", "tags": ["Walks &amp; lanterns", "Quay"]}\n',
		after: '{"title": "A", "tags": ["Walks & lanterns", "Quay"]}\n',
		reads: ['Walks & lanterns', 'Quay'],
	},
	{
		...hugo,
		rule: 'no-padding',
		before: '{"author": "Ann \\u0022Doc\\u0022  Lee"}\n',
		after: '{"author": "Ann \\"Doc\\" Lee"}\n',
		reads: 'Ann "Doc" Lee',
	},
	{
		rule: 'no-padding',
		generator: 'hexo',
		key: 'author',
		before: ';;;\n"author": " Ann Lee"\n;;;\n',
		after: ';;;\n"author": "Ann Lee"\n;;;\n',
		reads: 'Ann Lee',
	},
	{
		...hugo,
		rule: 'no-invisible-characters',
		key: 'tags',
		before: '+++\ntags = ["1\u200b", "a"]\n+++\n',
		after: '+++\ntags = ["1", "a"]\n+++\n',
		reads: ['1', 'a'],
	},
	{
		...hugo,
		rule: 'consistent-heading',
		key: 'title',
		before: '+++\ntitle = \'It was a walk\'\nfrom = "https://a.example/b"\n+++\n',
		after: '+++\ntitle = \'It was a walk...\'\nfrom = "https://a.example/b"\n+++\n',
		reads: 'It was a walk...',
	},
	{
		...pelican,
		rule: 'no-padding',
		before: 'Title: A post\nAuthor:   Ann  Lee\nDate: 2021-03-04\n',
		after: 'Title: A post\nAuthor:   Ann Lee\nDate: 2021-03-04\n',
		reads: 'Ann Lee',
	},
	{
		...pelican,
		rule: 'no-padding',
		key: 'authors',
		before: 'Title: A post\nAuthors: Lee,  Ann; Moss, Ida\n',
	},
	{
		...pelican,
		rule: 'no-padding',
		key: 'authors',
		before: 'Title: A post\nAuthors: Ann  Lee, Bo\n',
		after: 'Title: A post\nAuthors: Ann Lee, Bo\n',
		reads: ['Ann Lee', 'Bo'],
	},
	{
		...pelican,
		rule: 'no-entity-in-front-matter',
		key: 'title',
		before: 'Title: Walks &amp; "lanterns": a guide\nTags: a &#44; b\n',
		after: 'Title: Walks & "lanterns": a guide\nTags: a &#44; b\n',
		reads: 'Walks & "lanterns": a guide',
	},
];

const body = '\n<!--1709280000000-->\n[It was a walk...](https://a.example/b)\n------\n\nText.\n';

for (const [index, {rule, generator, before, after, key = '', reads}] of rows.entries())
	for (const lineEnding of ['\n', '\r\n'])
		test(`front matter is mended in its own form: ${rule} ${index} ${JSON.stringify(lineEnding)}`, (t) => {
			const withEnding = (text: string): string => `${text}${body}`.replaceAll('\n', lineEnding);
			const fix = (text: string) =>
				fixText(text, {
					path: '2024-03-01-a.md',
					config: {rules: {[rule]: 'on'}, settings: {site: generator}},
				});
			const first = fix(withEnding(before));
			t.deepEqual(first.dropped, []);
			t.is(first.text, withEnding(after ?? before));
			t.is(fix(first.text).text, first.text, 'A second fix finds nothing to do.');
			if (after === undefined) return;
			const {frontMatter} = splitPost(first.text, () => ({generator, frontMatterForms: []}));
			t.deepEqual(frontMatter?.problems, []);
			t.deepEqual(frontMatter?.entries.get(key)?.value, reads);
		});
