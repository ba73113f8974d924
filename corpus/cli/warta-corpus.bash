# bash completion for warta-corpus
_warta_corpus() {
  local word=${COMP_WORDS[COMP_CWORD]} words=0 i
  for ((i = 1; i < COMP_CWORD; ++i)); do
    [[ ${COMP_WORDS[i]} == -?* ]] || ((++words))
  done
  if [[ $word == -?* ]]; then
    mapfile -t COMPREPLY < <(compgen -W '--removed --help --version' -- "$word")
  elif ((words == 0)); then
    mapfile -t COMPREPLY < <(compgen -W 'check show' -- "$word")
  else
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -F _warta_corpus warta-corpus
