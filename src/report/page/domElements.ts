/** What stands in an element: texts are shown as they are, whatever they hold. */
export type Content = Node | string | undefined;

/** Attributes by their names, and what is called back by those that begin with `on`. No style: the policy of the page allows none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

/** Makes an element. Nothing is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	...contents: readonly Content[]
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	setAttributes(made, attributes);
	fill(made, contents);
	return made;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The same for drawings. */
export function drawn<Name extends keyof SVGElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	...contents: readonly Content[]
): SVGElementTagNameMap[Name] {
	const made = document.createElementNS(svgNamespace, name);
	setAttributes(made, attributes);
	fill(made, contents);
	return made;
}

/** Puts other contents in an element. */
export function refill(into: Element, contents: readonly Content[]): void {
	into.replaceChildren();
	fill(into, contents);
}

function fill(into: Element, contents: readonly Content[]): void {
	for (const content of contents) if (content !== undefined) into.append(content);
}

function setAttributes(made: Element, attributes: Attributes): void {
	for (const [name, value] of Object.entries(attributes)) {
		if (typeof value === 'function') made.addEventListener(name.slice('on'.length), value);
		else if (value === true) made.setAttribute(name, '');
		else if (value !== undefined && value !== false) made.setAttribute(name, String(value));
	}
}
