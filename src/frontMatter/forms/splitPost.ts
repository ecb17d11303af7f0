import type {FrontMatterForm} from '../../model/post.ts';
import type {Settings, SiteGenerator} from '../../model/settings.ts';
import {byteOrderMarkLength} from '../../model/text.ts';
import {findOpeningEnd} from '../delimiters.ts';
import {splitHeadLines} from '../headLines/splitHeadLines.ts';
import {splitJson} from '../json/splitJson.ts';
import type {SplitFile} from '../splitFile.ts';
import {splitFrontMatter} from '../splitFrontMatter.ts';
import {splitUnopened} from '../splitUnopened.ts';
import type {TabManner} from '../tabbedYaml.ts';
import {splitToml} from '../toml/splitToml.ts';

/** The settings that say which forms of front matter the posts of an archive have. */
export type FormSettings = Pick<Settings, 'generator' | 'frontMatterForms'>;

type OtherForm = Exclude<FrontMatterForm, 'yaml'>;

/**
 * Splits a post as the program does that makes its site, and reads its front matter. What begins with `---` is YAML for all
 * of them; in which other forms a post may begin depends on the program, and else on the file alone.
 * @param text the whole file
 * @param settings called only where that is to be known
 * @returns the front matter (undefined where the file has none) and the body's range; linear; never throws
 */
export function splitPost(text: string, settings: () => FormSettings): SplitFile {
	const start = byteOrderMarkLength(text);
	if (findOpeningEnd(text, start) === undefined && mayBegin.test(text.slice(start, start + longestSign))) {
		const {generator, frontMatterForms} = settings();
		const isChosen = frontMatterForms.length > 0;
		const isExpected = isChosen || generator !== 'plain';
		for (const form of isChosen ? frontMatterForms : formsOf[generator]) {
			const split = splitters[form](text, start, isExpected);
			if (split !== undefined) return split;
		}
		const unopened = generator === 'hexo' ? splitUnopened(text, start) : undefined;
		if (unopened !== undefined) return unopened;
	}
	return splitFrontMatter(text, () => tabManners[settings().generator]);
}

/** What all forms but YAML begin with, for a quick look: most files have something else. */
const mayBegin = /^(?:\s*(?:\+\+\+|\{|$)|;;;| {0,3}[\w-]+:)/;
const longestSign = 120;

const splitters: Readonly<
	Record<OtherForm, (text: string, start: number, isExpected: boolean) => SplitFile | undefined>
> = {toml: splitToml, json: splitJson, 'head-lines': splitHeadLines};

/** The programs that read YAML with tabs: by `gray-matter`, or a parser of their own. */
const tabManners: Readonly<Partial<Record<SiteGenerator, TabManner>>> = {
	hexo: 'two-spaces',
	eleventy: 'passed-over',
	vuepress: 'passed-over',
};

/** The forms that programs know beside YAML. Where no program is known, posts may be of any. */
const formsOf: Readonly<Record<SiteGenerator, readonly OtherForm[]>> = {
	jekyll: [],
	hugo: ['toml', 'json'],
	hexo: ['json'],
	eleventy: [],
	astro: ['toml'],
	vuepress: [],
	vitepress: [],
	pelican: ['head-lines'],
	obsidian: [],
	plain: ['toml', 'json', 'head-lines'],
};
