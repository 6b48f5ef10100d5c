# Writes the program's manual pages and completions: cmake -DPROGRAM=... -DTO=FOLDER -P WritePages.cmake
#
#   FOLDER/man/resumec.1, resumec-build.1 ...    FOLDER/completions/resumec.bash, _resumec, resumec.fish
file(REMOVE_RECURSE "${TO}")
file(MAKE_DIRECTORY "${TO}/man" "${TO}/completions")

function(write file)
  execute_process(COMMAND "${PROGRAM}" ${ARGN} OUTPUT_FILE "${TO}/${file}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

write(completions/resumec.bash completion bash)
write(completions/_resumec completion zsh)
write(completions/resumec.fish completion fish)
write(man/resumec.1 man)
# The page of the whole names those of the commands.
file(STRINGS "${TO}/man/resumec.1" lines REGEX "see .fBresumec")
foreach(line IN LISTS lines)
  string(REGEX REPLACE ".*see .fBresumec.-([a-z]+).*" "\\1" command "${line}")
  write("man/resumec-${command}.1" man "${command}")
endforeach()
