# bash completion for warta-index
_warta_index() {
  local word=${COMP_WORDS[COMP_CWORD]} command='' words=0 i
  for ((i = 1; i < COMP_CWORD; ++i)); do
    [[ ${COMP_WORDS[i]} == -* ]] && continue
    ((++words == 1)) && command=${COMP_WORDS[i]}
  done
  if [[ $word == -?* ]]; then
    mapfile -t COMPREPLY < <(compgen -W '--words --quiet --help --version' -- "$word")
  elif ((words == 0)); then
    mapfile -t COMPREPLY < <(compgen -W 'build status' -- "$word")
  elif ((words == 1)); then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -d -- "$word")
  elif [[ $command == build ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  else
    COMPREPLY=()
  fi
}
complete -F _warta_index warta-index
