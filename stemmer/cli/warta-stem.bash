# bash completion for warta-stem
_warta_stem() {
  local word=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  [[ $word == -* ]] || return
  mapfile -t COMPREPLY < <(compgen -W '--root --all --explain --help --version' -- "$word")
}
complete -F _warta_stem warta-stem
