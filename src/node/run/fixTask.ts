import {type ArchiveContents, indexArchive} from '../../archive/indexArchive.ts';
import type {KnownOfPost} from '../../engine/fix/index.ts';
import type {SettledPost, SettlingContext} from '../../engine/settle.ts';
import {type Diagnostic, isInPost, type Safety, type Suppression} from '../../model/diagnostic.ts';
import type {KnownFindings} from '../../model/knownFindings.ts';
import type {Settings} from '../../model/settings.ts';

/** What threads have to know of an archive to fix posts of it. A copy of it can be made. */
export interface FixNotice {
	readonly level: Safety;
	/** What the index of the archive is made of, as JSON; undefined where nothing is known of it. */
	readonly archive: string | undefined;
}

/** What a thread has to know of a post to fix it, beside the archive. A copy of it can be made. */
export interface FixDetails extends KnownOfPost {
	/** Of the bytes that were linted and judged. */
	readonly hash: string;
	/** What is accepted of its findings; undefined where nothing is accepted anywhere. */
	readonly accepted: AcceptedRows | undefined;
}

/** Findings by what tells them apart, and why they are not reported, if they are not. */
type AcceptedRows = readonly (readonly [key: string, suppression: Suppression | 0])[];

/** Tells threads of an archive. */
export function fixNotice(contents: Omit<ArchiveContents, 'details'> | undefined, level: Safety): FixNotice {
	const archive = contents && JSON.stringify({...contents, files: [...contents.files]});
	return {level, archive};
}

/** The index of an archive that another thread tells of. */
export function indexTold({archive}: FixNotice, settings: Settings): SettlingContext['archive'] {
	// `fixNotice` has written it.
	return archive === undefined ? undefined : indexArchive(JSON.parse(archive) as ArchiveContents, settings);
}

/** What is accepted of the findings of a post, for a thread that cannot ask. */
export function acceptedRows(
	{diagnostics, suppressed}: SettledPost,
	known: KnownFindings | undefined,
): AcceptedRows | undefined {
	if (known === undefined) return undefined;
	// What the post itself switches off, nobody else is asked about.
	const hidden = suppressed.filter(({suppression}) => !isInPost(suppression));
	const standing = [...diagnostics, ...hidden];
	return standing.map((diagnostic) => [keyOf(diagnostic), known.suppressionOf(diagnostic, standing) ?? 0]);
}

/**
 * Knows what these rows say.
 * @returns throws when it is asked about another finding
 */
export function knownByRows(rows: AcceptedRows | undefined): KnownFindings | undefined {
	if (rows === undefined) return undefined;
	const byKey = new Map(rows);
	return {
		suppressionOf: (diagnostic) => {
			const suppression = byKey.get(keyOf(diagnostic));
			if (suppression === undefined) throw new Error('Only the main thread knows whether this finding is accepted.');
			return suppression === 0 ? undefined : suppression;
		},
	};
}

function keyOf({rule, id, cause}: Diagnostic): string {
	return `${rule} ${id} ${cause.id}`;
}
