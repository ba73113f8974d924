#compdef warta-index
# zsh completion for warta-index
_arguments -S \
  '--words=[for build and update\: words of one'\''s own, kept in the index]:file:_files' \
  '--delete-missing[for update\: take out what the input no longer has]' \
  '--in-place[for update\: change the live generation itself]' \
  '(-n --dry-run)'{-n,--dry-run}'[for update\: only tell what would change]' \
  '(-j --jobs)'{-j+,--jobs=}'[for build and update\: so many threads; one for each core if nothing is said]:n: ' \
  '--memory=[for build and update\: about so much memory for what is not yet on disk; 512]:mib: ' \
  '--checks=[for build and update\: what a new generation must pass before it goes live]:file:_files' \
  '--metrics=[for build and update\: write the run'\''s numbers for Prometheus]:file:_files' \
  '--retry-quarantine[for build and update\: read the quarantined records again, too]' \
  '--input-format=[what the files are, whatever they are called\: text, jsonl, json, csv, tsv, html, warc, feed, newsml, nitf; auto]:format:(auto text jsonl json csv tsv html warc feed newsml nitf)' \
  '*--map=[read a field of records by this name too, more than once\: content.text=body]:name-field: ' \
  '--files-from=[read the paths in FILE, one a line, too; - for standard input]:file:_files' \
  '--now=[what 17 menit yang lalu is counted from, and later dates are refused\: 2025-06-11T10\:32\:00+07\:00; by default the time of the run]:time: ' \
  '--keep=[for prune\: how many generations stay, the live one among them; 3 if nothing is said]:n: ' \
  '(-q --quiet)'{-q,--quiet}'[print nothing but errors]' \
  '(-h --help)'{-h,--help}'[show this help]' \
  '(-V --version)'{-V,--version}'[show the version]' \
  '1:command:(build update status verify rollback prune export)' \
  '*:path:_files'
