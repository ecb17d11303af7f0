import noEmptyCaption from './rules/no-empty-caption.js';
import noLoneAuthor from './rules/no-lone-author.js';

/** @type {import('archivelint/authoring').Plugin} */
export default {
	name: 'harbour',
	rules: [noEmptyCaption, noLoneAuthor],
	presets: {
		watch: {'harbour/no-lone-author': ['on', {atLeast: 5}], 'no-date-gap': 'on'},
	},
	pages: new URL('./rules/', import.meta.url),
};
