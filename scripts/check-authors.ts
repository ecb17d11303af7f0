/**
 * `npm run check:authors -- [--seed <number>]`: writes archives in which 300 authors are spelled in a second way, and archives
 * with 300 pairs of authors who look like one and are two; lints them with the built command, and counts what it finds of the
 * first and says of the second. Exit code 1 where it finds less than nine of ten, or says anything of two people.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {sampleNames} from './authorNames.ts';
import {type AuthorPost, type Delivery, deliveries, frontMatters, PostWriter} from './authorPosts.ts';
import {authorTraps} from './authorTraps.ts';
import {variations} from './authorVariants.ts';
import {runOnPages} from './builtCommand.ts';
import {Random} from './randomChoice.ts';

const planted = 300;
const leastRecall = 0.9;

/** How many sites, feeds or accounts an archive has. */
const places = 6;

/** Posts, and those of them in which an author is looked for, by path, with what is looked for there. */
interface AuthorArchive {
	readonly posts: readonly AuthorPost[];
	readonly named: ReadonlyMap<string, string>;
}

function main(seed: number): number {
	const random = new Random(seed);
	const areFound = tellVariants(random);
	return tellTraps(random) && areFound ? 0 : 1;
}

function tellVariants(random: Random): boolean {
	let found = 0;
	let all = 0;
	for (const delivery of deliveries) {
		const archive = variantsIn(delivery, random);
		const reports = reportsOn(archive.posts);
		all += archive.named.size;
		for (const [file, what] of archive.named) {
			if (reports.has(file)) found++;
			else console.log(`${delivery}: missed ${what}`);
		}
	}
	console.log(`Variants: ${found} of ${all} found`);
	return found >= all * leastRecall;
}

/** An archive in which most posts spell a name in one way and one spells it in another way. */
function variantsIn(delivery: Delivery, random: Random): AuthorArchive {
	const writer = new PostWriter(random);
	const named = new Map<string, string>();
	const kinds = Object.entries(variations);
	for (const [index, name] of sampleNames(planted / deliveries.length).entries()) {
		const variants = kinds.flatMap(([kind, vary]) => {
			const variant = vary(name);
			return variant === undefined ? [] : [{kind, variant}];
		});
		const {kind, variant} = random.pick(variants);
		const place = index % places;
		const frontMatter = random.pick(frontMatters);
		for (let count = random.below(4); count < 6; count++) writer.write(name.full, delivery, place);
		named.set(writer.write(variant, delivery, place, frontMatter), `${kind}: ${variant}`);
	}
	return {posts: writer.posts, named};
}

function tellTraps(random: Random): boolean {
	const deliveriesApart = deliveries.filter((delivery) => delivery !== 'blog');
	const writers = deliveriesApart.map((delivery) => ({delivery, writer: new PostWriter(random)}));
	const kinds = new Map<string, string>();
	for (const [index, {kind, one, other, isElsewhere = false}] of authorTraps(planted, random).entries()) {
		const {delivery, writer} = random.pick(writers);
		const otherPlace = isElsewhere ? planted + index : index;
		for (let count = 0; count < 6; count++) kinds.set(writer.write(one, delivery, index), kind);
		// Half of them are as frequent as the other one.
		const frequency = index % 2 === 0 ? 1 : 6;
		for (let count = 0; count < frequency; count++) {
			kinds.set(writer.write(other, delivery, otherPlace, random.pick(frontMatters)), kind);
		}
	}
	let fallen = 0;
	for (const {delivery, writer} of writers) {
		for (const [file, text] of reportsOn(writer.posts)) {
			fallen++;
			console.log(`${delivery}: ${kinds.get(file) ?? file}: ${text}`);
		}
	}
	console.log(`Traps: ${fallen} reports on ${planted} pairs of people`);
	return fallen === 0;
}

/** What is said of the authors of an archive, by the path of the post. */
function reportsOn(posts: readonly AuthorPost[]): ReadonlyMap<string, string> {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-authors-'));
	try {
		mkdirSync(path.join(folder, '_posts'));
		for (const {path: file, text} of posts) writeFileSync(path.join(folder, file), text);
		// The format is that of ESLint.
		const files = JSON.parse(runOnPages(folder, '--only', 'consistent-author', '--format', 'json')) as readonly {
			readonly filePath: string;
			readonly messages: readonly {readonly message: string}[];
		}[];
		return new Map(
			files.flatMap(({filePath, messages}) =>
				messages.map(({message}) => [`_posts/${path.basename(filePath)}`, message] as const),
			),
		);
	} finally {
		rmSync(folder, {recursive: true});
	}
}

const {values} = parseArgs({options: {seed: {type: 'string', default: '1'}}});
process.exitCode = main(Number(values.seed));
