import {type Element, isRead, withoutSpace} from '../../../src/authoring.ts';
import {isControl} from '../boxes/trimmings.ts';
import type {SlidesKind} from './judgeSlides.ts';
import {isImage} from './slideContents.ts';
import type {Slides} from './slides.ts';

/** A heading, a link to more and a line about both are no longer than this, white space apart. */
const longestBeside = 200;

/** Whether an element holds more than its slides, what turns them and a heading, so that it is no carousel as a whole. */
export function saysMore(container: Element, {slides, clones}: Slides, kind: SlidesKind): boolean {
	const parts = new Set([...slides, ...clones]);
	let length = 0;
	const holdsMore = (element: Element): boolean => {
		if (isImage(element) && kind !== 'gallery') return true;
		return element.children.some((child) => {
			if (child.type === 'text') length += withoutSpace(child.value).length;
			else if (child.type === 'element' && isRead(child) && !parts.has(child) && !isControl(child))
				return holdsMore(child);
			return length > longestBeside;
		});
	};
	return holdsMore(container);
}
