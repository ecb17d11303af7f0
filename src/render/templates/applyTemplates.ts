import type {TemplateLanguage} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {readHugo} from '../hugo/readHugo.ts';
import {applyLiquid, type LiquidUse} from '../liquid/readLiquid.ts';
import {hexoDialect} from '../nunjucks/hexoTags.ts';
import {plainNunjucks, readNunjucks} from '../nunjucks/readNunjucks.ts';
import {readObsidian} from '../obsidian/readObsidian.ts';
import type {TemplatedBody} from '../rendering.ts';

/** Which languages run over a body, and what they know. */
export interface TemplateUse extends Omit<LiquidUse, 'leavesUnknownTags'> {
	readonly templates: readonly TemplateLanguage[];
	/** Whether the tags of Nunjucks are those that Hexo adds. */
	readonly isHexo: boolean;
}

/**
 * Runs the template languages of a site over a body: Liquid first, and each of the others over what those before have left as
 * text. Where Nunjucks comes behind Liquid, tags that Liquid does not know are left to it. Linear; never throws.
 */
export function applyTemplates(file: string, body: Range, {templates, isHexo, ...use}: TemplateUse): TemplatedBody {
	const runs = use.runs && templates.includes('liquid');
	let templated = applyLiquid(file, body, {...use, runs, leavesUnknownTags: templates.includes('nunjucks')});
	for (const language of templates) {
		if (language === 'hugo') templated = readHugo(file, templated);
		else if (language === 'nunjucks') templated = readNunjucks(file, templated, isHexo ? hexoDialect : plainNunjucks);
		else if (language === 'obsidian') templated = readObsidian(file, templated);
	}
	return templated;
}
