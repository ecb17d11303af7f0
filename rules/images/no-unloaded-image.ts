import {
	aroundFinder,
	attributeRange,
	classThatSays,
	defineRule,
	type Element,
	type Fix,
	isElement,
	isHidden,
	parseUrl,
	type RelatedBlocks,
	rangeOf,
	relatedBlockFinder,
	siteOfHost,
} from '../../src/authoring.ts';
import {type Addressless, addresslessImage, addresslessPlayer} from './addressless.ts';
import {imageFix, unloadedAmpImage} from './ampImage.ts';
import {backgroundFix, isPictureElement, unloadedBackground} from './backgrounds.ts';
import {askingFirst, loadingFix, staysHidden} from './loadingFix.ts';
import {findUnloadedImage, loaderOptions, type Unloaded, unloadedPlayer, unloadedSources} from './unloaded.ts';

export default defineRule({
	id: 'no-unloaded-image',
	description: 'Disallow images, frames and players that show nothing.',
	harm: 'invisible',
	severity: 'error',
	fix: 'safe and unsafe',
	options: loaderOptions,
	messages: {
		waiting: '{kind} `{url}` is never shown: it waits in `{attribute}` for a script of the source site.',
		amp: 'Image `{url}` is never shown: `<{name}>` waits for the script of AMP.',
		blank: 'Image `{url}` is never shown: browsers take what its `srcset` names, which is no picture.',
		nowhere: '{what} is never shown: nothing says where it lies.',
	},
	prepare: ({settings}) => relatedBlockFinder(settings),
	check: ({post, options, settings, prepared: relatedBlocksIn, report}) => {
		const noscriptAround = aroundFinder(post, ({tagName}) => tagName === 'noscript');
		/** Looked for where it is asked for: few posts have backgrounds. */
		let related: RelatedBlocks | undefined;
		const reportAll = (faults: readonly Unloaded[], kind: string): void => {
			for (const fault of faults) {
				const {element, attribute, url, isBlank} = fault;
				// Readers with scripts, who are the ones that loaders wait for, never see what stands in there.
				if (noscriptAround(element) !== undefined || staysHidden(post, fault)) continue;
				// Nobody describes what is not there yet.
				const parent = post.parentOf(element);
				const outweighs = rangeOf(element.tagName === 'source' && isElement(parent) ? parent : element);
				const place = {at: attributeRange(element, attribute) ?? element, about: element, outweighs};
				const loading = loadingFix(post, fault, options, settings);
				const cause = kindOf(fault);
				if (isBlank) report({message: 'blank', data: {url}, cause, ...loading, ...place});
				else report({message: 'waiting', data: {kind, url, attribute}, cause, ...loading, ...place});
			}
		};
		const reportAddressless = (element: Element, fault: Addressless | undefined): void => {
			if (fault === undefined || noscriptAround(element) !== undefined || isHidden(post, element)) return;
			related ??= relatedBlocksIn(post);
			if (!related.holds(element)) {
				// Nobody describes what is not there.
				report({at: element, message: 'nowhere', data: {what: fault.what}, outweighs: rangeOf(element)});
			}
		};
		const reportPlayer = (player: Element, kind: string): void => {
			const faults = unloadedPlayer(player, options);
			if (faults.length > 0) reportAll(faults, kind);
			else reportAddressless(player, addresslessPlayer(post, player));
		};
		const reportBackground = (element: Element): void => {
			const waiting = unloadedBackground(post, element);
			if (waiting === undefined || isHidden(post, element)) return;
			related ??= relatedBlocksIn(post);
			if (related.holds(element)) return;
			const {url, attribute} = waiting;
			const at = attributeRange(element, attribute) ?? element;
			const kind = isPictureElement(element) ? 'Image' : 'Background';
			const fixTo = (shown: string): Fix | undefined => backgroundFix(post, element, {...waiting, url: shown});
			const loading = askingFirst(post, {urls: [url], fixTo}, settings);
			report({at, about: element, message: 'waiting', data: {kind, url, attribute}, ...loading});
		};
		return {
			'<img>'(image) {
				const fault = findUnloadedImage(post, image, options);
				if (fault !== undefined) reportAll([fault], 'Image');
				else reportAddressless(image, addresslessImage(post, image));
			},
			'<amp-img,amp-anim>'(element) {
				const url = unloadedAmpImage(post, element);
				if (url === undefined || isHidden(post, element)) return;
				const loading = askingFirst(post, {urls: [url], fixTo: () => imageFix(post, element)}, settings);
				report({at: element, message: 'amp', data: {url, name: element.tagName}, ...loading});
			},
			'<picture>': (picture) => reportAll(unloadedSources(post, picture, options), 'Image'),
			'<iframe>': (frame) => reportPlayer(frame, 'Frame'),
			'<video>': (video) => reportPlayer(video, 'Video'),
			'<audio>': (audio) => reportPlayer(audio, 'Audio'),
			'<*>': reportBackground,
		};
	},
});

/**
 * Which loader left it, and in what: other classes of an image say how it looks, and where the picture lies says nothing. A frame is
 * what it would show.
 */
function kindOf({element, attribute, url}: Unloaded): string {
	const name = `<${element.tagName}${classThatSays(element, namesLoader)}> ${attribute}`;
	const host = playerNames.has(element.tagName) ? parseUrl(url)?.host : undefined;
	return host === undefined ? name : `${name} ${siteOfHost(host)}`;
}

const namesLoader = /lazy|lozad|unveil|(?:^|[-_])(?:b?lz|defer|delayed)(?:$|[-_])/i;

const playerNames: ReadonlySet<string> = new Set(['iframe', 'video', 'audio']);
