# Run by CPack on what is to be packed: Debian wants man pages and changelogs compressed.
file(GLOB_RECURSE files ${CPACK_TEMPORARY_DIRECTORY}/*/share/man/*.[1-8] ${CPACK_TEMPORARY_DIRECTORY}/*/changelog
  ${CPACK_TEMPORARY_DIRECTORY}/*/changelog.Debian)
foreach(file IN LISTS files)
  execute_process(COMMAND gzip -9nf ${file} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
