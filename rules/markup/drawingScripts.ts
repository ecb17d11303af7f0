import {
	classTokens,
	descendants,
	type Element,
	isRun,
	originOf,
	type Post,
	perPost,
	property,
	rawTextOf,
} from '../../src/authoring.ts';

/**
 * Whether a script puts a part of the article where it stands, or may: it writes into the page, draws a chart or map, names
 * an element of the post, or is loaded for one that does. Such scripts hold the only copy of what they show.
 */
export function isDrawing(post: Post, script: Element): boolean {
	return drawingScriptsOf(post).has(script);
}

const drawingScriptsOf = perPost((post): ReadonlySet<Element> => {
	const drawing = new Set<Element>();
	const libraries: Element[] = [];
	const places = placesIn(post);
	for (const script of descendants(post.tree)) {
		if (script.tagName !== 'script' || originOf(script) !== 'html' || !isRun(script)) continue;
		const code = [property(script, 'src'), rawTextOf(script)].join('\n');
		const draws = writes.test(code) || drawers.test(code) || namesOneOf(places, code);
		if (draws) for (const library of [script, ...libraries.splice(0)]) drawing.add(library);
		else if (property(script, 'src') !== undefined) libraries.push(script);
	}
	return drawing;
});

/** What the code of a script may name: ids, and classes and names of elements that are there to be filled. */
interface Places {
	readonly ids: ReadonlySet<string>;
	readonly classes: ReadonlySet<string>;
}

function placesIn(post: Post): Places {
	const ids = new Set<string>();
	const classes = new Set<string>();
	for (const element of descendants(post.tree)) {
		const id = property(element, 'id');
		if (id !== undefined) ids.add(id);
		if (element.children.length === 0) for (const token of classTokens(element)) classes.add(token);
	}
	return {ids, classes};
}

/** Whether a script names a place: as a text (`'chart'`, `"#chart"`, `".chart"`), or in the query of its address. */
function namesOneOf({ids, classes}: Places, code: string): boolean {
	for (const [, mark, name = ''] of code.matchAll(/["'`=]([#.]?)([A-Za-z][\w:-]{0,200})(?=["'`&\n ]|$)/g))
		if (mark === '.' ? classes.has(name) : ids.has(name)) return true;
	return false;
}

const writes = /\bdocument\s{0,9}\.\s{0,9}write/;

/** Libraries that draw charts, maps and timelines, as scripts call them. */
const drawers =
	/\bnew\s{1,9}(?:Chart|Chartist|ApexCharts|Dygraph|Vue)\b|\b(?:Highcharts|Plotly|echarts|c3|bb|vegaEmbed|FusionCharts|mapboxgl|maplibregl|Bokeh|TL|AmCharts|am4core|Morris)\s{0,9}[.(]|\bd3\s{0,9}\.\s{0,9}select|\bgoogle\s{0,9}\.\s{0,9}(?:visualization|maps)\b|\bL\s{0,9}\.\s{0,9}map\b|\bgetContext\s{0,9}\(/;
