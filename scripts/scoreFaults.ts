import {type ScoreDimension, scoreDimensions} from '../src/score/scoreDimensions.ts';

/** Files of an archive, by their paths. */
export type Files = Readonly<Record<string, string>>;

/** Something that goes wrong in archives, planted into one in which nothing is wrong. */
export interface PlantedFault {
	readonly name: string;
	/** What it is to cost most in. */
	readonly dimension: ScoreDimension;
	/** @param index of the post, from 0 */
	readonly plant: (text: string, index: number) => string;
	/** Why other dimensions move, too; left out where none does. */
	readonly why?: string;
}

const towns = ['Aldmouth', 'Brack', 'Carrow', 'Dunmere', 'Eastpoint', 'Fallow'];
const things = ['a ferry', 'a lighthouse', 'the old quay', 'a pilot boat', 'the harbour office', 'a dry dock'];

/** A post in which nothing is wrong: several paragraphs, two pictures, three links, a film, a heading. */
function cleanPost(index: number): readonly [path: string, text: string] {
	const town = towns[index % towns.length] ?? '';
	const thing = things[Math.floor(index / towns.length) % things.length] ?? '';
	const number = index + 1;
	const title = `What ${town} does with ${thing} ${number}`;
	const day = `2024-${String(1 + (index % 9)).padStart(2, '0')}-${String(10 + (index % 18))}`;
	const source = `https://${['coast', 'tides'][index % 2] ?? ''}.example/${day.replaceAll('-', '/')}/${number}`;
	const paragraph = (part: number): string =>
		`In ${town}, number ${number}.${part}, people have long asked what becomes of ${thing} when winter is over and the boats come back to the harbour with what they have caught.`;
	const text = [
		'---',
		`title: "${title}"`,
		`date: ${day}T08:30:00.000Z`,
		`author: ${['Ines Holloway', 'Tomas Reed'][index % 2] ?? ''}`,
		`from: ${source}`,
		'tags: [ Coast ]',
		'---',
		'',
		`${paragraph(1)} More is in [the report of ${town}](https://reports.example/${number}/full).`,
		'',
		`![Boats before the quay of ${town}](https://pictures.example/${number}/quay.jpg)`,
		'',
		`## How ${town} decided`,
		'',
		`${paragraph(2)} See [the minutes of the meeting](https://minutes.example/${number}) and [the plan of the council](https://plans.example/${number}).`,
		'',
		`![A chart of the harbour of ${town}](https://pictures.example/${number}/chart.jpg)`,
		'',
		paragraph(3),
		'',
		`<video controls src="https://films.example/${number}.mp4"></video>`,
		'',
		paragraph(4),
		'',
	].join('\n');
	return [`_posts/${day}-${title}.md`, text];
}

/** An archive in which nothing is wrong. */
export function cleanArchive(posts: number): Files {
	return Object.fromEntries(Array.from({length: posts}, (_, index) => cleanPost(index)));
}

/** Every third post of an archive with a fault in it. */
export function withFault(files: Files, {plant}: Pick<PlantedFault, 'plant'>): Files {
	let index = 0;
	return Object.fromEntries(
		Object.entries(files).map(([path, text]) => {
			const own = index++;
			return [path, own % 3 === 0 ? plant(text, own) : text];
		}),
	);
}

const shareBar =
	'<div class="sharedaddy"><a href="https://www.facebook.com/sharer.php?u=1">Share</a> <a href="https://twitter.com/share?u=1">Tweet</a></div>';

function withBody(body: string): PlantedFault['plant'] {
	return (text) => `${text.slice(0, text.indexOf('---\n', 4) + 4)}\n${body}\n`;
}

function appended(html: string): PlantedFault['plant'] {
	return (text) => `${text}\n${html}\n`;
}

function replaced(what: RegExp, by: string): PlantedFault['plant'] {
	return (text) => text.replace(what, by);
}

/** One of each kind of fault, the dimensions in their order. */
export const plantedFaults: readonly PlantedFault[] = [
	{name: 'the body is lost', dimension: 'completeness', plant: withBody('')},
	{
		name: 'a teaser was captured',
		dimension: 'completeness',
		plant: (text, index) => {
			const [, source = ''] = /^from: (.*)$/m.exec(text) ?? [];
			return withBody(`The first sentence of the article is all that is here.\n\n[Continue reading](${source})`)(
				text,
				index,
			);
		},
	},
	{
		name: 'a picture waits for a script',
		dimension: 'completeness',
		plant: replaced(/!\[(Boats[^\]]*)\]\(([^)]*)\)/, '<img alt="$1" data-src="$2">'),
	},
	{
		name: 'a picture is not in the archive',
		dimension: 'completeness',
		plant: replaced(/\(https:\/\/pictures\.example\/\d+\/chart\.jpg\)/, '(/assets/chart.jpg)'),
	},
	{
		name: 'the text was read in the wrong encoding',
		dimension: 'completeness',
		plant: replaced(/winter is over/g, 'winter is over â€“ cafÃ©s and cafÃ©s'),
	},
	{
		name: 'a link leads to the source site',
		dimension: 'links',
		plant: replaced(/https:\/\/reports\.example\/\d+\/full/, '/reports/full'),
	},
	{
		name: 'a link needs a script',
		dimension: 'links',
		plant: replaced(/https:\/\/minutes\.example\/\d+/, 'javascript:open()'),
	},
	{
		name: 'an archive of the web has rewritten a link',
		dimension: 'links',
		plant: replaced(/https:\/\/plans\.example\/(\d+)/, '/web/20250601120000/https://plans.example/$1'),
	},
	{
		name: 'a link tracks its readers',
		dimension: 'links',
		plant: replaced(/(https:\/\/reports\.example\/\d+\/full)/, '$1?utm_source=feed'),
	},
	{
		name: 'a picture has no alternative',
		dimension: 'accessibility',
		plant: replaced(/!\[Boats[^\]]*\]\(([^)]*)\)/, '<img src="$1">'),
	},
	{
		name: 'an alternative is the name of a file',
		dimension: 'accessibility',
		plant: replaced(/!\[Boats[^\]]*\]/, '![quay_20240302.jpg]'),
	},
	{
		name: 'a link has no name',
		dimension: 'accessibility',
		plant: replaced(/\[the minutes of the meeting\]\(([^)]*)\)/, '<a href="$1"></a>'),
	},
	{name: 'nobody knows the source', dimension: 'provenance', plant: replaced(/^from: .*$/m, 'from: unknown')},
	{
		name: 'the date is made up',
		dimension: 'provenance',
		plant: replaced(/^date: .*$/m, 'date: 1970-01-01T00:00:00.000Z'),
	},
	{name: 'the author is a placeholder', dimension: 'provenance', plant: replaced(/^author: .*$/m, 'author: undefined')},
	{
		name: 'an author is spelled in two ways',
		dimension: 'consistency',
		plant: (text, index) => (index === 3 ? text.replace(/^author: Tomas Reed$/m, 'author: Tomas  Reed') : text),
	},
	{
		name: 'a title is the name of a file',
		dimension: 'consistency',
		plant: replaced(/^title: ".*"$/m, 'title: quay.html'),
	},
	{name: 'a share bar stands below the article', dimension: 'cleanliness', plant: appended(shareBar)},
	{
		name: 'tags are printed as text',
		dimension: 'cleanliness',
		plant: replaced(/people have long asked/g, 'people have </span> long asked'),
	},
	{
		name: 'comments stand below the article',
		dimension: 'cleanliness',
		plant: appended(
			'<div id="comments"><h3>2 comments</h3><ol class="commentlist"><li class="comment">Well said.</li><li class="comment">I was there.</li></ol></div>',
		),
	},
	{name: 'an editor has left elements', dimension: 'cleanliness', plant: appended('<p>More to come.<o:p></o:p></p>')},
];

/** What a fault has changed. */
export interface FaultEffect {
	/** Points that are lost, in each dimension. */
	readonly lost: Readonly<Record<ScoreDimension, number>>;
	readonly score: number;
}

/** What points are lost between two scores. */
export function effectOf(
	before: {readonly score: number; readonly dimensions: Readonly<Record<ScoreDimension, number>>},
	after: {readonly score: number; readonly dimensions: Readonly<Record<ScoreDimension, number>>},
): FaultEffect {
	const lostIn = (dimension: ScoreDimension): number =>
		Math.round(10 * (before.dimensions[dimension] - after.dimensions[dimension])) / 10;
	// The keys are all dimensions, which `fromEntries` forgets.
	const lost = Object.fromEntries(
		scoreDimensions.map((dimension) => [dimension, lostIn(dimension)]),
	) as FaultEffect['lost'];
	return {lost, score: after.score};
}

/** Whether a fault has cost something, and most of it in its own dimension. */
export function movesMost({dimension}: PlantedFault, {lost}: FaultEffect): boolean {
	return lost[dimension] > 0 && scoreDimensions.every((other) => other === dimension || lost[other] < lost[dimension]);
}
