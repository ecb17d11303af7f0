import {
	attributeRange,
	defineRule,
	imageSourceOf,
	insertAttribute,
	option,
	property,
	unsafe,
} from '../../src/authoring.ts';
import {isForNobody, suggestionsFor} from './descriptions.ts';
import {loaderOptions} from './unloaded.ts';

export default defineRule({
	id: 'require-image-alt',
	description: 'Require an `alt` attribute on every image.',
	fix: 'unsafe',
	options: {
		allowEmpty: option.flag(true, 'Whether `alt=""`, which says that an image is decoration, is allowed.'),
		attributes: loaderOptions.attributes,
		ignore: option.strings([], 'Beginnings of the URLs of images that need no `alt`.'),
	},
	messages: {
		missing: 'Image `{source}` has no `alt` attribute.',
		empty: 'Image `{source}` has an empty `alt` attribute.',
	},
	check: ({post, options, report}) => ({
		'<img>'(image) {
			const alt = property(image, 'alt');
			if (alt !== undefined && (options.allowEmpty || alt.trim() !== '')) return;
			const source = imageSourceOf(image, options.attributes);
			// An image without a source shows nothing that could be described.
			if (source === undefined || options.ignore.some((start) => source.startsWith(start))) return;
			if (isForNobody(post, image)) return;
			const data = {source};
			if (alt !== undefined) return report({at: attributeRange(image, 'alt') ?? image, message: 'empty', data});
			const suggestions = suggestionsFor(post, image);
			// Empty means “decoration”, which only a person can know, and is wrong where the page describes the image.
			const mayBeEmpty = options.allowEmpty && suggestions.length === 0;
			const fix = mayBeEmpty ? unsafe(insertAttribute(image, 'alt', '')) : undefined;
			report({at: image, message: 'missing', data, fix, suggestions});
		},
	}),
});
