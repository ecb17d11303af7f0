import {normalizeIdentifier} from 'micromark-util-normalize-identifier';
import type {Token, TokenizeContext} from 'micromark-util-types';
import type {Destination, Media, Page, Stretch} from './markdownPage.ts';
import type {HandlersOf} from './tokenHandlers.ts';

/** Links, images, and definitions of links (https://spec.commonmark.org/0.31.2/#links). */
export const linkHandlers: HandlersOf = {
	enter: {
		image: (page, token) => {
			enterMedia(page, token, true);
			page.hasTags = false;
		},
		link: (page, token) => enterMedia(page, token, false),
		label: (page) => page.open(),
		reference: (page) => page.open(),
		resource: (page) => page.open(),
		resourceDestinationString: (page) => page.open('url'),
		resourceTitleString: (page) => page.open('attribute'),
		definition: (page, token) => {
			page.open();
			page.media.push(newMedia(token, false));
		},
		definitionLabelString: (page) => page.open(),
		definitionDestinationString: (page) => page.open('url'),
		definitionTitleString: (page) => page.open('attribute'),
	},
	exit: {
		labelText: (page, token, context) => {
			const media = innermost(page);
			media.labelId = context.sliceSerialize(token);
			media.textStart = token.start.offset;
			media.textEnd = token.end.offset;
		},
		label: (page) => {
			innermost(page).label = page.close();
		},
		reference: (page) => void page.close(),
		referenceString: (page, token, context) => {
			innermost(page).referenceId = context.sliceSerialize(token);
		},
		resource: (page) => {
			page.close();
			innermost(page).hasResource = true;
		},
		resourceDestinationString: exitDestination,
		resourceTitleString: exitTitle,
		image: exitMedia,
		link: exitMedia,
		definitionLabelString: (page, token, context) => {
			page.close();
			innermost(page).labelId = context.sliceSerialize(token);
		},
		definitionDestinationString: exitDestination,
		definitionTitleString: exitTitle,
		definition: (page) => {
			const {labelId, destination, title} = innermost(page);
			const id = normalizeIdentifier(labelId);
			page.close();
			page.media.pop();
			if (!page.definitions.has(id)) page.definitions.set(id, {destination, title});
		},
	},
};

function newMedia({start}: Token, isImage: boolean): Media {
	return {
		isImage,
		start: start.offset,
		textStart: start.offset,
		textEnd: start.offset,
		labelId: '',
		referenceId: undefined,
		hasResource: false,
		label: undefined,
		destination: undefined,
		title: undefined,
	};
}

function innermost({media}: Page): Media {
	const last = media.at(-1);
	if (last === undefined) throw new TypeError('A part of a link stands in one.');
	return last;
}

function enterMedia(page: Page, token: Token, isImage: boolean): void {
	page.enterSpan(token);
	page.media.push(newMedia(token, isImage));
}

function exitDestination(page: Page): void {
	innermost(page).destination = page.close();
}

function exitTitle(page: Page): void {
	innermost(page).title = page.close();
}

function exitMedia(page: Page, {end}: Token, _context: TokenizeContext): void {
	const media = innermost(page);
	page.spans--;
	page.media.pop();
	page.hasTags = !page.media.some(({isImage}) => isImage);
	page.isBroken = false;
	const [start, stop] = [media.start, end.offset];
	const {destination, title} = destinationOf(page, media);
	if (page.hasTags) {
		page.tag(media.isImage ? '<img src="' : '<a href="', start, media.textStart);
		if (destination !== undefined && !isLeftOut(page, destination)) page.adopt(destination);
		page.tag('"', media.textStart);
	}
	if (media.isImage) writeImage(page, media, {title, stop});
	else writeLink(page, media, {title, stop});
}

/** What is still to be written of a link: its title, and where it ends. */
interface Rest {
	readonly title: Stretch | undefined;
	readonly stop: number;
}

function writeImage(page: Page, {label, textStart, textEnd}: Media, {title, stop}: Rest): void {
	page.tag(' alt="', textStart);
	if (label !== undefined) page.adopt(label);
	page.tag('"', textEnd);
	writeTitle(page, title, textEnd);
	page.tag(' />', textEnd, stop);
}

function writeLink(page: Page, {label, textStart, textEnd}: Media, {title, stop}: Rest): void {
	writeTitle(page, title, textStart);
	page.tag('>', textStart);
	if (label !== undefined) page.adopt(label);
	page.tag('</a>', textEnd, stop);
}

/** An empty title is none. */
function writeTitle(page: Page, title: Stretch | undefined, place: number): void {
	if (!page.hasTags || title === undefined || title.last === '') return;
	page.tag(' title="', place);
	page.adopt(title);
	page.tag('"', place);
}

function destinationOf(page: Page, media: Media): Destination {
	if (media.hasResource) return media;
	const defined = page.definitions.get(normalizeIdentifier(media.referenceId ?? media.labelId));
	const {destination, title} = defined ?? media;
	page.spendExpansion((destination?.writer.length ?? 0) + (title?.writer.length ?? 0));
	return {destination, title};
}

/** Whether a link leads to what runs: without `unsafe`, renderers that leave out HTML leave that out as well. */
function isLeftOut({options}: Page, {writer}: Stretch): boolean {
	if (options.rawHtml !== 'omit') return false;
	return /^(?:javascript|vbscript|file|data:(?!image\/(?:png|gif|jpeg|webp)))/i.test(writer.finish().html);
}
