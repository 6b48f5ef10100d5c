# Takes out of ICU's data what the program does not use: 8 MB stay of 31. To be called alone:
#
#   cmake -DFROM=.../libicudata.a -DTO=.../icudt72l.dat [-DICUPKG=...] [-DAR=...] [-DOBJCOPY=...]
#         -P cmake/FilterIcuData.cmake
#
# FROM   ICU's data: a file .dat, filtered or not, or the static archive libicudata.a
# TO     the file to write. ICU finds its items by the file's name, so it is icudt, the version of ICU, and the order of
#        bytes on the machine that it is for: l or b. Both can be made on any machine
#
# The file is plain data, the same for every processor of one order of bytes. What stays is told by icu_data.txt.
cmake_minimum_required(VERSION 3.25)

get_filename_component(name "${TO}" NAME)
get_filename_component(folder "${TO}" DIRECTORY)
if(NOT name MATCHES "^(icudt[0-9]+)([lb])\\.dat$" OR NOT EXISTS "${FROM}")
  message(FATAL_ERROR "FilterIcuData.cmake: FROM must be a file, and TO be named icudt<version>l.dat: "
                      "`${FROM}`, `${TO}`")
endif()
set(stem "${CMAKE_MATCH_1}")
set(order "${CMAKE_MATCH_2}")
set(work "${TO}.work")
file(REMOVE_RECURSE "${work}")
file(MAKE_DIRECTORY "${work}/whole" "${work}/less")

# tool(VARIABLE NAME PACKAGE): the program in VARIABLE, looked for where none is given.
function(tool variable name package)
  if(NOT ${variable})
    find_program(${variable} NAMES ${name} PATHS /usr/sbin /usr/local/sbin NO_CACHE)
  endif()
  if(NOT ${variable})
    message(FATAL_ERROR "FilterIcuData.cmake: the program ${name} is missing (Debian: ${package})")
  endif()
  set(${variable} "${${variable}}" PARENT_SCOPE)
endfunction()

# run(PROGRAM...): fails with what the program said.
function(run)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY "${work}" RESULT_VARIABLE result OUTPUT_VARIABLE said
                  ERROR_VARIABLE said)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "FilterIcuData.cmake: ${ARGN}\n${said}")
  endif()
endfunction()

# --- the data as one file -----------------------------------------------------------------------------
set(whole "${work}/whole/data")
if(FROM MATCHES "\\.a$")
  tool(AR ar binutils)
  tool(OBJCOPY objcopy binutils)
  run("${AR}" x "${FROM}")
  file(GLOB objects "${work}/*.o" "${work}/*.ao")
  list(LENGTH objects count)
  if(NOT count EQUAL 1)
    message(FATAL_ERROR "FilterIcuData.cmake: one object expected in ${FROM}, ${count} found")
  endif()
  # The data are all that is in the object, and stand at the beginning of their section.
  run("${OBJCOPY}" -O binary --only-section=.rodata "${objects}" "${whole}")
else()
  file(COPY_FILE "${FROM}" "${whole}")
endif()
# 0xDA 0x27 behind the header's size, `CmnD` behind 12 bytes: the mark of ICU's data, and of a package of them. Between
# them, 1 for the order of bytes that begins with the highest.
file(READ "${whole}" mark LIMIT 16 HEX)
if(NOT mark MATCHES "^....da27........(0[01])......436d6e44$")
  message(FATAL_ERROR "FilterIcuData.cmake: no package of ICU's data is in ${FROM}")
endif()
# icupkg takes the prefix of the items from the file's name, and refuses another version's data by it.
set(given l)
if(CMAKE_MATCH_1 STREQUAL "01")
  set(given b)
endif()
file(RENAME "${whole}" "${work}/whole/${stem}${given}.dat")
set(whole "${work}/whole/${stem}${given}.dat")

# --- what stays ---------------------------------------------------------------------------------------
set(keep "")
set(without "")
file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/icu_data.txt" lines REGEX "^[^#]")
foreach(line IN LISTS lines)
  if(NOT line MATCHES "^(keep|without) +([^ ]+) +\\| +[^ ]")
    message(FATAL_ERROR "icu_data.txt: `keep PATTERN | reason` or `without PATTERN | reason` expected: ${line}")
  endif()
  list(APPEND ${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
endforeach()
list(JOIN keep "|" keep)
list(JOIN without "|" without)

tool(ICUPKG icupkg icu-devtools)
execute_process(COMMAND "${ICUPKG}" --ignore-deps -l "${whole}"
                RESULT_VARIABLE result OUTPUT_VARIABLE items ERROR_VARIABLE said)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "FilterIcuData.cmake: icupkg cannot read ${FROM} as ${name}\n${said}")
endif()
string(REGEX MATCHALL "[^\r\n]+" items "${items}")
list(FILTER items EXCLUDE REGEX "^(${keep})$")
list(JOIN items "\n" items)
file(WRITE "${work}/remove.txt" "${items}\n")

# --- the filtered data --------------------------------------------------------------------------------
# First with icupkg's check that nothing kept depends on what is gone; but it knows only all or nothing.
execute_process(COMMAND "${ICUPKG}" -t${order} -r "${work}/remove.txt" "${whole}" "${work}/less/${name}"
                RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT result EQUAL 0)
  string(REGEX MATCHALL "[^\r\n]+" lines "${said}")
  set(missing 0)
  foreach(line IN LISTS lines)
    if(line MATCHES "depends on missing item (.+)$")
      set(item "${CMAKE_MATCH_1}")
      math(EXPR missing "${missing} + 1")
      if(NOT item MATCHES "^(${without})$")
        message(FATAL_ERROR "icu_data.txt lacks an item: ${line}")
      endif()
    endif()
  endforeach()
  if(missing EQUAL 0)
    message(FATAL_ERROR "FilterIcuData.cmake: icupkg failed on ${FROM}\n${said}")
  endif()
endif()
run("${ICUPKG}" --ignore-deps -t${order} -r "${work}/remove.txt" "${whole}" "${work}/less/${name}")
file(COPY_FILE "${work}/less/${name}" "${TO}")
file(REMOVE_RECURSE "${work}")
