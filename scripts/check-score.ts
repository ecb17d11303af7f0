/**
 * `npm run check:score -- [posts]`: writes an archive in which nothing is wrong, plants one kind of fault after the other into a third
 * of its posts, scores it with the built command, and prints what each costs in which dimension. Exit code 1 where the clean archive
 * has less than 100, a fault costs nothing, or costs more in another dimension than in its own.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {ArchiveScore} from '../src/score/archiveScore.ts';
import {scoreDimensions} from '../src/score/scoreDimensions.ts';
import {runCommand} from './builtCommand.ts';
import {
	cleanArchive,
	effectOf,
	type FaultEffect,
	type Files,
	movesMost,
	type PlantedFault,
	plantedFaults,
	withFault,
} from './scoreFaults.ts';

function main(posts: number): number {
	const files = cleanArchive(posts);
	const clean = scoreOf(files);
	console.log(`${posts} posts in which nothing is wrong have ${clean.score}.\n`);
	console.log(row(['fault', ...scoreDimensions, 'score']));
	console.log(row(['---', ...scoreDimensions.map(() => '---:'), '---:']));
	const effects = plantedFaults.map((fault) => ({fault, effect: effectOf(clean, scoreOf(withFault(files, fault)))}));
	for (const {fault, effect} of effects) console.log(rowOf(fault, effect));
	const wrong = effects.filter(({fault, effect}) => !movesMost(fault, effect));
	for (const {fault} of wrong) console.log(`\nNot in its own dimension: ${fault.name}`);
	return clean.score === 100 && wrong.length === 0 ? 0 : 1;
}

function scoreOf(files: Files): ArchiveScore {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-score-'));
	try {
		mkdirSync(path.join(folder, '_posts'));
		for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
		const words = ['score', '--no-config', '--no-cache', '--now', '2026-01-01', '--json', '--root', folder, folder];
		// The command has written it.
		return JSON.parse(runCommand(words)) as ArchiveScore;
	} finally {
		rmSync(folder, {recursive: true});
	}
}

function rowOf({name}: PlantedFault, {lost, score}: FaultEffect): string {
	return row([
		name,
		...scoreDimensions.map((dimension) => (lost[dimension] === 0 ? '' : `-${lost[dimension].toFixed(1)}`)),
		score.toFixed(1),
	]);
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

process.exitCode = main(Number(process.argv[2] ?? 18));
