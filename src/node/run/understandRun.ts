import {understandArchive} from '../../archive/understanding/understandArchive.ts';
import type {ArchiveUnderstanding} from '../../model/understanding.ts';
import type {KnownPost, LintRun} from './lintRun.ts';

/** Says what was understood of the archive that a run is about, by all its posts. */
export function understandRun(
	run: LintRun,
	posts: readonly Pick<KnownPost, 'facts' | 'settings'>[],
): ArchiveUnderstanding {
	return understandArchive(
		posts.map(({facts, settings: {settings}}) => ({facts, settings})),
		run.archiveSettings.settings,
	);
}
