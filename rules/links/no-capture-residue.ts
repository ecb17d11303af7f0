import {defineRule, type Element, trackingTest} from '../../src/authoring.ts';
import {residueFinder} from './foundAddresses.ts';
import {mediaKey, mediaPlaces} from './mediaPlaces.ts';
import {toolbarOf, toolNoteOf} from './residue/toolMarks.ts';
import {residueFinding} from './residueFinding.ts';
import {type FoundNote, scriptFinding, traceFindings} from './toolTraces.ts';
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
		const notes: FoundNote[] = [];
		const bars: Element[] = [];
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
				const finding = scriptFinding(post, element);
				if (finding !== undefined) report(finding);
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
				for (const finding of traceFindings(post, bars, notes)) report(finding);
			},
		};
	},
});

/** A cheap look at the text: names of attributes and their values are hardly ever written as references. */
const mayHoldToolbar = /wm-ipp|_wb_|DIVALREADY|DIVSHARE|SHARE_LONGLINK|google-cache-hdr|gt-nvframe|goog-gt-tt/;
