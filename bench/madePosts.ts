import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {randomFrom} from '../scripts/random.ts';
import {countedDay, isoDay} from '../src/dates/days.ts';
import type {PostInput} from '../src/engine/parse.ts';

/** What posts are like: `rich` ones are whole pages that a scraper has saved, `light` ones a few paragraphs. */
export const kinds = ['rich', 'light'] as const;

/** One of `kinds`. */
export type Kind = (typeof kinds)[number];

/** So many posts of each kind make a set. A light one is less work. */
export function countsOf(rich: number): Readonly<Record<Kind, number>> {
	return {rich, light: 4 * rich};
}

/** Makes so many posts of a kind, the same each time. */
export function* makePosts(kind: Kind, count: number): Generator<PostInput> {
	const random = randomFrom(20261201);
	for (let number = 0; number < count; number++) {
		const day = isoDay(countedDay(2014, 1, 1) + (number % 3650));
		const maker = new PostMaker(number, random);
		const body = kind === 'rich' ? maker.page() : maker.note();
		const head = `---\nlayout: post\ntitle: "${maker.sentence(6)}"\ndate: ${day}T0${number % 10}:00:00.000Z\nauthor: ${maker.name()}\nfrom: https://news${number % 7}.example/${day.replaceAll('-', '/')}/${number}.html\ntags: [ harbour ]\n---\n`;
		yield {path: `_posts/${day}-post-${number}.md`, text: head + body};
	}
}

/** Writes them into a folder, each in a file of its own. */
export function writePosts(folder: string, kind: Kind, count: number): void {
	mkdirSync(path.join(folder, '_posts'), {recursive: true});
	for (const post of makePosts(kind, count)) writeFileSync(path.join(folder, post.path), post.text);
}

/** Writes a post of 32 KB below `_posts`: a long article, as a page that was captured has it. */
export function writeLongPost(folder: string): void {
	const paragraph = (number: number): string =>
		`<p>At noon the ferry number ${number} leaves the harbour, as <a href="https://news.example/${number}/timetable.html">the timetable</a> says; “nobody waits”, the <em>captain</em> says.</p>\n`;
	const section = (number: number): string =>
		`\n<h2>Day ${number}</h2>\n${[1, 2, 3, 4, 5].map((part) => paragraph(10 * number + part)).join('')}<figure><img src="https://img.example/${number}.jpg" alt="The ferry at noon"></figure>\n<ul><li>Boats</li><li>Tides</li></ul>\n`;
	let text = '---\ntitle: The harbour\ndate: 2024-03-01T00:00:00.000Z\nauthor: Ann Lee\n---\n';
	for (let number = 1; text.length < 32_000; number++) text += section(number);
	mkdirSync(path.join(folder, '_posts'));
	writeFileSync(path.join(folder, '_posts/2024-03-01-the-harbour.md'), text);
}

const words =
	'the harbour ferry tide of and a in pier lamp wind over at night boats sail again after rain with captain old bridge sea wall mayor said that nobody waits for two hours when it is cold'.split(
		' ',
	);

class PostMaker {
	readonly #number: number;
	readonly #random: () => number;

	constructor(number: number, random: () => number) {
		this.#number = number;
		this.#random = random;
	}

	/** A page of some 27 KB with what sites put around an article. */
	page(): string {
		const parts = [`<div id="content" class="post type-post hentry">`, `<header><h1>${this.sentence(6)}</h1></header>`];
		for (let section = 0; section < 22; section++) parts.push(this.#section(section));
		return `${parts.join('\n')}\n${this.#furniture()}\n</div>\n`;
	}

	/** A few paragraphs of Markdown, with a picture that has no text, a tracked link and a text that was escaped twice. */
	note(): string {
		const link = (query: string): string =>
			`[${this.sentence(3)}](https://news.example/${this.#number}/${this.#below(1000)}${query})`;
		const picture = `![](https://img.example/${this.#number}.jpg)`;
		return `${this.sentence(30)}\n\n${this.sentence(12)} ${link('')} ${this.sentence(20)}\n\n${picture}\n\n> ${this.sentence(15)}\n\n${this.sentence(20)} &amp;amp; ${this.sentence(10)} ${link('?utm_source=feed')}\n`;
	}

	sentence(count: number): string {
		const text = Array.from({length: count}, () => words[this.#below(words.length)]).join(' ');
		return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
	}

	name(): string {
		return ['Ann Lee', 'Bob Roth', 'Mara Quill', 'Ina Stein'][this.#below(4)] ?? 'Ann Lee';
	}

	#section(section: number): string {
		const paragraphs = Array.from(
			{length: 4},
			() =>
				`<p class="wp-block-paragraph">${this.sentence(25)} <a href="https://news.example/${this.#below(9999)}/story.html">${this.sentence(4)}</a> ${this.sentence(12)} <em>${this.sentence(3)}</em>, <strong>${this.sentence(2)}</strong>.</p>`,
		);
		const number = `${this.#number}-${section}`;
		return `<h2 id="s-${section}">${this.sentence(4)}</h2>\n${paragraphs.join('\n')}\n<figure class="wp-block-image"><img src="https://img.example/${number}.jpg" alt="${this.sentence(5)}" width="640" height="480"><figcaption>${this.sentence(8)}</figcaption></figure>\n<ul><li>${this.sentence(5)}</li><li>${this.sentence(5)}</li></ul>`;
	}

	#furniture(): string {
		const card = (index: number): string =>
			`<li><a href="/${this.#below(9999)}/${index}.html"><img data-src="https://img.example/t${index}.jpg" class="lazyload"><span>${this.sentence(6)}</span></a></li>`;
		return `<div class="sharedaddy"><a href="https://www.facebook.com/sharer.php?u=${this.#number}">Share</a></div>\n<aside class="related-posts"><h3>Related</h3><ul>${[1, 2, 3, 4].map(card).join('')}</ul></aside>\n<div class="adsbygoogle"></div>`;
	}

	#below(limit: number): number {
		return Math.floor(this.#random() * limit);
	}
}
