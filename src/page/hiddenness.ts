import type {Element, Parent, Post, RootContent} from '../model/post.ts';
import {descendants, isElement, property, rawTextOf} from './html.ts';
import {perPost} from './perPost.ts';
import {declarationsOf} from './styleDeclarations.ts';

/**
 * Whether an element is hidden by what it says itself: `hidden`, `display: none`, `visibility: hidden`, `<noscript>`,
 * `<template>`. What stands in it may be seen all the same: `isHidden` answers for that.
 */
export function hidesItself(element: Element): boolean {
	return isKeptOut(element, noStyle) || property(element, 'hidden') !== undefined || visibilityOf(element) === 'hidden';
}

/**
 * Whether the reader sees nothing of a node and of what stands in it because it, or an element around it, is hidden. Not of what
 * shows itself again, of what the browser's search finds, nor of what a `<style>` of the post may show.
 */
export function isHidden(post: Post, node: RootContent): boolean {
	const {unseen, partlySeen} = hiddennessOf(post);
	if (node.type === 'element') return unseen.has(node) && !partlySeen.has(node);
	return unseenElementsIn(post).has(post.parentOf(node));
}

/** The elements whose own text and pictures the reader does not see. */
export function unseenElementsIn(post: Post): ReadonlySet<Parent | undefined> {
	return hiddennessOf(post).unseen;
}

interface Hiddenness {
	readonly unseen: ReadonlySet<Parent | undefined>;
	/** Those of them that hold an element which shows itself again. */
	readonly partlySeen: ReadonlySet<Parent>;
}

const hiddennessOf = perPost((post): Hiddenness => {
	const sheets = styleSheetsOf(post);
	const keptOut = new Set<Parent | undefined>();
	const unseen = new Set<Parent | undefined>();
	const partlySeen = new Set<Parent>();
	// Elements come before what stands in them.
	for (const element of descendants(post.tree)) {
		const around = post.parentOf(element);
		if (keptOut.has(around) || isKeptOut(element, sheets)) {
			keptOut.add(element);
			unseen.add(element);
			continue;
		}
		const visibility = sheets.showInvisible ? 'visible' : visibilityOf(element);
		if (visibility === 'hidden' || (visibility === undefined && unseen.has(around))) unseen.add(element);
		else if (unseen.has(around)) markAround(post, element, partlySeen);
	}
	return {unseen, partlySeen};
});

function markAround(post: Post, element: Element, marked: Set<Parent>): void {
	for (let around = post.parentOf(element); around !== undefined; around = post.parentOf(around)) {
		if (marked.has(around)) return;
		marked.add(around);
	}
}

/** What the style sheets of a post may show although it is hidden. */
interface StyleSheets {
	readonly showAttribute: boolean;
	readonly showStyle: boolean;
	readonly showInvisible: boolean;
}

const noStyle: StyleSheets = {showAttribute: false, showStyle: false, showInvisible: false};
const anyStyle: StyleSheets = {showAttribute: true, showStyle: true, showInvisible: true};

/** Selectors are not looked at: `:target` and classes that scripts set hold for elements that do not show it. */
function styleSheetsOf(post: Post): StyleSheets {
	let sheets = noStyle;
	for (const element of descendants(post.tree)) {
		if (isElement(element, 'link') && /\bstylesheet\b/i.test(property(element, 'rel') ?? '')) return anyStyle;
		if (!isElement(element, 'style')) continue;
		const css = rawTextOf(element);
		// A name may be written with escapes.
		if (/\\|@import/i.test(css)) return anyStyle;
		for (const declaration of withoutComments(css).split(/[;{}]/)) {
			const display = valueOf(declaration, 'display') ?? valueOf(declaration, 'all');
			const visibility = valueOf(declaration, 'visibility') ?? valueOf(declaration, 'all');
			const shows = display !== undefined && !/^none\b/.test(display);
			sheets = {
				showAttribute: sheets.showAttribute || shows,
				showStyle: sheets.showStyle || (shows && /!\s*important$/.test(display)),
				showInvisible: sheets.showInvisible || (visibility !== undefined && !/^hidden\b/.test(visibility)),
			};
		}
	}
	return sheets;
}

/** Whether nothing in an element is laid out: what stands in it cannot show itself again. */
function isKeptOut(element: Element, sheets: StyleSheets): boolean {
	if (element.tagName === 'noscript' || element.tagName === 'template') return true;
	const display = styleValueOf(element, 'display');
	if (display !== undefined) return display === 'none' && !sheets.showStyle;
	const attribute = property(element, 'hidden');
	// Browsers show what is `until-found` when the reader searches for it, or follows a link to it.
	return attribute !== undefined && !/^until-found$/i.test(attribute) && !sheets.showAttribute;
}

/** @returns undefined where the element is as visible as the one around it */
function visibilityOf(element: Element): 'hidden' | 'visible' | undefined {
	const value = styleValueOf(element, 'visibility') ?? property(element, 'visibility')?.toLowerCase();
	return value === undefined || value === 'inherit' ? undefined : value === 'hidden' ? 'hidden' : 'visible';
}

/** What a style gives a name: of several values the one that hides least, since browsers pass over those they do not know. */
function styleValueOf(element: Element, name: string): string | undefined {
	const style = property(element, 'style');
	if (style === undefined || !style.toLowerCase().includes(name)) return undefined;
	const values = declarationsOf(withoutComments(style)).flatMap((declaration) => valueOf(declaration, name) ?? []);
	const plain = values.map((value) => value.replace(/\s*!\s*important$/, ''));
	return plain.find((value) => value !== 'none' && value !== 'hidden') ?? plain[0];
}

/** The value of a declaration in lower case; undefined where it is one of another name. */
function valueOf(declaration: string, name: string): string | undefined {
	const colon = declaration.indexOf(':');
	if (colon === -1 || declaration.slice(0, colon).trim().toLowerCase() !== name) return undefined;
	return declaration
		.slice(colon + 1)
		.trim()
		.toLowerCase();
}

/** One that does not end goes on to the end of the style. */
function withoutComments(css: string): string {
	return css.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ');
}
