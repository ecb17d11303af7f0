import {
	activeUrls,
	addressOnSite,
	attributeRange,
	defineRule,
	type Element,
	embedScripts,
	eventHandlers,
	type Fix,
	forbiddenFrameHost,
	foreignHost,
	hintRelations,
	holdsOnlyTarget,
	isInRawHtml,
	isRun,
	isWhollyWritten,
	loadingRelations,
	mayShowSomething,
	option,
	type Post,
	property,
	rangeOf,
	remove,
	removeAttribute,
	safe,
	shorten,
	startTagOf,
	unsafe,
	urlProperty,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'no-active-content',
	description: 'Disallow what runs code, or loads pages and style of other sites, in the reader’s browser.',
	severity: 'error',
	security: true,
	fix: 'safe and unsafe',
	options: {
		embedScripts: option.strings(
			embedScripts,
			'Beginnings of the URLs, without `https://`, of scripts that put a part of the article where they stand.',
		),
	},
	messages: {
		script: 'A script runs on the page: `{code}`.',
		handler: 'Attribute `{name}` runs code: `{code}`.',
		url: 'Attribute `{name}` is code in place of an address: `{url}`.',
		frame: 'A frame shows a page of `{host}`, which is not among the hosts of `frameHosts`.',
		writtenFrame: 'A frame shows a page that is written out in its attribute `srcdoc`.',
		plugin: 'Element `<{name}>` hands the page over to a plug-in.',
		form: 'A form sends what a reader enters to {target}.',
		page: 'Element `<{name}>` tells the browser how to treat the whole page.',
		link: 'Element `<link>` makes the browser load `{url}` for the page (`{relation}`).',
	},
	check: ({post, options, settings, report}) => {
		const checkUrls = (element: Element): void => {
			for (const {name, url} of activeUrls(element))
				report({at: attributeRange(element, name) ?? element, message: 'url', data: {name, url: shown(url)}});
		};
		const checkHandlers = (element: Element): void => {
			for (const name of eventHandlers(element)) {
				const level = mayShowSomething(element, name) ? unsafe : safe;
				const fix = holdsOnlyTarget(element, name) ? undefined : level(removeAttribute(post, element, name));
				const data = {name, code: shown(property(element, name) ?? '')};
				report({at: attributeRange(element, name) ?? element, message: 'handler', data, fix});
			}
		};
		const checkPlugin = (element: Element): void => {
			report({at: tagOf(element), about: element, message: 'plugin', data: {name: element.tagName}});
			checkUrls(element);
		};
		return {
			'<a>': checkUrls,
			'<area>': checkUrls,
			...(mayHoldHandler.test(post.text) ? {'<*>': checkHandlers} : {}),
			'<script>'(script) {
				if (!isRun(script) || isMathematics(script)) return;
				const code = property(script, 'src') ?? codeOf(script);
				if (code.trim() === '') return;
				const isContent = isEmbed(code, options.embedScripts) || /\bdocument\s{0,9}\.\s{0,9}write/.test(code);
				const fix = removal(post, script, isContent ? unsafe : safe);
				report({at: tagOf(script), about: script, message: 'script', data: {code: shown(code)}, fix});
			},
			'<iframe>'(frame) {
				if (property(frame, 'srcdoc') !== undefined) {
					const isTame = property(frame, 'sandbox')?.includes('allow-scripts') === false;
					if (!isTame) report({at: tagOf(frame), about: frame, message: 'writtenFrame'});
					return;
				}
				checkUrls(frame);
				const host = forbiddenFrameHost(property(frame, 'src'), settings.frameHosts);
				if (host === undefined) return;
				report({at: attributeRange(frame, 'src') ?? frame, message: 'frame', data: {host}});
			},
			'<object>': checkPlugin,
			'<embed>': checkPlugin,
			'<applet>': checkPlugin,
			'<button>': checkUrls,
			'<input>': checkUrls,
			'<form>'(form) {
				const action = urlProperty(form, 'action') ?? '';
				report({
					at: tagOf(form),
					about: form,
					message: 'form',
					data: {target: action === '' ? 'the page itself' : `\`${shown(action)}\``},
				});
				checkUrls(form);
			},
			'<base>': (element) => report({at: tagOf(element), about: element, message: 'page', data: {name: 'base'}}),
			'<meta>'(meta) {
				if (property(meta, 'http-equiv') !== undefined)
					report({at: tagOf(meta), about: meta, message: 'page', data: {name: 'meta http-equiv'}});
			},
			'<link>'(link) {
				const url = urlProperty(link, 'href') ?? '';
				const relations = (property(link, 'rel') ?? '').toLowerCase().split(/[ \t\r\n\f,]+/);
				const loading = relations.filter((relation) => loadingRelations.includes(relation));
				if (loading.length === 0 || foreignHost(url) === undefined) return;
				const isHint = loading.every((relation) => hintRelations.includes(relation));
				const fix = removal(post, link, isHint ? safe : unsafe);
				report({
					at: tagOf(link),
					about: link,
					message: 'link',
					data: {url: shown(url), relation: loading.join(' ')},
					fix,
				});
			},
		};
	},
});

/** A cheap look at the text: names of elements and attributes cannot be written as references. */
const mayHoldHandler = /\bon[a-z]{3,40}[ \t\r\n\f\v]{0,40}=/i;

function tagOf(element: Element) {
	return startTagOf(element) ?? element;
}

/** kramdown writes formulas as scripts that hold no code. */
function isMathematics(script: Element): boolean {
	return script.data?.location.origin !== 'html';
}

function codeOf(script: Element): string {
	return script.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function isEmbed(url: string, beginnings: readonly string[]): boolean {
	const address = addressOnSite(url);
	return beginnings.some((beginning) => address.startsWith(addressOnSite(beginning)));
}

/** Takes an element away where no Markdown around it is read in another way without it. */
function removal(post: Post, element: Element, level: typeof safe): Fix | undefined {
	if (!isWhollyWritten(element) || !isApart(post, element)) return undefined;
	return level(remove(rangeOf(element)));
}

function isApart(post: Post, element: Element): boolean {
	const parent = post.parentOf(element);
	if (isInRawHtml(post, parent)) return true;
	if (parent?.type !== 'root') return false;
	const {start, end} = rangeOf(element);
	const before = post.text.slice(Math.max(post.body.start, start - farthestLook), start);
	const after = post.text.slice(end, end + farthestLook);
	return /(?:^|\n[ \t\r]{0,40}\n) {0,3}$/.test(before) && /^[ \t\r]{0,40}(?:$|\n[ \t\r]{0,40}(?:\n|$))/.test(after);
}

const farthestLook = 200;

function shown(code: string): string {
	return shorten(code.replace(/[ \t\r\n\f\v]+/g, ' ').trim(), longestCode);
}

const longestCode = 60;
