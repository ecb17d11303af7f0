import {aroundFinder, attributeRange, defineRule, type Element} from '../../src/authoring.ts';
import {loadingFix} from './loadingFix.ts';
import {findUnloadedImage, loaderOptions, type Unloaded, unloadedPlayer, unloadedSources} from './unloaded.ts';

export default defineRule({
	id: 'no-unloaded-image',
	description: 'Disallow images, frames and players that show nothing until a script loads them.',
	severity: 'error',
	fix: 'safe and unsafe',
	options: loaderOptions,
	messages: {
		waiting: '{kind} `{url}` is never loaded: `{attribute}` waits for a script.',
		blank: 'Image `{url}` is never shown: browsers prefer its `srcset`, which holds no picture.',
	},
	check: ({post, options, settings, report}) => {
		const noscriptAround = aroundFinder(post, ({tagName}) => tagName === 'noscript');
		const reportFault = (fault: Unloaded, kind: string): void => {
			const {element, attribute, url, isBlank} = fault;
			// Readers with scripts, who are the ones that loaders wait for, never see what stands in there.
			if (noscriptAround(element) !== undefined) return;
			const finding = {
				at: attributeRange(element, attribute) ?? element,
				about: element,
				fix: loadingFix(post, fault, options, settings),
			};
			if (isBlank) report({message: 'blank', data: {url}, ...finding});
			else report({message: 'waiting', data: {kind, url, attribute}, ...finding});
		};
		const checkPlayer = (player: Element, kind: string): void => {
			for (const fault of unloadedPlayer(player, options)) reportFault(fault, kind);
		};
		return {
			'<img>'(image) {
				const fault = findUnloadedImage(post, image, options);
				if (fault !== undefined) reportFault(fault, 'Image');
			},
			'<picture>'(picture) {
				for (const fault of unloadedSources(post, picture, options)) reportFault(fault, 'Image');
			},
			'<iframe>': (frame) => checkPlayer(frame, 'Frame'),
			'<video>': (video) => checkPlayer(video, 'Video'),
			'<audio>': (audio) => checkPlayer(audio, 'Audio'),
		};
	},
});
