/**
 * The characters that change the order in which others are shown (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters),
 * as they stand in a set of a regular expression.
 */
export const directionControls = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;
