import test from 'ava';
import {defineArchiveRule, defineRule, type Element, textOf} from '../../src/authoring.ts';
import type {Rule} from '../../src/model/rule.ts';
import {findGrowthIn, post} from '../../src/tester/ruleTester.ts';

/** Reads all that stands before each paragraph: it takes twice as many paragraphs four times as long. */
const quadratic = defineRule({
	id: 'quadratic',
	description: 'No words twice.',
	messages: {twice: 'The words stand there twice.'},
	check: ({report}) => {
		const before: Element[] = [];
		return {
			'<p>'(element) {
				const words = textOf(element);
				if (before.filter((other) => textOf(other) === words).length > 1_000_000)
					report({at: element, message: 'twice'});
				before.push(element);
			},
		};
	},
});

/** Tries each title again from each of its letters. */
const quadraticOnTitles = defineRule({
	id: 'quadratic-on-titles',
	description: 'No blank title.',
	messages: {blank: 'The title ends in `{sign}`.'},
	check: ({report}) => ({
		frontMatter({entries}) {
			const {value, valueRange: at} = entries.get('title') ?? {value: '', valueRange: {start: 0, end: 0}};
			const [sign] = /[a-z ]+!$/i.exec(String(value)) ?? [];
			if (sign !== undefined) report({at, message: 'blank', data: {sign}});
		},
	}),
});

/** Compares each post with each other. */
const quadraticOnArchives = defineArchiveRule({
	id: 'quadratic-on-archives',
	description: 'No post twice.',
	messages: {twice: 'The post is there twice.'},
	judge({archive, report}) {
		for (const post of archive.posts) {
			const twins = archive.posts.filter(({path}) => `${path}x`.toLowerCase() === post.path.toLowerCase());
			if (twins.length > 0) report({post, at: {start: 0, end: 1}, message: 'twice'});
		}
	},
});

const linear = defineRule({
	id: 'linear',
	description: 'No paragraphs.',
	messages: {paragraph: 'Paragraph `{words}`.'},
	check: ({report}) => ({
		'<p>': (element) => report({at: element, message: 'paragraph', data: {words: textOf(element)}}),
	}),
});

const cases: readonly (readonly [Rule, boolean])[] = [
	[quadratic, true],
	[quadraticOnTitles, true],
	[quadraticOnArchives, true],
	[linear, false],
];

for (const [rule, grows] of cases) {
	test.serial(`${rule.id}: ${grows ? 'is found out' : 'is believed'}`, (t) => {
		const found = findGrowthIn(rule, {post: post('<p>One.</p>\n\n<p>Two.</p>\n', {title: 'A post'})});
		if (grows) t.regex(found ?? '', new RegExp(`^The rule \`${rule.id}\` takes more than linear time`));
		else t.is(found, undefined);
	});
}
