# bash completion for warta-search
_warta_search() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  # --format=json stands in three words.
  if [[ $word == = ]]; then
    word=''
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $before in
    -f | --format) mapfile -t COMPREPLY < <(compgen -W 'text json jsonl trec' -- "$word") ;;
    --sort) mapfile -t COMPREPLY < <(compgen -W 'relevance newest' -- "$word") ;;
    -p | --profile) mapfile -t COMPREPLY < <(compgen -W 'pertahanan umum polos' -- "$word") ;;
    -n | --limit | --offset) COMPREPLY=() ;;
    --ranking | --queries)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      ;;
    *)
      if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--limit --offset --sort --profile --ranking --explain
          --format --queries --help --version' -- "$word")
      else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
      fi
      ;;
  esac
}
complete -F _warta_search warta-search
