import path from 'node:path';
import {renderScoreBadge} from '../../formatters/scoreBadge.ts';
import {renderFallsMarkdown} from '../../formatters/scoreFalls.ts';
import {renderScoreMarkdown} from '../../formatters/scoreMarkdown.ts';
import type {Problem} from '../../model/report.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {ArchiveScore} from '../../score/archiveScore.ts';
import type {ScoreFall} from '../../score/compareScores.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {type ScoreFormat, scoreFormatOf} from '../options/scoreFormats.ts';
import {writeOutputFile} from './outcome.ts';

/** What is told of an archive. */
export interface ToldScore {
	readonly score: ArchiveScore;
	/** What fell since a commit; undefined where none is named. */
	readonly ratchet?: Ratchet | undefined;
}

/** A commit, and what fell since. */
export interface Ratchet {
	/** As the command line names it. */
	readonly ref: string;
	/** Its object id. */
	readonly commit: string;
	readonly falls: readonly ScoreFall[];
}

/** A score as a file holds it. */
export function scoreAs(format: ScoreFormat, {score, ratchet}: ToldScore): string {
	switch (format) {
		case 'json':
			return `${JSON.stringify({...score, ratchet}, undefined, '\t')}\n`;
		case 'markdown':
			return (
				renderScoreMarkdown(score) +
				(ratchet === undefined ? '' : `\n${renderFallsMarkdown(ratchet.falls, ratchet.ref)}`)
			);
		case 'svg':
			return renderScoreBadge(score);
	}
}

/**
 * Writes a score into the files that the command line names.
 * @throws UserError when one of them cannot be written
 */
export function writeScoreFiles(
	score: ArchiveScore,
	{score: files}: Pick<CommandOptions, 'score'>,
	{cwd}: Pick<CommandEnvironment, 'cwd'>,
): void {
	for (const file of files) {
		const format = scoreFormatOf(file);
		if (format !== undefined) writeOutputFile(path.resolve(cwd, file), [scoreAs(format, {score})]);
	}
}

/**
 * Says that no score is told, for it would be that of a part; undefined where all of the archive could be read and judged.
 * @param files that are therefore not written
 */
export function describeUntold(problems: readonly Problem[], files: readonly string[]): string | undefined {
	if (problems.length === 0) return undefined;
	const list = new Intl.ListFormat('en-GB').format(files.map((file) => `\`${file}\``));
	const what =
		files.length === 0 ? 'No score is told: it' : `${list} ${files.length === 1 ? 'is' : 'are'} not written: the score`;
	return `${what} would be that of the part which could be read and judged.`;
}

/** Says that a score is less than it has to be; undefined where it is not. */
export function describeLowScore(
	{score}: Pick<ArchiveScore, 'score'>,
	{failUnder}: Pick<CommandOptions, 'failUnder'>,
): string | undefined {
	return failUnder === undefined || score >= failUnder
		? undefined
		: `The score is ${score.toFixed(1)}, less than ${failUnder}.`;
}
