import type {Report} from '../model/report.ts';
import {UserError} from '../model/userError.ts';
import {renderReportPage} from '../report/reportPage.ts';
import type {FormatterContext} from './formatter.ts';

/**
 * A page that shows the whole archive: what is wrong by its causes, by days, sources and years, with examples.
 * @throws UserError where nothing but single posts is known
 */
export function* formatHtml(report: Report, context: FormatterContext): Generator<string> {
	const {page} = context;
	if (page === undefined)
		throw new UserError('The format `html` shows an archive, and not a single post: lint its folder.');
	yield* renderReportPage(report, context, page);
}
