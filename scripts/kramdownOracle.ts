import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {Element, Root, RootContent} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import type {KramdownOptions} from '../src/model/kramdownOptions.ts';

const script = fileURLToPath(new URL('../../scripts/render-kramdown.rb', import.meta.url));
const parser = unified().use(rehypeParse, {fragment: true});

/** Whether Ruby and kramdown with its GFM parser are at hand. */
export function isKramdownInstalled(): boolean {
	return spawnSync('ruby', ['-e', 'require "kramdown"; require "kramdown-parser-gfm"']).status === 0;
}

/** The HTML that kramdown prints for each body, under a site's options; undefined where it fails. */
export function renderWithKramdown(
	bodies: readonly string[],
	options: Partial<KramdownOptions> = {},
): readonly (string | undefined)[] {
	if (bodies.length === 0) return [];
	// `nil` is what kramdown calls no engine.
	const given = options.math_engine === 'none' ? {...options, math_engine: 'nil'} : options;
	const input = bodies.map((body) => JSON.stringify([body.toWellFormed(), given])).join('\n');
	const {stdout, stderr} = spawnSync('ruby', [script], {input, encoding: 'utf8', maxBuffer: 2 ** 30});
	const lines = stdout.trimEnd().split('\n');
	if (lines.length !== bodies.length)
		throw new Error(`kramdown answered ${lines.length} of ${bodies.length} bodies. ${stderr}`);
	// What the script writes is a string or null by construction.
	return lines.map((line) => (JSON.parse(line) as string | null) ?? undefined);
}

/** The first place where the trees of two HTML texts differ, white space apart; undefined where they are equal. */
export function findDifference(expected: string, actual: string): string | undefined {
	const left = linesOf(parser.parse(expected));
	const right = linesOf(parser.parse(actual));
	const index = left.findIndex((line, at) => line !== right[at]);
	if (index === -1) return left.length === right.length ? undefined : `more than expected: ${right[left.length]}`;
	const context = left.slice(Math.max(0, index - 2), index).join(' ');
	return `after ${context}\n    expected ${left[index]}\n    found    ${right[index]}`;
}

/** Elements whose content HTML takes literally: kramdown spells it otherwise than we do, no reader sees a difference. */
export const literalElements: ReadonlySet<string> = new Set([
	'script',
	'style',
	'textarea',
	'iframe',
	'noembed',
	'noframes',
	'xmp',
	'plaintext',
	'title',
]);

/** A tree as lines: start tags with attributes, texts without white space, end tags. */
function linesOf(root: Root): readonly string[] {
	const lines: string[] = [];
	let text = '';
	const flush = (): void => {
		if (text !== '') lines.push(JSON.stringify(text));
		text = '';
	};
	const visit = (node: RootContent | Root, isCode: boolean): void => {
		if (node.type === 'text') text += isCode ? node.value.trim() : node.value.replace(/[ \t\r\n\f\v]+/g, '');
		if (node.type !== 'element' && node.type !== 'root') return;
		if (node.type === 'element') {
			flush();
			lines.push(startTag(node));
		}
		const children = node.type === 'element' && literalElements.has(node.tagName) ? [] : node.children;
		for (const child of children) visit(child, isCode || (node.type === 'element' && node.tagName === 'code'));
		flush();
		if (node.type === 'element') lines.push(`</${node.tagName}>`);
	};
	visit(root, false);
	return lines;
}

function startTag({tagName, properties}: Element): string {
	const attributes = Object.entries(properties)
		.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
		.toSorted();
	return `<${tagName}${attributes.join('')}>`;
}
