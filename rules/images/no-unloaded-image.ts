import {
	attributeRange,
	defineRule,
	type Element,
	isElement,
	isInside,
	lazySourceAttributes,
	lazySourceSetAttributes,
	option,
	type Post,
} from '../../src/authoring.ts';
import {loadingFix} from './loadingFix.ts';
import {findUnloaded} from './unloaded.ts';

export default defineRule({
	id: 'no-unloaded-image',
	description: 'Disallow images, frames and players that show nothing until a script loads them.',
	severity: 'error',
	fix: 'safe',
	options: {
		attributes: option.strings(lazySourceAttributes, 'Attributes in which loaders keep the real URL, the most trustworthy first.'),
		setAttributes: option.strings(
			lazySourceSetAttributes,
			'Attributes in which loaders keep the real `srcset`, the most trustworthy first.',
		),
	},
	messages: {
		waiting: '{kind} `{url}` is never loaded: `{attribute}` waits for a script.',
		blank: 'Image `{url}` is never shown: browsers prefer its `srcset`, which holds no picture.',
	},
	check: ({post, options, report}) => {
		const check = (element: Element): void => {
			// Readers with scripts, who are the ones that loaders wait for, never see what stands in there.
			const fault = isInside(post, element, 'noscript') ? undefined : findUnloaded(post, element, options);
			if (fault === undefined) return;
			const finding = {at: attributeRange(element, fault.attribute) ?? element, fix: loadingFix(post, element, fault, options)};
			if (fault.isBlank) report({...finding, message: 'blank', data: {url: fault.url}});
			else report({...finding, message: 'waiting', data: {kind: kindOf(post, element), url: fault.url, attribute: fault.attribute}});
		};
		return {'<img>': check, '<source>': check, '<iframe>': check, '<video>': check, '<audio>': check};
	},
});

const kinds: Readonly<Record<string, string>> = {iframe: 'Frame', video: 'Video', audio: 'Audio'};

function kindOf(post: Post, element: Element): string {
	const shown = element.tagName === 'source' ? post.parentOf(element) : element;
	return (isElement(shown) ? kinds[shown.tagName] : undefined) ?? 'Image';
}
