/**
 * Loads the converter from traditional to simplified Chinese that archive rules compare names with. It takes some
 * 40 ms, so it is loaded only when such a rule is on.
 * @returns writes a text in simplified characters; what is no traditional Chinese stays as it is
 */
export async function loadToSimplified(): Promise<(text: string) => string> {
	const {Converter} = await import('opencc-js/t2cn');
	const convert: (text: string) => string = Converter({from: 't', to: 'cn'});
	return convert;
}
