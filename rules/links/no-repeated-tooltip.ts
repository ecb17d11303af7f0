import {
	attributeRange,
	defineRule,
	type Element,
	foldSpace,
	groupBy,
	originOf,
	parseUrl,
	property,
	removeAttribute,
	siteOfHost,
	sourceUrlOf,
	textOf,
	unsafe,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'no-repeated-tooltip',
	description: 'Disallow tooltips that the source site put on all links to other sites.',
	fix: 'unsafe',
	messages: {
		repeated: '{count:link|links} to other sites show the same tooltip of the source site: `{tooltip}`.',
	},
	check: ({post, report}) => {
		const source = sourceUrlOf(post);
		const links: TooltipLink[] = [];
		return {
			'<a>'(link) {
				const tooltip = link.properties['title'];
				if (typeof tooltip !== 'string' || originOf(link) !== 'html') return;
				const site = siteOf(link, source);
				const isAnyones = site !== undefined && site !== siteOfHost(source?.host ?? '');
				if (isAnyones && isOfNoUse(link, foldSpace(tooltip))) links.push({link, site, tooltip: foldSpace(tooltip)});
			},
			end() {
				for (const group of groupBy(links, ({tooltip}) => tooltip).values()) {
					const [first] = group;
					if (first === undefined || !isNotice(group)) continue;
					const {link, tooltip} = first;
					const edits = group.flatMap((found) => removeAttribute(post, found.link, 'title') ?? []);
					// Nothing proves that the author of the post did not write them: they may credit, disclose or warn.
					const fix = edits.length === group.length ? unsafe(edits) : undefined;
					const at = attributeRange(link, 'title') ?? link;
					report({at, about: tooltip, message: 'repeated', data: {count: group.length, tooltip}, cause: tooltip, fix});
				}
			},
		};
	},
});

interface TooltipLink {
	readonly link: Element;
	/** The site that it leads to. */
	readonly site: string;
	readonly tooltip: string;
}

function siteOf(link: Element, source: URL | undefined): string | undefined {
	const url = parseUrl(property(link, 'href') ?? '', source);
	return url === undefined || !/^https?:$/.test(url.protocol) ? undefined : siteOfHost(url.host);
}

/** Whether a link says enough by its own words, and the tooltip nothing of the page behind it. */
function isOfNoUse(link: Element, tooltip: string): boolean {
	const words = foldSpace(textOf(link));
	if (tooltip === '' || words === '' || words === tooltip || tellsOfPage.test(tooltip)) return false;
	return property(link, 'target') === undefined || !tellsOfWindow.test(tooltip);
}

/** Languages and formats, which readers like to know beforehand. */
const tellsOfPage =
	/\b(?:pdf|docx?|xlsx?|mp[34]|video|audio|podcast)\b|english|engl?isch|inglés|inglese|anglais|ingl[eê]s|german|deutsch|alem[aá]n|allemand|tedesco|spanish|spanisch|español|espagnol|spagnolo|french|franz|franc[eé]s|français|italian|italien|portug|russ|arab|chinese|chines|chinois|japan|korea|英文|英語|英语|中文|日文|日語|日语|日本語|韓文|韩文|法文|德文|俄文/i;

/** What a link does that still has its `target`. */
const tellsOfWindow =
	/window|\btab\b|fenster|ventana|pestaña|fenêtre|onglet|finestra|scheda|venster|janela|окн|вкладк|視窗|视窗|窗口|分頁|标签页|標籤頁|ウィンドウ|タブ/i;

/** A tooltip that a program put on links tells nothing of where they lead: the same on several sites. */
function isNotice(group: readonly TooltipLink[]): boolean {
	if (group.length < fewestLinks) return false;
	return new Set(group.map(({site}) => site)).size > 1 || tellsOfLeaving.test(group[0]?.tooltip ?? '');
}

/** What a tooltip says of any link that leads to another site. */
const tellsOfLeaving =
	/\bleav(?:e|ing)\b|\baway from\b|\bexternal\b|\bextern|verlass|quitte|esterno|saliendo|離開|离开|外部/i;

const fewestLinks = 3;
