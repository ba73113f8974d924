# bash completion for warta-serve
_warta_serve() {
  local word=${COMP_WORDS[COMP_CWORD]}
  case ${COMP_WORDS[COMP_CWORD - 1]} in
    --token-file | --log | --ranking)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    --address | -a | --port | -p | --host | --cors | --threads | -j | --cache | --max-*)
      COMPREPLY=() ;;
    *)
      if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--address --port --host --token-file --cors --no-page --log --ranking --threads --max-waiting --max-connections --cache --max-limit --max-offset --max-terms --max-cost --help --version' -- "$word")
      else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
      fi ;;
  esac
}
complete -F _warta_serve warta-serve
