import {
	activeUrls,
	attributeNames,
	attributeRange,
	defineRule,
	type Element,
	embedScripts,
	eventHandlers,
	type Fix,
	foldSpace,
	forbiddenFrameHost,
	foreignHost,
	groupBy,
	hasDescendant,
	hintRelations,
	holdsOnlyTarget,
	isDocument,
	isEmbedScript,
	isInRawHtml,
	isNeverCalled,
	isOwnWork,
	isProtocolRelativeUrl,
	isRelativeUrl,
	isRun,
	isWhollyWritten,
	loadingRelations,
	mayShowSomething,
	option,
	originOf,
	type Post,
	pathOnOwnSite,
	placesInWords,
	property,
	type Range,
	rangeOf,
	rawTextOf,
	remove,
	removeAttribute,
	type Settings,
	type safe,
	safeInCapture,
	shorten,
	type TextEdit,
	unsafe,
	urlProperty,
} from '../../src/authoring.ts';
import {isDrawing} from './drawingScripts.ts';

export default defineRule({
	id: 'no-active-content',
	description: 'Disallow what runs code, or loads pages and style of other sites, in the reader’s browser.',
	harm: 'broken',
	severity: 'error',
	security: true,
	fix: 'safe and unsafe',
	options: {
		embedScripts: option.strings(
			embedScripts,
			'Beginnings of the URLs, without `https://`, of scripts that put a part of the article where they stand.',
		),
		allowedScripts: option.strings([], 'Beginnings of the URLs, without `https://`, of scripts that posts may run.'),
	},
	messages: {
		script: 'A script of the source runs in the browser of whoever opens the post: `{code}`.',
		ownScript: 'A script runs in the browser of whoever opens the post: `{code}`{remedy}.',
		ownEmbed: {
			text: 'A script shows here{places} whatever `{host}` puts there today, and that site sees who reads; if it is wanted, add the host to the option `allowedScripts`.',
			severity: 'warning',
		},
		handler: {text: 'Attribute `{name}` runs code in the reader’s browser: `{code}`.', severity: 'warning'},
		deafHandler: {
			text: 'Attribute `{name}` of `<{element}>` holds code that no browser ever runs{places}: `{code}`.',
			severity: 'warning',
		},
		url: 'Attribute `{name}` holds code instead of an address: `{url}`.',
		frame: {
			text: 'A frame shows whatever `{host}` puts there today{places}, and that site sees who reads; if it is wanted, add the host to `frameHosts`.',
			severity: 'warning',
		},
		writtenFrame: 'A frame shows a page that is written out in its attribute `srcdoc`.',
		plugin: {
			text: 'Element `<{name}>` asks for a plug-in such as Flash, which browsers no longer run: its place stays empty.',
			severity: 'warning',
		},
		form: 'A form sends what a reader enters to {target}.',
		page: 'Element `<{name}>` acts on the whole page, not only on the article, and may lead its readers elsewhere.',
		hint: {
			text: 'Whoever opens the post fetches `{url}` from another site (`{relation}`): that site sees who reads, and the page shows nothing of it.',
			severity: 'warning',
		},
		link: {
			text: 'Whoever opens the post loads `{url}` from another site (`{relation}`): that site sees who reads, and may change the page.',
			severity: 'warning',
		},
	},
	check: ({post, options, settings, report}) => {
		const checkUrls = (element: Element): void => {
			for (const {name, url} of activeUrls(element))
				report({
					at: attributeRange(element, name) ?? element,
					message: 'url',
					data: {name, url: foldSpace(url)},
					standsAlone: true,
				});
		};
		const level = safeInCapture(post);
		const deaf: Handler[] = [];
		const embeds: OwnEmbed[] = [];
		const frames: Framed[] = [];
		const checkHandlers = (element: Element): void => {
			for (const handler of handlersOf(post, element, level)) {
				if (isNeverCalled(post, element, handler.name)) deaf.push(handler);
				else report(handlerFinding(handler));
			}
		};
		return {
			'<a,area,button,input>': checkUrls,
			'<object,embed,applet>'(plugin) {
				if (!isDocument(plugin) && !isWord(plugin))
					report({at: plugin, message: 'plugin', data: {name: plugin.tagName}});
				checkUrls(plugin);
			},
			'<form>'(form) {
				const action = urlProperty(form, 'action') ?? '';
				const target = action === '' ? 'the page itself' : `\`${shorten(foldSpace(action))}\``;
				report({at: form, message: 'form', data: {target}});
				checkUrls(form);
			},
			'<iframe>'(frame) {
				if (property(frame, 'srcdoc') !== undefined) {
					if (!isSandboxed(frame)) report({at: frame, message: 'writtenFrame', standsAlone: true});
					return;
				}
				checkUrls(frame);
				const host = forbiddenFrameHost(property(frame, 'src'), settings.frameHosts);
				if (host !== undefined) frames.push({frame, host});
			},
			'<script>'(script) {
				const code = runCodeOf(script);
				if (code === '' || (isOwnWork(post) && isOwnFile(script, settings))) return;
				if (property(script, 'src') !== undefined && isEmbedScript(code, options.allowedScripts)) return;
				const isEmbed = isEmbedScript(code, options.embedScripts);
				const host = isOwnWork(post) && isEmbed ? foreignHost(code) : undefined;
				if (host === undefined) report(scriptFinding(post, script, code, isEmbed));
				else embeds.push({script, host});
			},
			'<link>'(link) {
				const finding = loadingFinding(post, link);
				if (finding !== undefined) report(finding);
			},
			'<base>': (base) => report({at: base, message: 'page', data: {name: 'base'}, standsAlone: true}),
			'<meta>'(meta) {
				if (property(meta, 'http-equiv') === undefined) return;
				report({at: meta, message: 'page', data: {name: 'meta http-equiv'}, standsAlone: true});
			},
			...(mayHoldHandler.test(post.text) && {'<*>': checkHandlers}),
			end() {
				for (const finding of deafHandlerFindings(deaf)) report(finding);
				for (const finding of frameFindings(post, frames)) report(finding);
				for (const finding of ownEmbedFindings(post, embeds)) report(finding);
			},
		};
	},
});

function scriptFinding(post: Post, script: Element, code: string, isEmbed: boolean) {
	const fix = removal(post, script, isEmbed || isDrawing(post, script) ? unsafe : safeInCapture(post));
	const details = {at: script, fix, standsAlone: true, outweighs: rangeOf(script)} as const;
	if (!isOwnWork(post)) return {...details, message: 'script', data: {code: foldSpace(code)}} as const;
	const isElsewhere = property(script, 'src') !== undefined;
	const remedy = isElsewhere ? '; if it is wanted, add its URL to the option `allowedScripts`' : '';
	return {...details, message: 'ownScript', data: {code: foldSpace(code), remedy}} as const;
}

/** A frame that shows a page of another site. */
interface Framed {
	readonly frame: Element;
	readonly host: string;
}

/** An author who shows something of a site in several places has decided it once; of a page that was taken from elsewhere, nobody has. */
function frameFindings(post: Post, frames: readonly Framed[]) {
	const groups = isOwnWork(post) ? groupBy(frames, ({host}) => host).values() : frames.map((each) => [each]);
	return [...groups].flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		const data = {host: first.host, places: placesInWords(group.length)};
		return [{at: attributeRange(first.frame, 'src') ?? first.frame, message: 'frame', data} as const];
	});
}

/** A script by which an author shows something of another site. */
interface OwnEmbed {
	readonly script: Element;
	readonly host: string;
}

/** One finding for all that one site shows. */
function ownEmbedFindings(post: Post, embeds: readonly OwnEmbed[]) {
	return [...groupBy(embeds, ({host}) => host).values()].flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		const removals = group.map(({script}) => removalEdit(post, script));
		const fix = unsafe(removals.flatMap((edit) => edit ?? []));
		const data = {host: first.host, places: placesInWords(group.length)};
		const outweighs = group.map(({script}) => rangeOf(script));
		return [{at: first.script, message: 'ownEmbed', data, fix, standsAlone: true, outweighs} as const];
	});
}

/** Whether a script is a file of the archive itself: whoever wrote the post wrote it too, or chose it. */
function isOwnFile(script: Element, settings: Settings): boolean {
	const source = urlProperty(script, 'src') ?? '';
	if (source === '') return false;
	const isRelative = isRelativeUrl(source) && !isProtocolRelativeUrl(source);
	return isRelative || pathOnOwnSite(source, settings) !== undefined;
}

/** A cheap look at the text: names of elements and attributes cannot be written as references. */
const mayHoldHandler = /\bon[a-z]{3,40}[ \t\r\n\f\v]{0,40}=/i;

/** A handler, and what takes it away. */
interface Handler {
	readonly element: Element;
	readonly name: string;
	readonly code: string;
	readonly at: Range | Element;
	readonly removal: TextEdit | undefined;
	readonly level: typeof safe;
}

function handlersOf(post: Post, element: Element, level: typeof safe): readonly Handler[] {
	return eventHandlers(element).map((name) => ({
		element,
		name,
		code: foldSpace(property(element, name) ?? ''),
		at: attributeRange(element, name) ?? element,
		removal: holdsOnlyTarget(element, name) ? undefined : removeAttribute(post, element, name),
		level: mayShowSomething(post, element, name) ? unsafe : level,
	}));
}

function handlerFinding({at, name, code, removal, level}: Handler) {
	const standsAlone = !waitingHandlers.has(name);
	return {at, message: 'handler', data: {name, code}, fix: level(removal), standsAlone} as const;
}

/** One finding for all that are alike: they do nothing, however many there are. */
function deafHandlerFindings(handlers: readonly Handler[]) {
	const alike = groupBy(handlers, ({name, element, level, removal}) =>
		[name, element.tagName, level === unsafe, removal !== undefined].join(' '),
	);
	return [...alike.values()].flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		const {at, name, code, element, level} = first;
		const data = {name, element: element.tagName, code, places: placesInWords(group.length)};
		const fix = level(group.flatMap(({removal}) => removal ?? []));
		return [{at, about: element, message: 'deafHandler', data, fix} as const];
	});
}

/** Handlers that run nothing before the reader does something with the element, as buttons of comment sections have them. */
const waitingHandlers: ReadonlySet<string> = new Set(
	'onclick ondblclick onsubmit onreset onchange oninput onkeydown onkeyup onkeypress'.split(' '),
);

function loadingFinding(post: Post, link: Element) {
	const url = urlProperty(link, 'href') ?? '';
	const words = (property(link, 'rel') ?? '').toLowerCase().split(/[ \t\r\n\f,]+/);
	const relations = words.filter((word) => loadingRelations.includes(word));
	if (relations.length === 0 || foreignHost(url) === undefined) return undefined;
	const isHint = relations.every((relation) => hintRelations.includes(relation));
	const fix = removal(post, link, isHint ? safeInCapture(post) : unsafe);
	return {
		at: link,
		message: isHint ? 'hint' : 'link',
		data: {url: foldSpace(url), relation: relations.join(' ')},
		fix,
		outweighs: rangeOf(link),
	} as const;
}

/** Whether a frame runs no code of what is written out in it. */
function isSandboxed(frame: Element): boolean {
	return property(frame, 'sandbox')?.includes('allow-scripts') === false;
}

/** The code of a script, or where it is; empty for one that browsers do not run. kramdown writes formulas as such. */
function runCodeOf(script: Element): string {
	if (!isRun(script) || originOf(script) !== 'html') return '';
	return (property(script, 'src') ?? rawTextOf(script)).trim();
}

/** Takes an element away where no Markdown around it is read in another way without it. */
function removal(post: Post, element: Element, level: typeof safe): Fix | undefined {
	return level(removalEdit(post, element));
}

function removalEdit(post: Post, element: Element): TextEdit | undefined {
	return isWhollyWritten(element) && isApart(post, element) ? remove(rangeOf(element)) : undefined;
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

/** Whether a tag is a word of a text in angle brackets (`<action>_<object>.py`): nothing says what it would show, nor where it ends. */
function isWord(plugin: Element): boolean {
	const isBare = attributeNames(plugin).length === 0 && plugin.data?.location.endTag === undefined;
	return isBare && !hasDescendant(plugin, isPluginPart);
}

function isPluginPart({tagName}: Element): boolean {
	return tagName === 'param' || tagName === 'embed' || tagName === 'object';
}
