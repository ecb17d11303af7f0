/** What opens or closes something in kramdown, HTML, Liquid and YAML: repeated, each may cost more than its length. */
export const hostileTokens: readonly string[] = [
	// Blocks of kramdown.
	['\n', '\n\n', ' ', '\t', '    ', '> ', '>', '- ', '* ', '+ ', '1. ', '# ', 'a\n===\n', 'a\n---\n'],
	['```\n', '~~~\n', '~~~', '    a\n', ': a\n', 'a\n: b\n', '|', '| a | b |\n', '|-|\n', '$$', '$$\n', '+++\n'],
	['---\n', '* * *\n', '[^1]: a\n', '[^1]', '[a]: b\n', '*[a]: b\n', '{:.a}\n', '{:a: .b}\n'],
	['{::comment}\n', '{:/}\n', '{::', '{:', '}', '^\n'],
	// Spans of kramdown.
	[
		'*',
		'**',
		'_',
		'__',
		'*a ',
		' a*',
		'`',
		'``',
		'~~',
		'$',
		'$$',
		'$$\n',
		'$a$ ',
		'[',
		']',
		'![',
		'(',
		')',
		'](',
		'[a](',
		'[a](b)',
	],
	['![a](b)', '[a][b]', '<http://a', '<a@b', '\\', '"', "'", '--', '...', '<<', '>>', '&', '&amp;', '&#'],
	['&copy', '{:.a}', 'a  \n', '\\\\\n'],
	// HTML.
	['<', '>', '</', '/>', '<!--', '-->', '<!', '<?', '?>', '<![CDATA[', ']]>', '<a', '<a ', '<a b="'],
	['<a b=', "<a b='", '="', '<div>', '</div>', '<p>', '</p>', '<b>', '</b>', '<a href="b">', '</a>'],
	['<br>', '<img src=a>', '<li>', '<ul>', '</ul>', '<td>', '<table>', '</table>', '<tr>', '<font>'],
	['</font>', '<h2>', '</h2>', '<pre>', '</pre>', '<code>', '</code>', '<script>', '</script>', '<style>'],
	['</style>', '<svg>', '</svg>', '<math>', '<select>', '<option>', '<noscript>', '</noscript>'],
	['<template>', '<iframe>', '<textarea>', '<title>', '<object>', '<button>', '<form>', '<dl><dt>', '<中>'],
	['</中>', '<a:b>', '<div markdown="1">', '<div/>', '<p hidden></p>', '<div id="a">', '<video src=a>'],
	['<a onclick=b>', '<img src=a data-src=b>', '<p style="display:none">a</p>'],
	// Liquid.
	['{{', '}}', '{%', '%}', '{{ a }}', '{{ "', '{% if a %}', '{% endif %}', '{% raw %}', '{% endraw %}'],
	['{% comment %}', '{% endcomment %}', '{% for a in b %}', '{% endfor %}', '{% highlight a %}'],
	['{% endhighlight %}', '{% include a %}', '{{<', '[a b="c"]', '[/a]'],
	// Other template languages.
	['{{< a >}}', '{{< /a >}}', '{{< a "', '{{< a `', '{{</*', '*/>}}', '>}}', '{{% a %}}\n', '{{% /a %}}', '{#', '#}'],
	['{% a %}', '{% enda %}', '{% note %}\n', '{% endnote %}\n', '{% asset_img a.png %}', '[[', ']]', '[[a|b]]'],
	['![[', '![[a.png]]', '==', '==a==', '%%', ' ^a\n', '> [!note] a\n'],
	// Words, characters and URLs that rules look at.
	['a', '中', '😀', '\u200b', '\u00a0', '\ufeff', '\0', '\u202e', 'â€™', '&amp;amp;', 'http://a.example/ '],
	['http://', 'a@b.example ', '%E4', '2024-01-02 ', '<!--1709280000000-->\n'],
	['http://a.example/?utm_source=b ', '/a/', '//', '.', ':', '#', '\r', '\r\n'],
].flat();

/** The same of YAML, for the front matter. */
export const hostileYaml: readonly string[] = [
	['a: ', 'a: b\n', '- ', '- a\n', '? ', ': ', '[', ']', '{', '}', ',', '"', "'", '|\n', '>\n', '&a '],
	['*a ', '!a ', '%', '#', ' ', '\t', '\n', 'a: "b\n', "a: 'b\n", 'a: [b, ', 'a:\n  ', '<<: *a\n', '\\'],
	['"\\', '&a [', 'a: &a b\n', '@', '`', '~', '\ufeff', '\u2028', '--- ', '...'],
].flat();
