# Renders bodies of posts as Jekyll does: one JSON list per line in (body, options), one HTML string out (null where kramdown fails).
require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'

defaults = {input: 'GFM', auto_ids: true, hard_wrap: false, entity_output: :as_char, syntax_highlighter: nil}

$stdin.each_line do |line|
  body, options = JSON.parse(line)
  html = begin
    Kramdown::Document.new(body, defaults.merge(options.transform_keys(&:to_sym))).to_html.scrub
  rescue StandardError, SystemStackError
    nil
  end
  puts JSON.generate(html)
end
