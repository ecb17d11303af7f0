# Renders bodies of posts as Jekyll does: one JSON string per line in, one out (null where kramdown fails).
require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'

options = {input: 'GFM', auto_ids: true, hard_wrap: false, entity_output: :as_char, syntax_highlighter: nil}

$stdin.each_line do |line|
  html = begin
    Kramdown::Document.new(JSON.parse(line), options).to_html.scrub
  rescue StandardError, SystemStackError
    nil
  end
  puts JSON.generate(html)
end
