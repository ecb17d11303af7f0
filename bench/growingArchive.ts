import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type Random, randomFrom} from '../scripts/random.ts';
import {countedDay, isoDay} from '../src/dates/days.ts';
import type {PostInput} from '../src/engine/parse.ts';
import {splitFrontMatter} from '../src/frontMatter/splitFrontMatter.ts';
import {datedNameOf} from '../src/sites/jekyll/postName.ts';

/**
 * Writes an archive of many posts that differ as posts of an archive do: each has a title, a date and a source of its own,
 * some authors are written in a second way, some links lead to other posts. The same posts give the same archive.
 */
export function writeArchive(folder: string, posts: readonly PostInput[], count: number): void {
	const random = randomFrom(20240601);
	for (let number = 0; number < count; number++) {
		const post = posts[number % posts.length];
		if (post === undefined) return;
		const file = path.join(folder, '_posts', nameOf(post, number));
		mkdirSync(path.dirname(file), {recursive: true});
		writeFileSync(file, varied(post.text, {number, count, period: posts.length, random}));
	}
}

interface Variation {
	readonly number: number;
	readonly count: number;
	/** After so many posts the same one is varied again. */
	readonly period: number;
	readonly random: Random;
}

/** Each round over the posts has a folder and a day of its own. */
function nameOf({path: place}: PostInput, number: number): string {
	const day = dayOf(number);
	const name = path.posix.basename(place);
	const date = datedNameOf(place)?.date;
	return path.join(day.slice(0, 4), `${day}-${number} ${date === undefined ? name : name.slice(date.length + 1)}`);
}

/** Days of ten years. */
function dayOf(number: number): string {
	return isoDay(countedDay(2014, 1, 1) + (number % 3650));
}

function varied(text: string, {number, count, period, random}: Variation): string {
	const entries = splitFrontMatter(text).frontMatter?.entries;
	const valueOf = (key: string): string => {
		const value = entries?.get(key)?.value;
		return typeof value === 'string' ? value : '';
	};
	const source = valueOf('from');
	// In the path, where no site is known to leave it out.
	const sourceOf = (other: number): string => source.replace(/^(\w+:\/\/[^/]+)/, `$1/${other}`);
	const title = valueOf('title');
	const author = valueOf('author');
	let result = text.replace(/^(date: *['"]?)\d{4}-\d{2}-\d{2}/m, `$1${dayOf(number)}`);
	if (source !== '') result = result.replaceAll(source, sourceOf(number));
	if (title !== '') result = result.replaceAll(title, `${title} ${number}`);
	if (author !== '' && random() < 0.01) result = result.replace(`author: ${author}`, `author: ${author}  Desk`);
	if (source === '' || random() > 0.3) return result;
	const other = Math.floor((random() * count) / period) * period + (number % period);
	return result.replace(/(<a [^>]*href=")[^"]*"/, `$1${sourceOf(other)}"`);
}
