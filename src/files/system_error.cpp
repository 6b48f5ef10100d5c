#include "files/system_error.h"

#include <cerrno>
#include <cstring>

namespace resumec::files {

std::string describe_error(int error) {
  switch (error) {
    case ENOENT:
      return "no such file";
    case EACCES:
      return "permission denied";
    case ELOOP:
      return "too many symbolic links";
    case EMFILE:
    case ENFILE:
      return "too many open files";
    default:
      // NOLINTNEXTLINE(concurrency-mt-unsafe): the C locale's texts are constant
      return std::strerror(error);
  }
}

}  // namespace resumec::files
