import {element} from './domElements.ts';
import type {ShownReport} from './shownReport.ts';

/** A command with a button that copies it. */
export function copyableCommand(command: string, {wording: {texts}}: Pick<ShownReport, 'wording'>): HTMLElement {
	const code = element('code', {}, command);
	const said = element('span', {role: 'status', class: 'copied'});
	const copy = async (): Promise<void> => {
		selectAll(code);
		try {
			await navigator.clipboard.writeText(command);
			said.textContent = texts.copied;
		} catch {
			// Where nobody may write the clipboard, the command is selected, and a person copies it.
		}
		setTimeout(() => said.replaceChildren(), 2000);
	};
	const button = element(
		'button',
		{type: 'button', class: 'copy', 'aria-label': `${texts.copy}: ${command}`, onclick: () => void copy()},
		texts.copy,
	);
	return element('span', {class: 'command'}, code, button, said);
}

function selectAll(code: HTMLElement): void {
	getSelection()?.selectAllChildren(code);
}
