/** What is too narrow to be read is not made use of: the terminal wraps it. */
const fewestColumns = 20;

/**
 * How many columns are left beside something.
 * @param width of the terminal; undefined for a file or a pipe, where lines have no end
 */
export function usableColumns(width: number | undefined, beside: number): number {
	return width === undefined ? Number.POSITIVE_INFINITY : Math.max(fewestColumns, width - beside);
}
