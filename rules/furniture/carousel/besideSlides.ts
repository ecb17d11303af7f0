import {type Element, isRead, withoutSpace} from '../../../src/authoring.ts';
import {isControl} from '../boxes/trimmings.ts';
import {isImage} from './slideContents.ts';
import type {Slides} from './slides.ts';

/** What a carousel holds beside its slides and what turns them. */
export interface Beside {
	/** Of its text, in UTF-16 units, white space apart. */
	readonly length: number;
	readonly hasPicture: boolean;
	/** Whether there is more than a heading, a link to more and a line about both. */
	readonly isMuch: boolean;
}

const longestBeside = 200;

/** Of one text. Longer ones are sentences. */
const longestLine = 100;

/** Reads what stands in a container, but for its slides. */
export function besideSlides(container: Element, {slides, clones}: Slides): Beside {
	const parts = new Set([...slides, ...clones]);
	let [length, longest, hasPicture] = [0, 0, false];
	const enter = (element: Element): void => {
		hasPicture ||= isImage(element);
		for (const child of element.children) {
			if (child.type === 'text') {
				const own = withoutSpace(child.value).length;
				length += own;
				longest = Math.max(longest, own);
			} else if (child.type === 'element' && isRead(child) && !parts.has(child) && !isControl(child)) enter(child);
		}
	};
	enter(container);
	return {length, hasPicture, isMuch: length > longestBeside || longest > longestLine};
}
