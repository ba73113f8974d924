#compdef warta-search
# zsh completion for warta-search
local -a options commands
commands=(complete evaluate saved)
options=(
  '(-n --limit)'{-n+,--limit=}'[show at most N; 10]:n: '
  '(-f --format)'{-f+,--format=}'[text, json, jsonl (a hit a line), csv, trec; evaluate\: text, json, tsv; saved run\: text, json, rss; complete and saved list\: text, json]:format:(text json jsonl csv trec tsv rss)'
  '--explain[why each article matched, and what its score is made of]'
  '--debug-query[how the query was understood, stage by stage]'
  '--hyperlinks=[titles are links\: auto, always or never]:when:(auto always never)'
  '--no-snippets[no text of the articles]'
  '--timing[tell on standard error how long it took]'
  '--index=[the index; then no word is taken for it. Else the variable WARTA_INDEX may name it]:folder:_files -/'
  '(-h --help)'{-h,--help}'[show this help]'
  '(-V --version)'{-V,--version}'[show the version]'
  '--offset=[pass over the first N]:n: '
  '--after=[go on behind a page; it names its CURSOR]:cursor: '
  '--sort=[relevance, newest or oldest]:order:(relevance newest oldest)'
  '--copies=[folded\: one hit for a story that several sources carry; or all]:how:(folded all)'
  '--like=[find what is related to the article with this id]:id: '
  '--feedback[search again with the words that tell the best answers from others]'
  '*'{-p,--profile}'[pertahanan, umum or polos; evaluate takes several]:name:(pertahanan umum polos)'
  '--ranking=[a ranking table instead of the built-in one]:file:_files'
  '*--set=[another value for a number of the profile; repeat for more]:name: '
  '--now=[the day that kemarin is counted from\: 2025-06-11, or seconds since 1970]:date: '
  '--facets=[source, category, place, agency, month, concept, with commas; or all]:list:(all source category place agency month concept)'
  '--facet-values=[show N values of each, the most frequent; 10]:n: '
  '--timeline[when it was published]'
  '--max-query-bytes=[its text; 4096]:n: '
  '--max-terms=[words and phrases; 64]:n: '
  '--max-depth=[nested parentheses; 32]:n: '
  '--max-prefix-words=[words that one prefix* stands for; 100]:n: '
  '--queries=[answer a file of queries\: qid TAB query; - is standard input]:file:_files'
  '--repeat=[ask each query N times, to measure; it is printed once]:n: '
  '--topics=[means by tag, from a file\: id TAB text TAB need TAB tags]:file:_files'
  '--ablation[what each number of the profile brings\: what is lost with 0 in its place]'
  '--saved-dir=[where they are kept; INDEX/saved]:folder:_files -/'
  '--from-start[what is in the index already is new to the first run]'
  '--new[only stories that no run before has told]'
  '(-o --output)'{-o+,--output=}'[with --new\: replace FILE by the report if there is something new]:file:_files'
)
_arguments -s $options \
  '1:index or command:{_files -/; _describe command commands}' \
  '*:query:_files'
