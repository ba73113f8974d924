# find_package(Warta) gives the target Warta::warta. It needs nothing else.
include(${CMAKE_CURRENT_LIST_DIR}/WartaTargets.cmake)
get_property(warta_languages GLOBAL PROPERTY ENABLED_LANGUAGES)
if(CXX IN_LIST warta_languages)  # C needs no standard of C++
  set_property(TARGET Warta::warta APPEND PROPERTY INTERFACE_COMPILE_FEATURES cxx_std_20)
endif()
unset(warta_languages)
