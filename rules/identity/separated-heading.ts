import {
	defineRule,
	findHeadingLink,
	insert,
	renderedHeadingOf,
	safe,
	sliceOf,
	touchesOpaque,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'separated-heading',
	description: 'Require a blank line between the timestamp comment and the heading link.',
	madeBy: 'archive',
	fix: 'safe',
	messages: {dashes: 'The line under the heading link is printed as dashes, because a comment stands directly above.'},
	check: ({post, report}) => ({
		frontMatter() {
			const heading = findHeadingLink(post);
			if (heading?.timestamp === undefined || touchesOpaque(post, heading.range)) return;
			const between = sliceOf(post.text, {start: heading.timestamp.end, end: heading.range.start});
			const [lineEnding] = /^\r?\n|^\r/.exec(between) ?? [];
			// A link that is none is `rendered-heading`’s business, and comes first.
			const link = renderedHeadingOf(post, heading);
			const block = link === undefined ? undefined : post.parentOf(link);
			if (block?.type !== 'element' || block.tagName !== 'p') return;
			const fix =
				lineEnding === between ? safe(insert(heading.range.start, lineEnding), {repairs: 'heading'}) : undefined;
			report({at: heading.underline, message: 'dashes', fix});
		},
	}),
});
