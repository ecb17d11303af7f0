import path from 'node:path';
import {surveyPage} from '../../engine/lint.ts';
import type {PageFacts} from '../../model/facts.ts';
import type {ArchiveFiles} from '../files/archiveFiles.ts';
import {readBeginning} from '../files/readBeginning.ts';
import {inSteps, type Steps} from './steps.ts';

/** Whether a file may have front matter, by its path: Jekyll looks into every file, and finds none in pictures. */
export function mayBePage(file: string): boolean {
	return pageNames.test(file);
}

const pageNames =
	/\.(?:md|markdown|mkdown|mkdn|mkd|html?|xhtml|xml|txt|json|css|scss|sass|js|coffee|svg|rss|atom|webmanifest)$/i;

/**
 * Learns of the files that are no posts where they are published.
 * @param posts paths that are known already
 * @param isAsked whether a path is to be looked at; all are if left out
 */
export function* surveyPages(
	{root, paths}: Pick<ArchiveFiles, 'root' | 'paths'>,
	posts: ReadonlySet<string>,
	isAsked: (path: string) => boolean = () => true,
): Steps<readonly PageFacts[]> {
	const asked = paths.filter((file) => mayBePage(file) && !posts.has(file) && isAsked(file));
	return yield* inSteps(asked, (file) => {
		const text = readBeginning(path.join(root, file));
		return text === undefined ? undefined : surveyPage({path: file, text});
	});
}
