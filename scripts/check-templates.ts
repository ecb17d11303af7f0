/**
 * `npm run check:templates -- [count] [seed]`: compares the pages that archivelint makes of posts with Hugo's shortcodes with
 * those of real Hugo: `count` posts are put together at random, with shortcodes that come with Hugo, with some of a site, and
 * with such that are shown as they are. Without Hugo it checks nothing.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Root, RootContent} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {unknownOutput} from '../src/model/unknownOutput.ts';
import {renderCommonmark} from '../src/render/commonmark/index.ts';

import {applyTemplates} from '../src/render/templates/applyTemplates.ts';
import {buildWithHugo, isHugoInstalled} from './hugoOracle.ts';
import {pickFrom, type Random, randomFrom} from './random.ts';

/** What no page but the site's knows is one sign on both sides. */
const layouts = {
	'_default/single.html': '{{ .Content }}',
	'shortcodes/own.html': unknownOutput,
	'shortcodes/box.html': `${unknownOutput}{{ .Inner | htmlEscape | safeHTML }}`,
	'shortcodes/part.html': '{{ .Inner }}',
};

const spans: readonly string[] = [
	'words',
	'*so*',
	'**{{< own >}}**',
	'潮汐**{{< own a="b" >}}**渡輪',
	'{{< own `raw "x"` "two words" >}}',
	'[a link]({{< ref "n0.md" >}})',
	'[another]({{% relref "n0.md" %}} "with a title")',
	'![a quay]({{< relref path="n0.md" >}})',
	'`code {{< own >}}`',
	'{{</* own "shown" */>}}',
	'{{%/* /own */%}}',
	'{{< figure src="quay.png" alt="A *quay* & a pier" >}}',
	'{{% own %}}',
	'_{{< own >}}_ and <https://a.example/{{< own >}}>',
	'<b>lost</b>',
	'{{ .Title }} {% if %}',
];

const blocks: readonly string[] = [
	'{{< figure src="quay.png" caption="A quay" link="/pier/" width="30" class="wide" >}}',
	'{{< figure src="quay.png" title="At night" alt="A \\"quay\\"" attr="Ida" attrlink="/ida/" >}}',
	'{{< figure src="quay.png" >}}\nright behind',
	'{{< own >}}',
	'{{< box >}}\n*a* b\n\n<div>\n{{< /box >}}',
	'{{% part %}}\n*a* b\n\n- c\n{{% /part %}}',
	'{{< highlight go >}}\nif a < b {\n}\n{{< /highlight >}}',
	'{{< youtube w7Ft-QymmG4 >}}',
	'{{< youtube id="w7Ft" title="A \'film\'" >}}',
	'{{< vimeo 146022717 >}}',
	'{{< gist ida 7896402 >}}',
	'```\n{{< own >}}\n{{</* own */>}}\n```',
	'    {{< own >}}',
	'> {{< own >}}\n> *a*',
	'- {{< own >}}\n- b\n\n  {{< figure src="quay.png" >}}',
	'| a | b |\n| - | - |\n| {{< own >}} | {{% own %}} |',
	'## Heading {{< own >}}',
	'<p>lost</p>',
];

function randomBody(random: Random): string {
	const line = (): string =>
		Array.from({length: 1 + Math.floor(random() * 4)}, () => pickFrom(spans, random)).join(' ');
	const block = (): string => (random() < 0.5 ? pickFrom(blocks, random) : line());
	return `${Array.from({length: 1 + Math.floor(random() * 4)}, block).join('\n\n')}\n`;
}

const parser = unified().use(rehypeParse, {fragment: true});

/** What a reader gets of a page: elements with the attributes that we write, and words. */
function shownOn(html: string): string {
	const lines: string[] = [];
	const visit = (node: RootContent | Root): void => {
		if (node.type === 'text') lines.push(node.value);
		if (node.type !== 'element' && node.type !== 'root') return;
		// Colours of code.
		const isShown = node.type === 'element' && node.tagName !== 'span';
		if (isShown) {
			const attributes = ['src', 'href', 'alt', 'title', 'width', 'target', 'rel', 'dataLang'].map(
				(name) => node.properties[name],
			);
			lines.push(`\n<${node.tagName} ${attributes.map((value) => withoutAddress(String(value ?? '-'))).join(' ')}>`);
		}
		for (const child of node.children) visit(child);
		if (isShown) lines.push(`\n</${node.tagName}>`);
	};
	visit(parser.parse(html));
	return lines.join('').replace(/\s+/g, ' ').replaceAll(' <', '<').replaceAll('> ', '>');
}

/** The site's pages have addresses that archivelint does not know. */
function withoutAddress(url: string): string {
	return url.replace(/^(?:https:\/\/notes\.example)?\/n0\/$/, unknownOutput);
}

function pageOf(body: string): string {
	const range = {start: 0, end: body.length};
	const templated = applyTemplates(body, range, {templates: ['hugo'], isHexo: false, runs: true});
	return renderCommonmark(body, templated, {rawHtml: 'omit', headingIds: 'none'}).html;
}

function main(count: number, seed: number): number {
	if (!isHugoInstalled()) {
		console.log('Hugo is not installed: nothing is checked.');
		return 0;
	}
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-hugo-'));
	try {
		const random = randomFrom(seed);
		const bodies = Array.from({length: count}, () => randomBody(random));
		const posts = bodies.map((body) => `---\ntitle: a\n---\n${body}`);
		const pages = buildWithHugo({folder, posts, layouts});
		if (pages === undefined) {
			console.log('Hugo stops at these posts.');
			return 1;
		}
		const differing = bodies.filter((body, index) => {
			const [theirs, ours] = [shownOn(pages[index] ?? ''), shownOn(pageOf(body))];
			if (theirs !== ours) console.log(`${body}\nHugo:        ${theirs}\narchivelint: ${ours}\n`);
			return theirs !== ours;
		});
		console.log(`${count - differing.length} of ${count} posts look as Hugo shows them.`);
		return differing.length === 0 ? 0 : 1;
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

const [count = '500', seed = '1'] = process.argv.slice(2);
process.exitCode = main(Number(count), Number(seed));
