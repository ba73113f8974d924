# bash completion for warta-search
_warta_search() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  # --format=json stands in three words.
  if [[ $word == = ]]; then
    word=''
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  local choices=''
  case $before in
    -f | --format) choices='text json jsonl csv trec tsv rss' ;;
    --sort) choices='relevance newest oldest' ;;
    --copies) choices='folded all' ;;
    --hyperlinks) choices='auto always never' ;;
    --facets) choices='all source category place agency month concept' ;;
    -p | --profile) choices='pertahanan umum polos' ;;
    -n | --limit | --offset | --after | --like | --set | --now | --facet-values | --repeat | --max-*)
      COMPREPLY=()
      return
      ;;
    --ranking | --queries | --topics | -o | --output)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      return
      ;;
    --index | --saved-dir)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      return
      ;;
    saved) [[ $COMP_CWORD == 2 ]] && choices='add list run remove' ;;
  esac
  if [[ -n $choices ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
  elif [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W '--limit --format --explain --debug-query --hyperlinks
      --no-snippets --timing --index --help --version --offset --after --sort --copies --like
      --feedback --profile --ranking --set --now --facets --facet-values --timeline
      --max-query-bytes --max-terms --max-depth --max-prefix-words --max-cost --queries --repeat --topics
      --ablation --saved-dir --from-start --new --output' -- "$word")
  else
    compopt -o filenames 2>/dev/null
    local files=-d
    [[ ${COMP_WORDS[1]} == evaluate ]] && files=-f
    mapfile -t COMPREPLY < <(compgen $files -- "$word")
    if [[ $COMP_CWORD == 1 ]]; then
      local commands
      mapfile -t commands < <(compgen -W 'complete evaluate saved' -- "$word")
      COMPREPLY+=("${commands[@]}")
    fi
  fi
}
complete -F _warta_search warta-search
