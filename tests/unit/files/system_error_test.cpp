#include "files/system_error.h"

#include <doctest/doctest.h>

#include <cerrno>

using resumec::files::describe_error;

TEST_CASE("what goes wrong with files has a phrase") {
  CHECK(describe_error(ENOENT) == "no such file");
  CHECK(describe_error(EACCES) == "permission denied");
  CHECK(describe_error(ELOOP) == "too many symbolic links");
  CHECK(describe_error(EMFILE) == "too many open files");
  CHECK(describe_error(ENFILE) == "too many open files");
  CHECK(describe_error(ENOSPC) == "No space left on device");
}
