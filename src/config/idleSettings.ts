import {defaultSettings, isLearned, type Settings} from '../model/settings.ts';
import type {Layer} from './layer.ts';

type RendererOptions = 'kramdown' | 'commonmark';

/** Settings that change nothing as they stand, as sentences with the place and what to do. */
export function idleSettingsIn(layers: readonly Layer[]): readonly string[] {
	return [
		...idleOptionsIn(layers, 'commonmark', 'set `renderer` to `commonmark`, too, or delete it'),
		...idleOptionsIn(layers, 'kramdown', 'delete it, or leave out `renderer`'),
		...emptyFormsIn(layers),
	];
}

/** Options of a renderer that makes no page. */
function idleOptionsIn(layers: readonly Layer[], renderer: RendererOptions, remedy: string): readonly string[] {
	if (renderersIn(layers).some((name) => name === renderer || (name === 'auto' && mayUse(renderer, layers)))) return [];
	return layers.flatMap(({settings, originOf}) => {
		const place = originOf(['settings', renderer]);
		const isIdle = Object.keys(settings[renderer] ?? {}).length > 0 && isInFile(place);
		return isIdle ? [`${place}: \`${renderer}\` changes nothing, for it makes no page: ${remedy}.`] : [];
	});
}

/** Whether pages may be made by a renderer where nothing names one: Jekyll has kramdown, all else may have CommonMark. */
function mayUse(renderer: RendererOptions, layers: readonly Layer[]): boolean {
	if (renderer === 'kramdown') return true;
	const named = layers.findLast(({settings}) => settings.generator !== undefined)?.settings.generator;
	return (named ?? defaultSettings.generator) !== 'jekyll';
}

/** What makes pages: of layers for all posts the last one decides, those for some posts may hold or not. */
function renderersIn(layers: readonly Layer[]): readonly Settings['renderer'][] {
	const named = layers.flatMap(({condition, settings: {renderer}}) =>
		renderer === undefined ? [] : {condition, renderer},
	);
	const general = named.findLast(({condition}) => condition === undefined)?.renderer ?? defaultSettings.renderer;
	return [general, ...named.flatMap(({condition, renderer}) => (condition === undefined ? [] : renderer))];
}

/** What the site says for its own program is nobody's mistake. */
function isInFile(place: string): boolean {
	return /:\d+:\d+$/.test(place);
}

/** An empty list means that the program decides, as it does anyway where no list was given before. */
function emptyFormsIn(layers: readonly Layer[]): readonly string[] {
	let isGiven = false;
	const sentences: string[] = [];
	for (const {settings, originOf} of layers) {
		const {frontMatterForms} = settings;
		if (frontMatterForms === undefined) continue;
		if (frontMatterForms.length === 0 && !isGiven && !isWrittenOut(settings))
			sentences.push(
				`${originOf(['settings', 'frontMatterForms'])}: \`frontMatterForms\` is empty, which changes nothing: name forms in it, or delete it.`,
			);
		isGiven = frontMatterForms.length > 0;
	}
	return sentences;
}

/** Whether a config says all there is to say, as `archivelint print-config` prints it. */
function isWrittenOut(settings: Partial<Settings>): boolean {
	return Object.keys(defaultSettings).every(
		(name) => isLearned(name) || name === 'source' || Object.hasOwn(settings, name),
	);
}
