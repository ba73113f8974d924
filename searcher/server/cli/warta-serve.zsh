#compdef warta-serve
# zsh completion for warta-serve
_arguments -S \
  '(-a --address)'{-a+,--address=}'[listen at this address of the machine; 127.0.0.1]:address: ' \
  '(-p --port)'{-p+,--port=}'[listen at this port; 8017]:port: ' \
  '*--host=[answer to this name, too]:name:_hosts' \
  '--token-file=[ask everybody for the token in this file]:file:_files' \
  '*--cors=[let pages of this origin read answers]:origin: ' \
  '--no-page[serve the API alone]' \
  '--log=[write the access log there; - is standard output, none no log]:file:_files' \
  '--ranking=[a ranking table instead of the built-in one]:file:_files' \
  '(-j --threads)'{-j+,--threads=}'[answer so many requests at the same time]:n: ' \
  '--max-waiting=[so many requests wait for a thread]:n: ' \
  '--max-connections=[so many connections at the same time]:n: ' \
  '--cache=[so many MiB for answers that are asked for again]:mib: ' \
  '--max-limit=[so many hits in one answer]:n: ' \
  '--max-offset=[so deep a page]:n: ' \
  '--max-terms=[words and phrases of a query]:n: ' \
  '--max-cost=[articles that a query may look at, estimated]:n: ' \
  '(-h --help)'{-h,--help}'[show this help]' \
  '(-V --version)'{-V,--version}'[show the version]' \
  '1:index:_files -/'
