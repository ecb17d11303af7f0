import {defineRule, isWhiteSpace, option, rangeOf, removeElement, safe, textOf} from 'archivelint/authoring';

export default defineRule({
	id: 'no-empty-caption',
	description: 'Disallow captions without words.',
	fix: 'safe',
	options: {
		tables: option.flag(true, 'Whether to look at the captions of tables, too.'),
	},
	messages: {
		empty: 'The caption `<{name}>` has no words.',
	},
	check: ({options, report}) => ({
		'<figcaption,caption>'(caption) {
			if (caption.tagName === 'caption' && !options.tables) return;
			if (!isWhiteSpace(textOf(caption)) || caption.children.some(({type}) => type === 'element')) return;
			report({
				at: caption,
				message: 'empty',
				data: {name: caption.tagName},
				fix: safe(removeElement(caption), {removes: [{range: rangeOf(caption), because: 'invisible'}]}),
			});
		},
	}),
});
