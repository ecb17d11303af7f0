import type {ArchiveScore} from '../score/archiveScore.ts';
import {scoreDimensions} from '../score/scoreDimensions.ts';
import {countOf} from './countOf.ts';
import {describeFixes} from './describeFixes.ts';
import {escapeMarkdown} from './markdown.ts';
import {barOf, describeUnjudged, hasNoPosts, pointsText} from './scoreText.ts';

/** So many causes are named. */
const mostNamed = 5;

/** The score of an archive as a block of GitHub's Markdown, for job summaries and pull requests. */
export function renderScoreMarkdown(score: ArchiveScore): string {
	if (hasNoPosts(score)) return '## Archive score: no posts\n';
	const unjudged = describeUnjudged(score);
	const also = unjudged === undefined ? '' : ` Not judged: ${escapeMarkdown(unjudged)}.`;
	const heading = `## Archive score: ${pointsText(score.score)} of 100\n\n${countOf(score.posts, 'post')}.${also}\n`;
	return [heading, dimensionsTable(score), raisesTable(score)].filter((part) => part !== '').join('\n');
}

function dimensionsTable({dimensions, costs}: ArchiveScore): string {
	const rows = scoreDimensions.map((dimension) => {
		const [most] = costs[dimension].causes;
		const cost = most === undefined ? '' : `${most.id}: ${escapeMarkdown(most.rule)}, ${escapeMarkdown(most.source)}`;
		return `| ${dimension} | ${barOf(dimensions[dimension])} | ${pointsText(dimensions[dimension])} | ${cost} |\n`;
	});
	return `| dimension | | points | costs most |\n| --- | --- | ---: | --- |\n${rows.join('')}`;
}

function raisesTable({raises}: ArchiveScore): string {
	if (raises.length === 0) return '';
	const rows = raises.slice(0, mostNamed).map((cause) => {
		const {id, rule, source, findings, posts, points} = cause;
		const counts = `${countOf(findings, 'finding')} in ${countOf(posts, 'post')}`;
		return `| +${points.toFixed(2)} | ${id} | ${escapeMarkdown(rule)}, ${escapeMarkdown(source)} | ${counts} | ${describeFixes(cause)} |\n`;
	});
	return `| would raise it by | cause | | | fix |\n| ---: | --- | --- | --- | --- |\n${rows.join('')}`;
}
