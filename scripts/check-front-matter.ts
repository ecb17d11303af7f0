/**
 * `npm run check:front-matter -- [count] [seed]`: compares what archivelint reads in front matter of TOML and JSON with what
 * real Hugo does: each value, each date, where the body begins, and which front matter stops the build. Besides the rows of
 * `hugoFrontMatters.ts`, `count` of them are changed at random. Without Hugo it checks nothing.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {dateIn} from '../src/frontMatter/dates.ts';
import {splitPost} from '../src/frontMatter/forms/splitPost.ts';
import {isMapping} from '../src/frontMatter/valueKinds.ts';
import type {YamlValue} from '../src/model/post.ts';
import {jsonFrontMatters, tomlFrontMatters} from './hugoFrontMatters.ts';
import {type HugoReading, isHugoInstalled, readWithHugo} from './hugoOracle.ts';
import {pickFrom, type Random, randomFrom} from './random.ts';

const body = '\n\n  Words of *the* post.\n';
const tomlPosts = tomlFrontMatters.map((toml) => `+++\n${toml}+++\n${body}`);
const jsonPosts = jsonFrontMatters.map((json) => `${json}\n${body}`);

function main(count: number, seed: number): number {
	if (!isHugoInstalled()) {
		console.log('Hugo is not installed: nothing is checked.');
		return 0;
	}
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-hugo-'));
	try {
		const posts = [...tomlPosts, ...jsonPosts, ...changedPosts(count, seed)];
		const differences = posts.flatMap((post) => describeDifference(post, folder) ?? []);
		for (const difference of differences) console.log(`${difference}\n`);
		console.log(`${posts.length - differences.length} of ${posts.length} posts are read as Hugo reads them.`);
		return differences.length === 0 ? 0 : 1;
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

/** Each is changed in one or two places between its marks. */
function changedPosts(count: number, seed: number): readonly string[] {
	const random = randomFrom(seed);
	return Array.from({length: count}, () => {
		const isToml = random() < 0.7;
		const source = pickFrom(isToml ? tomlFrontMatters : jsonFrontMatters, random);
		const once = withOtherSign(source, random);
		const changed = random() < 0.5 ? once : withOtherSign(once, random);
		// What begins otherwise is no JSON for Hugo, and a line of its own mark would end TOML.
		return isToml ? `+++\n${changed.replace(/^\+\+\+/gm, '')}\n+++\n${body}` : `{"a": 1, "b": ${changed}}\n${body}`;
	});
}

const signs = [
	...'"\'[]{},=.#\n 01-:TZ+\\utf',
	'"""',
	"'''",
	'a = 1\n',
	'[a]\n',
	'a.b = 2\n',
	'2021-03-04',
	'true',
	'null',
];

/** One character is taken out, or gives way to a sign, or a sign is put before it. */
function withOtherSign(text: string, random: Random): string {
	const start = Math.floor(random() * (text.length + 1));
	const sign = random() < 0.3 ? '' : pickFrom(signs, random);
	return (text.slice(0, start) + sign + text.slice(start + Math.floor(random() * 2))).toWellFormed();
}

/** How a post is read otherwise than Hugo reads it; undefined where it is not. */
function describeDifference(post: string, folder: string): string | undefined {
	const {frontMatter, body: bodyRange} = splitPost(post, () => ({generator: 'hugo', frontMatterForms: []}));
	const [hugo] = readWithHugo(folder, [post]) ?? [];
	const problem = frontMatter?.problems[0]?.message ?? 'nothing is wrong with it';
	if ((hugo !== undefined) !== (frontMatter?.usable === true))
		return `${post}\nHugo ${hugo === undefined ? 'stops' : 'reads on'} here, and archivelint says: ${problem}`;
	if (hugo === undefined || frontMatter === undefined) return undefined;
	if (post.slice(bodyRange.start) !== hugo.body.replace(/^\s*\n/, ''))
		return `${post}\nThe body begins elsewhere: ${hugo.body}`;
	const own = Object.fromEntries(
		[...frontMatter.entries.values()].map(({key, value}) => [key.toLowerCase(), comparable(value)]),
	);
	const theirs = paramsOf(hugo, own);
	// What is no date for Hugo is none of its parameters.
	if (typeof own['date'] === 'string' && !own['date'].startsWith('second')) delete own['date'];
	return isDeepStrictEqual(own, theirs)
		? undefined
		: `${post}\narchivelint: ${JSON.stringify(own)}\nHugo: ${JSON.stringify(theirs)}`;
}

const addedByHugo: ReadonlySet<string> = new Set(
	'draft iscjklanguage lastmod publishdate date expirydate title'.split(' '),
);

function paramsOf({params}: HugoReading, own: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		Object.entries(params)
			.filter(([key]) => Object.hasOwn(own, key) || !addedByHugo.has(key))
			.map(([key, value]) => [key, comparable(value)]),
	);
}

/** A value as JSON may hold it; of what is written as a date, its second. */
function comparable(value: YamlValue | null): unknown {
	if (value === null) return null;
	const date = dateIn(value);
	if (date !== undefined) return `second ${Math.floor(date.epoch / 1000)}`;
	if (Array.isArray(value)) return value.map((item: YamlValue) => comparable(item));
	if (isMapping(value))
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toLowerCase(), comparable(item)]));
	return value ?? null;
}

const [count = '60', seed = '1'] = process.argv.slice(2);
process.exitCode = main(Number(count), Number(seed));
