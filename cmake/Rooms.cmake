# One library a room. All files of its folder belong to it: a room is a folder, and nothing else is listed.
set_property(GLOBAL PROPERTY RESUMEC_ROOMS)

# fmt is open to every room. Its headers alone, wherever they stand: see src/fmt_code.cpp.
add_library(fmt_code STATIC "${PROJECT_SOURCE_DIR}/src/fmt_code.cpp")
target_include_directories(fmt_code SYSTEM PUBLIC
                           "$<TARGET_PROPERTY:fmt::fmt-header-only,INTERFACE_INCLUDE_DIRECTORIES>")
target_compile_options(fmt_code PRIVATE ${RESUMEC_WARNINGS} ${RESUMEC_HARDENING})
if(TARGET icu_data)
  target_compile_options(icu_data PRIVATE ${RESUMEC_HARDENING})
endif()

# resumec_room(NAME [ROOMS room...] [LIBRARIES target...]): library room_NAME ("/" becomes "_").
# tests/suite/includes.py compares the arrows with docs/architecture.md.
function(resumec_room name)
  cmake_parse_arguments(ROOM "" "" "ROOMS;LIBRARIES" ${ARGN})
  string(REPLACE "/" "_" target "room_${name}")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
  # A room of headers alone is a library too.
  if(NOT sources)
    set(sources "${PROJECT_SOURCE_DIR}/src/empty.cpp")
  endif()
  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include")
  target_compile_options(${target} PRIVATE ${RESUMEC_WARNINGS} ${RESUMEC_HARDENING})
  # Six files at a time take about half the time of six, which serves who builds once. Not so where files of a room
  # name different things alike.
  set(apart picture diag backend/markdown)
  if(RESUMEC_UNITY AND NOT name IN_LIST apart)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
  endif()
  foreach(room IN LISTS ROOM_ROOMS)
    string(REPLACE "/" "_" room_target "room_${room}")
    target_link_libraries(${target} PUBLIC ${room_target})
  endforeach()
  target_link_libraries(${target} PUBLIC ${ROOM_LIBRARIES} fmt_code)
  set_property(GLOBAL APPEND PROPERTY RESUMEC_ROOMS ${target})
  set_property(GLOBAL APPEND PROPERTY RESUMEC_ROOM_LIBRARIES ${ROOM_LIBRARIES})
endfunction()
