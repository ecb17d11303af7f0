import {RoleSurvey} from '../archive/roleSurvey.ts';
import {splitPost} from '../frontMatter/forms/splitPost.ts';
import type {Settings} from '../model/settings.ts';
import type {PostInput} from './parse.ts';

/**
 * Infers which keys of the front matter have which role, where nobody has said so.
 * @param posts some of the archive: their texts, or as much as holds their front matter
 * @param settings what holds for the archive
 */
export function inferKeys(
	posts: Iterable<Pick<PostInput, 'text'>>,
	settings: Pick<Settings, 'generator' | 'siteHosts' | 'frontMatterForms'>,
): Settings['inferredKeys'] {
	const survey = new RoleSurvey(settings);
	for (const {text} of posts) survey.add(splitPost(text, () => settings).frontMatter);
	return survey.inferredKeys();
}
