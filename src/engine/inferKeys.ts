import {RoleSurvey} from '../archive/roleSurvey.ts';
import {splitPost} from '../frontMatter/forms/splitPost.ts';
import type {Settings} from '../model/settings.ts';
import type {PostInput} from './parse.ts';

/**
 * Infers which keys of the front matter have which role, where nobody has said so. What says nothing new is left out.
 * @param posts some of the archive: their texts, or as much as holds their front matter
 * @param settings what holds for the archive
 */
export function inferKeys(
	posts: Iterable<PostInput>,
	settings: Pick<Settings, 'generator' | 'siteHosts' | 'frontMatterForms'>,
): Partial<Pick<Settings, 'inferredKeys' | 'isSourceDoubtful'>> {
	const survey = new RoleSurvey(settings);
	for (const {path, text} of posts) survey.add(splitPost(text, () => settings).frontMatter, path);
	const inferredKeys = survey.inferredKeys();
	return {
		...(Object.keys(inferredKeys).length === 0 ? {} : {inferredKeys}),
		...(survey.isSourceDoubtful() ? {isSourceDoubtful: true} : {}),
	};
}
