import {
	attributeValueRange,
	dayAt,
	defineRule,
	type Element,
	hasClassToken,
	isElement,
	type Post,
	parseDate,
	property,
	rangeOf,
	type Settings,
} from '../../src/authoring.ts';
import {momentOf} from './reading/moments.ts';
import {isOfAnotherText} from './witnesses/publishedTime.ts';

export default defineRule({
	id: 'no-early-update',
	description: 'Disallow times of update that lie before the time of publication.',
	harm: 'misleading',
	preset: 'strict',
	messages: {
		early: 'The source says that it updated the article on `{updated}`, before it was published on `{published}`.',
	},
	check({post, settings, report}) {
		const published = new Map<Element, PrintedTime>();
		const updated: PrintedTime[] = [];
		return {
			'<time,abbr,meta>'(element) {
				const [isPublished, isUpdated] = [isMarked(element, publication), isMarked(element, update)];
				if (isPublished === isUpdated || isOfAnotherText(post, element)) return;
				const time = readTime(element, settings);
				if (time === undefined) return;
				if (isUpdated) updated.push(time);
				else for (const around of lineAround(post, element)) if (!published.has(around)) published.set(around, time);
			},
			end() {
				const told = new Set<string>();
				for (const time of updated) {
					// Above and below an article stands the same line.
					if (told.has(time.says)) continue;
					const [beside] = lineAround(post, time.element).flatMap((around) => published.get(around) ?? []);
					if (beside === undefined || time.day >= beside.day) continue;
					told.add(time.says);
					const at = attributeValueRange(post, time.element, time.attribute) ?? rangeOf(time.element);
					report({at, message: 'early', data: {updated: time.says, published: beside.says}});
				}
			},
		};
	},
});

/** How themes and pages mark a time: by its class, by its name in the vocabulary of schema.org, and by that of Open Graph. */
interface Marks {
	readonly classes: ReadonlySet<string>;
	readonly names: ReadonlySet<string>;
}

const publication: Marks = {
	classes: new Set(['published']),
	names: new Set(['datePublished', 'article:published_time']),
};
const update: Marks = {
	classes: new Set(['updated', 'modified', 'entry-modified']),
	names: new Set(['dateModified', 'article:modified_time', 'og:updated_time']),
};

function isMarked(element: Element, {classes, names}: Marks): boolean {
	if (element.tagName !== 'meta' && hasClassToken(element, classes)) return true;
	const given = `${property(element, 'itemprop') ?? ''} ${property(element, 'property') ?? ''}`;
	return given.split(/\s+/).some((name) => names.has(name));
}

/** A time that the line under a title prints. */
interface PrintedTime {
	readonly element: Element;
	readonly attribute: 'datetime' | 'title' | 'content';
	readonly says: string;
	/** The day where it was written, which is what readers see. */
	readonly day: number;
}

const attributes: Readonly<Record<string, PrintedTime['attribute']>> = {
	time: 'datetime',
	abbr: 'title',
	meta: 'content',
};

function readTime(element: Element, {timezone}: Settings): PrintedTime | undefined {
	const attribute = attributes[element.tagName];
	const says = attribute === undefined ? undefined : property(element, attribute)?.trim();
	const value = says === undefined ? undefined : parseDate(says);
	if (attribute === undefined || says === undefined || value === undefined) return undefined;
	const moment = momentOf(value, timezone);
	const day = moment.precision === 'day' ? moment.day : dayAt(moment.epoch, moment.minutesEast);
	return {element, attribute, says, day};
}

/** What two times have in common that stand in one line, in one element or in neighbours of one: not those of two articles. */
function lineAround(post: Post, element: Element): readonly Element[] {
	const parent = post.parentOf(element);
	const around = parent === undefined || parent.type === 'root' ? undefined : post.parentOf(parent);
	return [parent, around].filter((node) => node !== undefined && node.type !== 'root' && isElement(node));
}
