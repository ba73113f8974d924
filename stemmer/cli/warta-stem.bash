# bash completion for warta-stem
_warta_stem() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} given
  COMPREPLY=()
  case $before in
    --words | -w) _warta_stem_files "$word"; return ;;
    --limit | -n | --members | --min-count) return ;;
  esac
  if [[ $word == -?* ]]; then
    mapfile -t COMPREPLY < <(compgen -W '--root --all --explain --tokens --query --classes --limit
      --members --min-count --why-not --json --words --help --version' -- "$word")
    return
  fi
  for given in "${COMP_WORDS[@]}"; do
    [[ $given != --classes && $given != -c ]] || _warta_stem_files "$word"
  done
}
_warta_stem_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$1")
}
complete -F _warta_stem warta-stem
