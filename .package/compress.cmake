# Run by CPack on what is to be packed: Debian wants man pages and changelogs compressed.
file(GLOB_RECURSE files ${CPACK_TEMPORARY_DIRECTORY}/*)
list(FILTER files INCLUDE REGEX "/share/man/.*\\.[1-8]$|/changelog(\\.Debian)?$")
foreach(file IN LISTS files)
  execute_process(COMMAND gzip -9nf ${file} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
