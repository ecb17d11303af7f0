import {element} from './domElements.ts';

/** A choice among a few: a list that opens. */
export interface Chooser {
	readonly shown: HTMLElement;
	/** What is chosen; undefined for all. */
	readonly value: () => string | undefined;
	/** Chooses something. */
	readonly choose: (value: string | undefined) => void;
}

/**
 * Makes a list to choose from.
 * @param options values and what they are called
 * @param whenChosen is called when a person has chosen
 */
export function chooser(
	{
		label,
		all,
		options,
	}: {readonly label: string; readonly all: string; readonly options: readonly (readonly [string, string])[]},
	whenChosen: () => void,
): Chooser {
	const list = element(
		'select',
		{onchange: whenChosen},
		element('option', {value: ''}, all),
		...options.map(([value, name]) => element('option', {value}, name)),
	);
	return {
		shown: element('label', {}, element('span', {}, label), list),
		value: () => (list.value === '' ? undefined : list.value),
		choose: (value = '') => {
			list.value = value;
			// What the list does not have is no choice.
			if (list.selectedIndex === -1) list.value = '';
		},
	};
}

/** Makes a field for words. They are looked for when nothing was typed for a moment. */
export function wordField(
	{label, hint}: {readonly label: string; readonly hint: string},
	whenTyped: () => void,
): Chooser {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const later = (): void => {
		clearTimeout(waiting);
		waiting = setTimeout(whenTyped, 150);
	};
	const field = element('input', {type: 'search', placeholder: hint, oninput: later});
	return {
		shown: element('label', {class: 'words'}, element('span', {}, label), field),
		value: () => (field.value.trim() === '' ? undefined : field.value),
		choose: (value = '') => {
			if (field.value !== value) field.value = value;
		},
	};
}
