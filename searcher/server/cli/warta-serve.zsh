#compdef warta-serve
# zsh completion for warta-serve
_arguments -S \
  '(-a --address)'{-a+,--address=}'[listen at this address of the machine; 127.0.0.1, which only the machine itself reaches]:address: ' \
  '(-p --port)'{-p+,--port=}'[listen at this port; 8017. 0 takes one that is free]:n: ' \
  '*--host=[answer to this name, too (the Host of a request); repeat for more; * is any]:name: ' \
  '--token-file=[ask everybody for the token in this file, as Authorization\: Bearer TOKEN]:file:_files' \
  '*--cors=[let pages of this origin read answers; repeat for more; * is any]:origin: ' \
  '--no-page[serve the API alone]' \
  '--log=[write the access log there, a line of JSON for each request; - is standard output and is meant if nothing is said; none\: no log]:file:_files' \
  '--ranking=[a ranking table instead of the built-in one]:file:_files' \
  '(-j --threads)'{-j+,--threads=}'[answer so many requests at the same time; one for each core if nothing is said]:n: ' \
  '--max-waiting=[so many requests wait for a thread; others are told to come again (503); 1024]:n: ' \
  '--max-connections=[so many connections at the same time; 12000, or what the system allows]:n: ' \
  '--cache=[so many MiB for answers that are asked for again; 64. 0\: none is kept]:n: ' \
  '--max-limit=[so many hits in one answer; 100]:n: ' \
  '--max-offset=[so deep a page; 10000]:n: ' \
  '--max-terms=[words and phrases of a query; 64]:n: ' \
  '--max-cost=[articles that a query may look at, estimated; 1000000]:n: ' \
  '(-h --help)'{-h,--help}'[show this help]' \
  '(-V --version)'{-V,--version}'[show the version]' \
  '1:index:_files -/'
