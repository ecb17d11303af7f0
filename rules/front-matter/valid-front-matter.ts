import {
	attributeRange,
	defineRule,
	type Element,
	type Fix,
	type FrontMatter,
	foldSpace,
	isElement,
	type Post,
	safe,
	sliceOf,
	textOf,
} from '../../src/authoring.ts';

type Problem = FrontMatter['problems'][number];

export default defineRule({
	id: 'valid-front-matter',
	description: 'Require front matter that Jekyll and today’s YAML parsers read alike.',
	severity: 'error',
	fix: 'safe',
	messages: {
		missing: 'The post has no front matter.',
		unclosed: '{fault}',
		notMapping: '{fault}',
		duplicateKey: '{fault}',
		syntax: '{fault}',
	},
	check: ({post, report}) => ({
		end() {
			const {frontMatter, body} = post;
			if (frontMatter === undefined) report({at: {start: body.start, end: body.start}, message: 'missing'});
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

/** The text of the link that begins the post: as its reader sees it, as it is written, and that without escapes. */
function headingTexts(post: Post): readonly string[] {
	const link = findHeadingLink(post);
	const url = link === undefined ? undefined : attributeRange(link, 'href');
	if (link === undefined || url === undefined) return [];
	const written = sliceOf(post.text, {
		start: (link.data?.location.range.start ?? 0) + '['.length,
		end: url.start,
	}).replace(/\]\(<?$/, '');
	return [textOf(link), written, written.replace(/\\([!-/:-@[-`{-~])/g, '$1')];
}

function findHeadingLink(post: Post): Element | undefined {
	const first = post.tree.children.find((node) => isElement(node));
	const link = first?.children[0];
	return isElement(link, 'a') && link.data?.location.origin === 'markdown' ? link : undefined;
}
