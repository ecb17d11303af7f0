import {
	attributeNames,
	attributeRange,
	type Comment,
	declarationsOf,
	defineRule,
	descendants,
	type Element,
	escapeForRegExp,
	eventHandlers,
	type Fix,
	hidesItself,
	isHidden,
	isInRawHtml,
	isOwnWork,
	isRun,
	isWhiteSpace,
	option,
	originOf,
	type Post,
	perPost,
	property,
	rangeOf,
	remove,
	removeAttribute,
	replaceAttribute,
	safe,
	safeInCapture,
	textOf,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'no-editor-debris',
	description: 'Disallow what editors and their extensions leave in a page.',
	fix: 'safe and unsafe',
	options: {
		elements: option.strings(
			['lt-', 'grammarly-', 'o:', 'w:', 'st1:'],
			'Beginnings of the names of elements that editors leave.',
		),
		attributes: option.strings(
			['contenteditable', 'data-gramm', 'data-gr-', 'data-lt-', 'data-enable-grammarly', 'data-ms-editor', 'data-mce-'],
			'Beginnings of the names of attributes that editors leave.',
		),
	},
	messages: {
		element: 'Element `<{name}>` was left by an editor.',
		attribute: 'Attribute `{name}` was left by an editor.',
		style: 'Style `{name}` is for Word alone.',
		comment: 'The comment `{text}` is for Word alone.',
	},
	prepare: ({options}) => ({anyDebris: debrisPattern(options)}),
	check({post, options, prepared: {anyDebris}, report}) {
		if (!anyDebris.test(post.text)) return {};
		let debrisEnd = 0;
		const checkAttributes = (element: Element): void => {
			for (const name of attributeNames(element)) {
				if (!options.attributes.some((beginning) => name.startsWith(beginning))) continue;
				if (name === 'contenteditable' && isOwnWork(post) && (isCustom(element) || runsSomething(post))) continue;
				const level = name === 'contenteditable' ? safeInCapture(post) : safe;
				const fix = level(removeAttribute(post, element, name));
				report({at: attributeRange(element, name) ?? element, message: 'attribute', data: {name}, fix});
			}
		};
		const checkStyle = (element: Element): void => {
			const style = property(element, 'style') ?? '';
			const [first] = /mso-/i.test(style) ? declarationsOf(style).filter(isForWord) : [];
			if (first === undefined) return;
			const at = attributeRange(element, 'style') ?? element;
			const data = {name: first.replace(/:[^]*$/, '').trim()};
			report({at, message: 'style', data, fix: restyling(post, element)});
		};
		return {
			'<*>'(element) {
				if (rangeOf(element).start < debrisEnd || originOf(element) !== 'html') return;
				const {tagName} = element;
				if (options.elements.some((beginning) => tagName.startsWith(beginning))) {
					debrisEnd = rangeOf(element).end;
					const level = isCustom(element) ? safeInCapture(post) : safe;
					report({at: element, message: 'element', data: {name: tagName}, fix: clearance(post, element, level)});
					return;
				}
				checkAttributes(element);
				checkStyle(element);
			},
			comment(comment) {
				const text = /^\[if [^\]]{0,40}\bmso\b[^\]]{0,40}\]/.exec(comment.value)?.[0];
				if (text === undefined || rangeOf(comment).start < debrisEnd) return;
				report({at: comment, message: 'comment', data: {text}, fix: commentRemoval(post, comment)});
			},
		};
	},
});

/** What a post must hold somewhere so that there is anything to find. */
function debrisPattern(options: {
	readonly elements: readonly string[];
	readonly attributes: readonly string[];
}): RegExp {
	const beginnings = [...options.elements.map((name) => `<${name}`), ...options.attributes, 'mso-', '<!--[if'];
	return new RegExp(beginnings.map(escapeForRegExp).join('|'), 'i');
}

/** Whether a script may have defined what an element does; those of Word have a colon in their names. */
function isCustom({tagName}: Element): boolean {
	return tagName.includes('-');
}

/** Whether code of a post may use what its readers type. */
const runsSomething = perPost((post): boolean => {
	for (const element of descendants(post.tree))
		if ((element.tagName === 'script' && isRun(element)) || eventHandlers(element).length > 0) return true;
	return false;
});

/** Takes an element away that shows nothing, and the tags of one that does. */
function clearance(post: Post, element: Element, level: typeof safe): Fix | undefined {
	const {startTag, endTag} = element.data?.location ?? {};
	if (startTag === undefined || endTag === undefined || !isInRawHtml(post, post.parentOf(element))) return undefined;
	const range = rangeOf(element);
	if (isHidden(post, element)) return level(remove(range), {removes: [{range, because: 'invisible'}]});
	const inner = [...descendants(element)];
	const isEmpty = isWhiteSpace(textOf(element));
	if (isEmpty && inner.every(showsNothing)) return level(remove(range));
	// What is hidden by its own element, or given its look by it, would change without.
	return hidesItself(element) || inner.some(hidesItself) ? undefined : level([remove(startTag), remove(endTag)]);
}

/** Elements that show nothing but what stands in them. */
function showsNothing({tagName}: Element): boolean {
	return /^(?:span|div|p|b|i|em|strong|u|font|br)$/.test(tagName) || /[-:]/.test(tagName);
}

/** Gives an element its style without what is for Word alone. */
function restyling(post: Post, element: Element): Fix | undefined {
	const kept = declarationsOf(property(element, 'style') ?? '').filter((declaration) => !isForWord(declaration));
	const style = kept.join(';').trim();
	return safe(style === '' ? removeAttribute(post, element, 'style') : replaceAttribute(element, 'style', style));
}

function isForWord(declaration: string): boolean {
	return /^[ \t\r\n\f]*mso-/i.test(declaration);
}

function commentRemoval(post: Post, comment: Comment): Fix | undefined {
	return isInRawHtml(post, post.parentOf(comment)) ? safe(remove(rangeOf(comment))) : undefined;
}
