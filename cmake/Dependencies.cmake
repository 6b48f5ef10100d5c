# What the rooms are built with: the libraries of cmake/Libraries.cmake, and these, of which headers alone are used.
# scripts/setup has Debian's packages of all of them.
include(IcuData)
include(Libraries)
if(RESUMEC_ICU_DATA_INSIDE)
  # Behind ICU's code in every link that has it.
  target_link_libraries(resumec::icudata INTERFACE icu_data)
endif()

find_package(fmt 9 QUIET)
if(NOT fmt_FOUND)
  resumec_missing(fmt "version 9 or newer, which formats texts" libfmt-dev)
endif()
find_package(CLI11 2.1 QUIET)
if(NOT CLI11_FOUND)
  resumec_missing(CLI11 "version 2.1 or newer, which reads the command line" libcli11-dev)
endif()
find_package(nlohmann_json 3.11 QUIET)
if(NOT nlohmann_json_FOUND)
  resumec_missing(nlohmann_json "version 3.11 or newer, which reads and writes JSON" nlohmann-json3-dev)
endif()

if(RESUMEC_MISSING)
  message(FATAL_ERROR "These libraries were not found, with their headers:\n${RESUMEC_MISSING}"
                      "On Debian, scripts/setup installs them. Where they stand in a folder of their own, name it with "
                      "-DCMAKE_PREFIX_PATH=FOLDER, or set PKG_CONFIG_PATH.")
endif()
