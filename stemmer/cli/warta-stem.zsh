#compdef warta-stem
# zsh completion for warta-stem
_arguments -S \
  '(-r --root)'{-r,--root}'[print the bare root instead of the search stem]' \
  '(-a --all)'{-a,--all}'[print every analysis, likeliest first\: word, root, affixes, score]' \
  '(-e --explain)'{-e,--explain}'[print how each word is made]' \
  '(-t --tokens)'{-t,--tokens}'[print the words and concepts of a text]' \
  '(-q --query)'{-q,--query}'[with --tokens\: the text is a query, not an article]' \
  '(-c --classes)'{-c,--classes}'[print which words of a corpus share a stem, the suspicious first]' \
  '(-n --limit)'{-n+,--limit=}'[with --classes\: so many classes; 0 is all; 50 on a terminal]:n: ' \
  '--members=[with --classes\: so many words of each; 12, 0 is all]:n: ' \
  '--min-count=[with --classes\: only classes counted N times or more]:n: ' \
  '--why-not[tell why two words meet or do not meet]' \
  '(-j --json)'{-j,--json}'[print JSON, one object a line]' \
  '(-w --words)'{-w+,--words=}'[know the words of one'\''s own in this list too]:file:_files' \
  '(-h --help)'{-h,--help}'[show this help]' \
  '(-V --version)'{-V,--version}'[show the version]' \
  '*:word: '
