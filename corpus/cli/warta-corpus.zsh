#compdef warta-corpus
# zsh completion for warta-corpus
_arguments -S \
  '--input-format=[what the files are, whatever they are called\: text, jsonl, json, csv, tsv, html, warc, feed, newsml, nitf; auto]:format:(auto text jsonl json csv tsv html warc feed newsml nitf)' \
  '*--map=[read a field of records by this name too, more than once\: content.text=body]:name-field: ' \
  '--files-from=[read the paths in FILE, one a line, too; - for standard input]:file:_files' \
  '--now=[what 17 menit yang lalu is counted from, and later dates are refused\: 2025-06-11T10\:32\:00+07\:00; by default the time of the run]:time: ' \
  '(-r --removed)'{-r,--removed}'[show\: with the text that cleaning took out, and by which rule]' \
  '--least=[propose-rules\: only what stands in N articles of a source; 10]:n: ' \
  '--limit=[propose-rules\: at most N rules; 40]:n: ' \
  '--json[propose-rules\: one JSON object a line, for tools]' \
  '(-h --help)'{-h,--help}'[show this help]' \
  '(-V --version)'{-V,--version}'[show the version]' \
  '1:command:(check show convert propose-rules)' \
  '*:path:_files'
