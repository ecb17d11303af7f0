import test from 'ava';
import {renderCommonmark} from '../../../src/render/commonmark/index.ts';
import {withoutTemplate} from '../../../src/render/rendering.ts';

function each(count: number, part: (number: number) => string): string {
	return Array.from({length: count}, (_, index) => part(index + 1)).join('');
}

const sentence = 'The tide came in before we had the nets up, and what he said was: "It doesn\'t matter!" ';
const lines = `${sentence}\n`.replaceAll(/(.{60,70}) /g, '$1\n');
const emphatic = 'The *tide* came in **before** we had the [nets](/nets) up, `now` or not. ';

/** What people write, as long as a book, or longer than most. */
const long: readonly (readonly [what: string, body: string])[] = [
	['a novel of a megabyte', each(1500, () => `${sentence.repeat(8)}\n\n`)],
	['a novel in short lines', each(500, () => `${lines.repeat(8)}\n`)],
	['a novel in one line', sentence.repeat(12_000)],
	['a novel in one paragraph', lines.repeat(6000)],
	['a book with emphasis and links', each(600, (number) => `## ${number}\n\n${emphatic.repeat(8)}\n\n`)],
	['a book of poems', each(4000, () => 'The tide came in at noon  \nand left\n\n'.repeat(2))],
	['a play', each(4000, () => '**HAMLET** (*aside*): To be, or not to be?  \nThat is the question.\n\n')],
	[
		'a table of 10,000 rows',
		`| a | b | c | d | e |\n|---|---|---|---|---|\n${each(10_000, (row) => `| ${row} | Ida | 3.5 | yes | a [link](/a/${row}) |\n`)}`,
	],
	['a list of 5,000 links', each(5000, (item) => `- item ${item}: [a *link*](http://a.example/${item}) to read\n`)],
	['a list of 5,000 paragraphs', each(5000, (item) => `- item ${item}: [a link](http://a.example/${item})\n\n`)],
	['a list of 3,000 lists', each(3000, (item) => `- item ${item}\n  - a part of it\n    1. a part of that\n`)],
	[
		'3,000 definitions of links',
		each(3000, (at) => `See [page ${at}][r${at}].\n\n`) +
			each(3000, (at) => `[r${at}]: http://a.example/${at} "Page ${at}"\n`),
	],
	['3,000 footnotes', each(3000, (at) => `A fact.[^${at}]\n\n`) + each(3000, (at) => `[^${at}]: Page ${at}.\n`)],
	['a quotation of a megabyte', each(1500, () => `> ${sentence.repeat(8)}\n>\n`)],
	['a quotation in a quotation, in short lines', each(500, () => lines.replaceAll(/^(?=.)/gm, '> > ').repeat(8))],
	[
		'3,000 letters with what they answer',
		each(3000, () => '> > What we asked\n> > of it.\n>\n> She answered.\n\nWe see.\n\n'),
	],
	['10,000 quotations', '> a\n\n'.repeat(10_000)],
	['quotations that go on without their mark', each(3000, () => `> ${lines}\nWe see.\n\n`)],
	['6,000 headings with a line under them', each(6000, (at) => `Part ${at}\n===\n`)],
	['signs that begin nothing, and an address', `@${'a-b '.repeat(60_000)}`],
	['10,000 notes in brackets', each(10_000, (at) => `A fact [${at}] and more! `)],
	['10,000 links in a paragraph', each(10_000, (at) => `[#${at}](http://a.example/${at}), `)],
	['20,000 blank lines', `a\n${'\n'.repeat(20_000)}b\n`],
	['a log', `\`\`\`\n${each(20_000, (at) => `12:00:00 INFO ${at}: done\n`)}\`\`\`\n`],
];

for (const [what, body] of long)
	test(`a long post is rendered: ${what}`, (t) => {
		t.is(renderCommonmark(body, withoutTemplate({start: 0, end: body.length})).failure, undefined);
	});
