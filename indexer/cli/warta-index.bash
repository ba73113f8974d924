# bash completion for warta-index
_warta_index() {
  local word=${COMP_WORDS[COMP_CWORD]} command='' words=0 i
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case ${COMP_WORDS[i]} in
      --words | --jobs | -j | --memory | --checks | --metrics | --input-format | --map | --files-from | --now | --keep)
        ((++i)) ;;
      -?*) ;;
      *) ((++words == 1)) && command=${COMP_WORDS[i]} ;;
    esac
  done
  local before=${COMP_WORDS[COMP_CWORD - 1]}
  if [[ $before == --input-format ]]; then
    mapfile -t COMPREPLY < <(compgen -W 'auto text jsonl json csv tsv html warc feed newsml nitf' -- "$word")
  elif [[ $before == @(--map|--now|--keep|--jobs|-j|--memory) ]]; then
    COMPREPLY=()
  elif [[ $before == --@(words|files-from|checks|metrics) ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  elif [[ $word == -?* ]]; then
    mapfile -t COMPREPLY < <(compgen -W '--words --delete-missing --in-place --dry-run --jobs --memory --checks --metrics --retry-quarantine --input-format --map --files-from --now --keep --quiet --help --version' -- "$word")
  elif ((words == 0)); then
    mapfile -t COMPREPLY < <(compgen -W 'build update status verify rollback prune export' -- "$word")
  elif ((words == 1)); then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -d -- "$word")
  elif [[ $command == @(build|update) ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  else
    COMPREPLY=()
  fi
}
complete -F _warta_index warta-index
