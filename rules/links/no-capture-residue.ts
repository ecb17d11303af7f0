import {
	type Comment,
	contains,
	defineRule,
	type Element,
	foldSpace,
	rangeOf,
	remove,
	removeElement,
	safe,
	trackingTest,
	unsafe,
} from '../../src/authoring.ts';
import {residueFinder} from './foundAddresses.ts';
import {isRecorded} from './isRecorded.ts';
import {mediaKey, mediaPlaces} from './mediaPlaces.ts';
import {type ToolNote, toolbarOf, toolNoteOf, toolOfScript} from './residue/toolMarks.ts';
import {residueFinding} from './residueFinding.ts';
import {redirects} from './trackingLists.ts';
import {placeOf} from './urlPlace.ts';

export default defineRule({
	id: 'no-capture-residue',
	description: 'Disallow what the tools that saved a page left in it: rewritten addresses, toolbars and notes.',
	harm: 'broken',
	fix: 'safe and unsafe',
	messages: {
		relative: {
			text: '`{url}` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.',
			severity: 'error',
		},
		mail: {text: '`{url}` opens no mail: an archive of the web wrote itself before `{original}`.', severity: 'error'},
		snapshot: 'A tool wrote the address of a snapshot at {tool} in the place of `{original}`.',
		save: '`{url}` has an archive of the web save `{original}`, instead of leading there.',
		cache: '`{url}` leads to a copy that {tool} kept for a while, and not to the page itself.',
		amp: '`{url}` is a copy that {tool} keeps for phones, and not the page or picture itself.',
		translator: '`{url}` leads to {tool}, which translates `{original}` for whoever opens it.',
		proxy: 'The picture comes from {tool}, which fetches `{original}` for whoever opens the post.',
		copy: 'The picture `{url}` is a copy that {tool} keeps of one of another site.',
		redirect: 'The link to `{original}` goes through {tool}.',
		script: '`{code}` came into the page with {tool}, or got its address there.',
		toolbar: 'The toolbar of {tool} is part of the article.',
		note: 'A comment, which no reader sees, says that {tool} saved the page.',
		unrecorded: 'Only this comment of {tool} says that the page was saved from `{page}`.',
	},
	prepare: ({settings}) => residueFinder(settings, trackingTest([], {redirects, pixels: []})),
	check({post, settings, prepared, report}) {
		const found = prepared(post);
		const notes: {readonly comment: Comment; readonly note: ToolNote}[] = [];
		const bars: Element[] = [];
		const reportNote = (comment: Comment, {tool, page, isEmpty}: ToolNote): void => {
			const range = rangeOf(comment);
			if (page !== undefined && !isRecorded(post, page)) {
				report({at: comment, message: 'unrecorded', data: {tool, page}, cause: tool});
				return;
			}
			const removal = {removes: [{range, because: 'invisible' as const}]};
			// A note that holds the time of the capture is a witness.
			const fix = isEmpty ? safe(remove(range), removal) : unsafe(remove(range), removal);
			report({at: comment, message: 'note', data: {tool}, cause: tool, fix});
		};
		return {
			'<a,area>'(link) {
				const {href} = link.properties;
				if (typeof href !== 'string') return;
				const place = placeOf(post, link, 'href');
				if (place !== undefined) found.addLink(place);
			},
			[mediaKey](medium) {
				for (const place of mediaPlaces(post, medium)) found.addMedium(place);
			},
			'<script,link>'(element) {
				const tool = toolOfScript(element);
				if (tool === undefined) return;
				const range = rangeOf(element);
				const fix = safe(removeElement(element), {removes: [{range, because: 'invisible'}]});
				const code = foldSpace(post.text.slice(range.start, Math.min(range.end, range.start + longestCode)));
				report({
					at: element,
					message: 'script',
					data: {tool, code},
					cause: tool,
					fix,
					yields: true,
				});
			},
			comment(comment) {
				const note = toolNoteOf(comment);
				if (note !== undefined) notes.push({comment, note});
			},
			...(mayHoldToolbar.test(post.text) && {
				'<*>'(element: Element) {
					if (toolbarOf(element) !== undefined) bars.push(element);
				},
			}),
			end() {
				for (const address of found.residue()) report(residueFinding(post, address, settings));
				const framed = framedToolbars(notes);
				for (const {at, range} of framed) {
					const data = {tool: 'the Wayback Machine'};
					report({at, message: 'toolbar', data, cause: data.tool, covers: range, fix: unsafe(remove(range))});
				}
				for (const bar of outermost(bars)) {
					const range = rangeOf(bar);
					if (framed.some((frame) => contains(frame.range, range))) continue;
					const tool = toolbarOf(bar) ?? '';
					report({
						at: bar,
						message: 'toolbar',
						data: {tool},
						cause: tool,
						covers: range,
						fix: unsafe(removeElement(bar)),
					});
				}
				for (const {comment, note} of notes) {
					if (!framed.some((frame) => contains(frame.range, rangeOf(comment)))) reportNote(comment, note);
				}
			},
		};
	},
});

/** In UTF-16 units. */
const longestCode = 200;

/** A cheap look at the text: names of attributes and their values are hardly ever written as references. */
const mayHoldToolbar = /wm-ipp|donato|_wb_|DIVALREADY|DIVSHARE|SHARE_LONGLINK|google-cache-hdr|gt-nvframe|goog-gt-tt/;

/** A toolbar between the two comments of the tool. */
function framedToolbars(notes: readonly {readonly comment: Comment; readonly note: ToolNote}[]) {
	return notes.flatMap(({comment, note}, index) => {
		const next = notes[index + 1];
		if (note.kind !== 'toolbarStart' || next?.note.kind !== 'toolbarEnd') return [];
		return [{at: comment, range: {start: rangeOf(comment).start, end: rangeOf(next.comment).end}}];
	});
}

/** Elements that stand in none of the others, in the order of the page. */
function outermost(elements: readonly Element[]): readonly Element[] {
	let end = -1;
	return elements.filter((element) => {
		const range = rangeOf(element);
		if (range.end <= end) return false;
		end = range.end;
		return true;
	});
}
