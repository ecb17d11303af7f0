import {existsSync} from 'node:fs';
import path from 'node:path';
import {codeFrame, type SiteSettings, settingsOfSite} from '../../config/index.ts';
import {readSiteConfig} from '../../jekyll/siteConfig.ts';
import type {Settings} from '../../model/settings.ts';
import {UserError} from '../../model/userError.ts';
import {reasonOf} from '../files/fileErrors.ts';
import {readControlText} from '../files/guardedFile.ts';
import {leadsOutOf} from '../files/paths.ts';

/** What the site that an archive is published by says of its posts. */
export interface ArchiveSite {
	/** What holds where no config of archivelint says otherwise. */
	readonly settings: Partial<Settings>;
	readonly notices: readonly string[];
}

/**
 * Reads Jekyll's config in the root of an archive; most archives get along without.
 * @param root absolute
 * @throws UserError with every place that stops Jekyll as well
 */
export function readSite(root: string, cwd: string): ArchiveSite {
	const file = ['_config.yml', '_config.yaml'].map((name) => path.join(root, name)).find((name) => existsSync(name));
	if (file === undefined) return {settings: {}, notices: noticesOfToml(root, cwd)};
	const shown = displayedName(file, cwd);
	const text = readText(file, shown);
	const {site, complaints} = readSiteConfig(text);
	if (complaints.length > 0) {
		// What a link leads to may be anybody's, and its lines are none to show.
		if (leadsOutOf(root, file))
			throw new UserError(`The site's config \`${shown}\` is a link out of the archive to what no site's config is.`);
		const frames = complaints.map((complaint) => codeFrame({file: {path: shown, text}, ...complaint}));
		throw new UserError([...frames, 'Fix this first: it says what the pages of the site are made with.'].join('\n\n'));
	}
	const {settings, unfollowed} = settingsOfSite(site);
	return {settings, notices: noticesOf(shown, unfollowed)};
}

function readText(file: string, shown: string): string {
	try {
		return readControlText(file);
	} catch (error) {
		throw new UserError(`The site's config \`${shown}\` cannot be read: ${reasonOf(error)}.`);
	}
}

function noticesOf(shown: string, unfollowed: SiteSettings['unfollowed']): readonly string[] {
	if (unfollowed.length === 0) return [];
	const list = new Intl.ListFormat('en-GB').format(unfollowed.map((name) => `\`${name}\``));
	return [
		`\`${shown}\` sets ${list}, which archivelint does not follow: where it matters, pages differ from what is linted.`,
	];
}

function noticesOfToml(root: string, cwd: string): readonly string[] {
	const file = path.join(root, '_config.toml');
	if (!existsSync(file)) return [];
	return [
		`\`${displayedName(file, cwd)}\` is not read, for it is not YAML: set \`permalink\`, \`baseurl\`, \`timezone\` and \`kramdown\` in the config of archivelint.`,
	];
}

function displayedName(file: string, cwd: string): string {
	const relative = path.relative(cwd, file);
	return relative.startsWith('..') ? file : relative;
}
