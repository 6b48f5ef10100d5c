# What the rooms are built with. Every library is a Debian 12 package; scripts/setup lists them.
find_package(fmt 9 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
include(IcuData)
include(Libraries)
if(RESUMEC_ICU_DATA_INSIDE)
  # Behind ICU's code in every link that has it.
  target_link_libraries(resumec::icudata INTERFACE icu_data)
endif()
