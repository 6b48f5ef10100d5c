# What the rooms are built with. Every library is a Debian 12 package; scripts/setup lists them.
find_package(fmt 9 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
include(Libraries)
