import {
	defineRule,
	type Fix,
	type FrontMatter,
	findHeadingLink,
	foldSpace,
	needsFrontMatter,
	type Post,
	renderedHeadingOf,
	safe,
	spellingsOf,
	textOf,
} from '../../src/authoring.ts';

type Problem = FrontMatter['problems'][number];

export default defineRule({
	id: 'valid-front-matter',
	description: 'Require front matter that the site and today’s tools read alike.',
	harm: 'lost',
	severity: 'error',
	fix: 'safe',
	messages: {
		missing: 'The post has no front matter.',
		unclosed: '{fault}',
		notMapping: '{fault}',
		duplicateKey: '{fault}',
		syntax: '{fault}',
	},
	check: ({post, settings, report}) => ({
		end() {
			const {frontMatter, body} = post;
			if (frontMatter === undefined && needsFrontMatter(post.path, settings))
				report({at: {start: body.start, end: body.start}, message: 'missing'});
			for (const problem of frontMatter?.problems ?? []) {
				report({
					at: problem.range,
					message: messages[problem.kind],
					data: {fault: problem.message},
					fix: escapeTitle(post, problem),
				});
			}
		},
	}),
});

const messages = {
	unclosed: 'unclosed',
	'not-a-mapping': 'notMapping',
	'duplicate-key': 'duplicateKey',
	syntax: 'syntax',
} as const satisfies Record<Problem['kind'], string>;

/** What the title was meant to be is known only where the heading link says it too. */
function escapeTitle(post: Post, {escaping}: Problem): Fix | undefined {
	if (escaping === undefined || escaping.key !== 'title' || typeof escaping.value !== 'string') return undefined;
	const title = foldSpace(escaping.value);
	if (!headingTexts(post).some((text) => foldSpace(text) === title)) return undefined;
	return safe({range: escaping.range, text: escaping.text}, {sets: ['title']});
}

/** The text of the link that begins the post: as it is written, that without escapes, and as its reader sees it. */
function headingTexts(post: Post): readonly string[] {
	const heading = findHeadingLink(post);
	if (heading === undefined) return [];
	const link = renderedHeadingOf(post, heading);
	return [...spellingsOf(heading.text), ...(link === undefined ? [] : [textOf(link)])];
}
