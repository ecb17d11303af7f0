import {type PlantedMistake, plantedMistakes} from './causeMistakes.ts';
import {Random} from './randomChoice.ts';

/** A post of the archive, and where the mistakes stand in it. */
export interface CausePost {
	/** From the root of the archive. */
	readonly path: string;
	readonly text: string;
	/** The name of the mistake that a line holds, by its number, counted from 1. */
	readonly mistakes: ReadonlyMap<number, string>;
}

/** What a mistake is written with: other words, addresses and numbers in each post, as in real pages. */
export class Noise {
	readonly #random: Random;

	constructor(random: Random) {
		this.#random = random;
	}

	/** Of at most seven digits, so that none is a day. */
	number(): string {
		return String(1000 + this.#random.below(9_000_000));
	}

	/** As build tools put it behind the names of classes: of small letters and digits, of hexadecimal digits, of letters of both cases. */
	hash(): string {
		return this.#random.pick([
			() => this.#draw(7, 'abcdefghijklmnopqrstuvwxyz0123456789'),
			() => this.#draw(8, 'abcdef0123456789'),
			() => this.#draw(6, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'),
		])();
	}

	/** As a host of films draws them: of eleven signs. */
	videoId(): string {
		return this.#draw(11, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
	}

	#draw(length: number, signs: string): string {
		return Array.from({length}, () => this.#random.pick([...signs])).join('');
	}

	word(): string {
		return this.#random.pick(words);
	}

	words(count: number): string {
		return Array.from({length: count}, () => this.word()).join(' ');
	}

	sentence(): string {
		const text = this.words(8 + this.#random.below(12));
		return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
	}

	/** The last part of the path of a page. */
	slug(): string {
		return `${this.word()}-${this.word()}-${this.number()}`;
	}

	pick(texts: readonly string[]): string {
		return this.#random.pick(texts);
	}
}

const words =
	`anchor barge beacon boat bridge captain cargo channel coast crane crew current deck diver dock eel ferry fog gale gull
harbour heron herring island keel keeper lantern lighthouse lock mast mooring mussel net oar otter paddle pier pilot port quay
rain reef rope rudder sail salt seal shore sluice storm swell tide tower trawler tug village wave wharf wind bright calm cold
deep early grey heavy high late long low narrow old quiet rough slow small steep strong warm wet young`.split(/\s+/);

interface Site {
	readonly host: string;
	readonly name: string;
	/** Of a thousand posts. */
	readonly share: number;
}

/** One is large, as in real archives. */
const sites: readonly Site[] = [
	{host: 'harbour.example', name: 'Harbour News', share: 684},
	{host: 'tide.example', name: 'The Tide', share: 100},
	{host: 'pier.example', name: 'Pier Post', share: 67},
	{host: 'keel.example', name: 'Keel Weekly', share: 50},
	{host: 'gale.example', name: 'Gale Herald', share: 40},
	{host: 'reef.example', name: 'Reef Journal', share: 27},
	{host: 'mole.example', name: 'Mole Mail', share: 20},
	{host: 'eel.example', name: 'Eel Notes', share: 12},
];

/** Mistakes that stand in one post each. */
const singles = 200;

/** Of an archive of so many posts the planted mistakes stand in as many as they say; of a smaller one in fewer. */
const fullSize = 3000;
const fewestPosts = 5;

/** Writes an archive with the planted mistakes, and some that stand alone. */
export function causePosts(seed: number, size: number): readonly CausePost[] {
	const random = new Random(seed);
	const owners = sites.flatMap((site) => Array.from({length: Math.round((site.share * size) / 1000)}, () => site));
	const planted = owners.map((): PlantedMistake[] => []);
	for (const mistake of plantedMistakes) {
		const own = shuffled(
			[...owners.keys()].filter((index) => owners[index]?.host === mistake.host),
			random,
		);
		const wanted = Math.max(fewestPosts, Math.round((mistake.posts * size) / fullSize));
		for (const index of own.slice(0, wanted)) planted[index]?.push(mistake);
	}
	const alone = new Set(shuffled([...owners.keys()], random).slice(0, singles));
	return owners.map((site, index) => {
		const single = alone.has(index) ? index : undefined;
		return writePost({site, index, mistakes: planted[index] ?? [], single}, random);
	});
}

function shuffled(items: readonly number[], random: Random): readonly number[] {
	return items
		.map((item) => ({item, at: random.next()}))
		.toSorted((a, b) => a.at - b.at)
		.map(({item}) => item);
}

interface PostDesign {
	readonly site: Site;
	readonly index: number;
	readonly mistakes: readonly PlantedMistake[];
	/** A number of its own, where the post has a mistake that no other one has. */
	readonly single: number | undefined;
}

const dayLength = 86_400_000;

function writePost({site, index, mistakes, single}: PostDesign, random: Random): CausePost {
	const noise = new Noise(random);
	const day = new Date(Date.UTC(2015, 0, 1) + index * dayLength).toISOString();
	const slug = noise.slug();
	const head = new Map([
		['layout', 'post'],
		['title', `"${noise.sentence().replace('.', '')}"`],
		['date', day],
		['author', noise.pick(authors)],
		['from', `https://www.${site.host}/${day.slice(0, 4)}/${slug}`],
		['tags', `[ ${site.name} ]`],
	]);
	const lines: string[] = [];
	const places = new Map<number, string>();
	const keys = new Map<string, string>();
	const body: {readonly text: string; readonly mistake?: string}[] = [{text: '<div>'}, paragraph(noise)];
	for (const {name, write} of mistakes) {
		const {front = {}, lines: own = []} = write(noise);
		for (const [key, value] of Object.entries(front)) {
			head.set(key, value);
			keys.set(key, name);
		}
		body.push(...own.map((text) => ({text, mistake: name})), paragraph(noise));
	}
	if (single !== undefined) body.push({text: singleMistake(single, noise), mistake: 'single'}, paragraph(noise));
	body.push({text: '</div>'});
	lines.push('---');
	for (const [key, value] of head) {
		lines.push(`${key}: ${value}`);
		const mistake = keys.get(key);
		if (mistake !== undefined) places.set(lines.length, mistake);
	}
	lines.push('---');
	for (const {text, mistake} of body) {
		lines.push(text);
		if (mistake !== undefined) places.set(lines.length, mistake);
	}
	return {path: `_posts/${day.slice(0, 10)}-${slug}.md`, text: `${lines.join('\n')}\n`, mistakes: places};
}

const authors = ['Ada Moor', 'Ben Quill', 'Cleo Hart', 'Dov Landau', 'Edda Strand', 'Finn Okoro'];

function paragraph(noise: Noise): {readonly text: string} {
	return {text: `<p>${noise.sentence()} ${noise.sentence()} ${noise.sentence()}</p>`};
}

/** A mistake of a person: no two have a host, or a name, in common. */
function singleMistake(number: number, noise: Noise): string {
	const name = [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
	return noise.pick([
		`<p>${noise.words(3)} <a href="http://http://${name}-${noise.word()}.example/${noise.slug()}">${noise.words(2)}</a>.</p>`,
		`<p>${noise.words(3)} <a href="https://${name}.${noise.word()}.example/a.htmlhttps://${noise.word()}.example/b">${noise.words(2)}</a>.</p>`,
		`<div class="${name}-${noise.word()} share-buttons">${noise.words(1)}</div>`,
	]);
}
