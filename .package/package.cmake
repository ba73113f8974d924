# Debian packages by CPack, for ./dev package: warta (the programs), libwarta1 (the library), libwarta-dev (what
# other projects are built with). Included with WARTA_PACKAGE only; the prefix is /usr.

# What only a system's own package may put where it belongs. Units are enabled by nobody but the administrator.
file(GLOB units CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/indexer/systemd/*.service ${PROJECT_SOURCE_DIR}/indexer/systemd/*.timer
  ${PROJECT_SOURCE_DIR}/searcher/server/systemd/*.service ${PROJECT_SOURCE_DIR}/searcher/server/systemd/*.socket)
install(FILES ${units} DESTINATION lib/systemd/system COMPONENT warta)
install(FILES indexer/systemd/warta.sysusers DESTINATION lib/sysusers.d RENAME warta.conf COMPONENT warta)
file(GLOB settings CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/indexer/systemd/*.conf ${PROJECT_SOURCE_DIR}/indexer/systemd/checks.tsv
  ${PROJECT_SOURCE_DIR}/searcher/server/systemd/*.conf)
install(FILES ${settings} DESTINATION /etc/warta COMPONENT warta)

# Every package tells its licence and its changes. The date is that of the commit, or of this run.
execute_process(COMMAND git log -1 --format=%cD WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE WARTA_DATE
  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(NOT WARTA_DATE)
  string(TIMESTAMP WARTA_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
endif()
set(packages warta libwarta${WARTA_ABI} libwarta-dev)
configure_file(.package/changelog.Debian.in .package/changelog.Debian @ONLY)
file(WRITE ${PROJECT_BINARY_DIR}/.package/conffiles "")
foreach(file IN LISTS settings)
  cmake_path(GET file FILENAME name)
  file(APPEND ${PROJECT_BINARY_DIR}/.package/conffiles "/etc/warta/${name}\n")
endforeach()
foreach(package IN LISTS packages)
  set(folder share/doc/${package})
  install(FILES .package/copyright DESTINATION ${folder} COMPONENT ${package})
  install(FILES ${PROJECT_BINARY_DIR}/.package/changelog.Debian DESTINATION ${folder} COMPONENT ${package})
  install(FILES CHANGELOG.md DESTINATION ${folder} RENAME changelog COMPONENT ${package})
endforeach()
install(FILES README.md searcher/result.schema.json DESTINATION share/doc/warta COMPONENT warta)
install(FILES searcher/README.md DESTINATION share/doc/warta RENAME queries.md COMPONENT warta)
install(FILES searcher/embedding/README.md DESTINATION share/doc/libwarta-dev COMPONENT libwarta-dev)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME warta)
set(CPACK_PACKAGE_VENDOR "Warta developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")  # each package has its own
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/.build/package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_SET_DESTDIR ON)  # for /etc
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
  WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL ${packages})
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/.package/compress.cmake)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Warta developers <warta@warta.invalid>")
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SOURCE warta)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(about "Warta finds articles in Indonesian by what they say: affixes, doubled words, compounds,\nacronyms and names in several words or letters meet.")
set(CPACK_DEBIAN_WARTA_PACKAGE_NAME warta)
set(CPACK_DEBIAN_WARTA_PACKAGE_SECTION text)
set(CPACK_DEBIAN_WARTA_PACKAGE_SUGGESTS "systemd, libwarta-dev")
set(CPACK_DEBIAN_WARTA_DESCRIPTION "full-text search for Indonesian news: programs\n${about}\n\nThis package has the programs that index and search, and systemd units that do so\nevery night, once they are enabled.")
set(CPACK_DEBIAN_WARTA_PACKAGE_CONTROL_EXTRA ${PROJECT_BINARY_DIR}/.package/conffiles
  ${PROJECT_SOURCE_DIR}/.package/postinst ${PROJECT_SOURCE_DIR}/.package/prerm ${PROJECT_SOURCE_DIR}/.package/postrm)

string(TOUPPER LIBWARTA${WARTA_ABI} library)
set(CPACK_DEBIAN_${library}_PACKAGE_NAME libwarta${WARTA_ABI})
set(CPACK_DEBIAN_${library}_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_${library}_DESCRIPTION "full-text search for Indonesian news: library\n${about}\n\nThis package has the library that other programs search, index and analyse with.")
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")

set(version ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
set(CPACK_DEBIAN_LIBWARTA-DEV_PACKAGE_NAME libwarta-dev)
set(CPACK_DEBIAN_LIBWARTA-DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBWARTA-DEV_PACKAGE_DEPENDS "libwarta${WARTA_ABI} (= ${version})")
set(CPACK_DEBIAN_LIBWARTA-DEV_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_LIBWARTA-DEV_DESCRIPTION "full-text search for Indonesian news: development files\n${about}\n\nThis package has the headers for C++ and C, what CMake and pkg-config need, and examples\nfor C++, C, Python and Node.")
include(CPack)
