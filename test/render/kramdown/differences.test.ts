import test from 'ava';
import {kramdownCases} from '../../../scripts/kramdownCases.ts';
import {renderKramdown} from '../../../src/render/kramdown/index.ts';
import {withoutTemplate} from '../../../src/render/rendering.ts';
import {withoutSpaceAtTags} from './support.ts';

for (const {options, body, html} of kramdownCases) {
	test(`as kramdown: ${JSON.stringify(options)}: ${JSON.stringify(body)}`, (t) => {
		const rendered = renderKramdown(body, withoutTemplate({start: 0, end: body.length}), options);
		t.is(withoutSpaceAtTags(rendered.html), html);
	});
}
