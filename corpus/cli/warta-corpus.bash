# bash completion for warta-corpus
_warta_corpus() {
  local word=${COMP_WORDS[COMP_CWORD]} words=0 i
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case ${COMP_WORDS[i]} in
      --input-format | --map | --files-from | --now | --least | --limit) ((++i)) ;;
      -?*) ;;
      *) ((++words)) ;;
    esac
  done
  local before=${COMP_WORDS[COMP_CWORD - 1]}
  if [[ $before == --input-format ]]; then
    mapfile -t COMPREPLY < <(compgen -W 'auto text jsonl json csv tsv html warc feed newsml nitf' -- "$word")
  elif [[ $before == --map || $before == --now || $before == --least || $before == --limit ]]; then
    COMPREPLY=()
  elif [[ $before == --files-from ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  elif [[ $word == -?* ]]; then
    mapfile -t COMPREPLY < <(compgen -W '--input-format --map --files-from --now --removed --least --limit --json --help --version' -- "$word")
  elif ((words == 0)); then
    mapfile -t COMPREPLY < <(compgen -W 'check show convert propose-rules' -- "$word")
  else
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -F _warta_corpus warta-corpus
