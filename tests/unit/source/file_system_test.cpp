#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "resumec/file_system.h"
#include "source/file_version.h"
#include "source/memory_file_system.h"

using namespace resumec;

namespace {

// A directory of its own, removed with all that `path` named in it.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    char name[] = "/tmp/resumec-test-XXXXXX";
    REQUIRE(::mkdtemp(name) != nullptr);
    name_ = name;
  }
  ~TemporaryDirectory() { static_cast<void>(std::system(("rm -rf '" + name_ + "'").c_str())); }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  [[nodiscard]] std::string path(const std::string& name) const { return name_ + "/" + name; }
  [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
    std::FILE* file = std::fopen(path(name).c_str(), "wb");
    REQUIRE(file != nullptr);
    std::fwrite(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
    return path(name);
  }

 private:
  std::string name_;
};

}  // namespace

TEST_CASE("a file is read whole, NUL bytes included") {
  const TemporaryDirectory directory;
  const std::string bytes("a\0b\xFF", 4);
  const FileContent content = disk_file_system()->read(directory.write("f", bytes), 4);
  CHECK(content.ok());
  CHECK(content.bytes == bytes);
}

TEST_CASE("a file longer than the read buffer is read whole") {
  const TemporaryDirectory directory;
  const std::string bytes(200'000, 'x');
  CHECK(disk_file_system()->read(directory.write("f", bytes), 1U << 20U).bytes == bytes);
}

TEST_CASE("what cannot be read says why") {
  const TemporaryDirectory directory;
  const auto files = disk_file_system();
  CHECK(files->read(directory.path("nope"), 10).error == "no such file");
  CHECK(files->read(directory.path(""), 10).error == "it is a directory");
  CHECK(files->read("/dev/zero", 10).error == "it is not a regular file");
  CHECK(files->read(std::string("a\0b", 3), 10).error == "the name holds a NUL byte");
  CHECK(files->read(directory.write("long", std::string((1U << 20U) + 1, 'x')), 1U << 20U).error ==
        "it is longer than the limit of 1 MiB");
}

TEST_CASE("a FIFO that nobody writes to is refused, not waited for") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("pipe");
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  CHECK(disk_file_system()->read(path, 10).error == "it is not a regular file");
}

TEST_CASE("a loop of symbolic links is named") {
  const TemporaryDirectory directory;
  REQUIRE(::symlink("loop", directory.path("loop").c_str()) == 0);
  CHECK(disk_file_system()->read(directory.path("loop"), 10).error == "too many symbolic links");
}

TEST_CASE("who asks for it hears what was opened, by whatever name") {
  const TemporaryDirectory directory;
  const std::string path = directory.write("f", "bytes");
  REQUIRE(::link(path.c_str(), directory.path("hard").c_str()) == 0);
  REQUIRE(::symlink("f", directory.path("soft").c_str()) == 0);
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  std::vector<std::string> names;
  const auto files = disk_file_system([&](std::string_view name, const FileNumber& file) {
    names.emplace_back(name);
    CHECK(file.device == status.st_dev);
    CHECK(file.inode == status.st_ino);
  });
  CHECK(files->read(path, 10).bytes == "bytes");
  CHECK(files->view(directory.path("hard"), 10).bytes == "bytes");
  CHECK(files->read(directory.path("soft"), 10).bytes == "bytes");
  CHECK_FALSE(files->read(directory.path("none"), 10).ok());
  CHECK(names == std::vector<std::string>{path, directory.path("hard"), directory.path("soft")});
}

TEST_CASE("files in memory") {
  source::MemoryFileSystem files;
  files.add("photo.png", "bytes");
  CHECK(files.read("photo.png", 5).bytes == "bytes");
  CHECK(files.read("photo.png", 4).error == "it is longer than the limit");
  CHECK(files.read("other.png", 5).error == "no such file");
}

TEST_CASE("a view has the bytes of the file, or the reason why not") {
  const auto disk = resumec::disk_file_system();
  const std::string path = std::string(RESUMEC_TEST_DIR) + "/CMakeLists.txt";
  const auto read = disk->read(path, 1U << 20U);
  auto view = disk->view(path, 1U << 20U);
  REQUIRE(view.ok());
  REQUIRE(read.ok());
  CHECK(std::string(view.bytes) == read.bytes);
  // A copy of the owner keeps the bytes.
  const auto owner = view.owner;
  view.owner.reset();
  CHECK(std::string(view.bytes) == read.bytes);
  CHECK(disk->view(path, 10).error == "it is longer than the limit of 10 bytes");
  CHECK(disk->view(path + "x", 10).error == "no such file");
  CHECK(disk->view(RESUMEC_TEST_DIR, 10).error == "it is a directory");
  CHECK(disk->view(std::string("a\0b", 3), 10).error == "the name holds a NUL byte");
  CHECK(disk->view("/dev/null", 10).error == "it is not a regular file");
}

TEST_CASE("a view has a version, which is another when the file is another") {
  const TemporaryDirectory directory;
  const auto disk = resumec::disk_file_system();
  const std::string path = directory.write("font", "bytes");
  const std::string version = disk->view(path, 10).version;
  CHECK_FALSE(version.empty());
  // It is one of the machine's, which no file system of somebody's own gives by chance.
  CHECK(source::is_disk_version(disk->view(path, 10)));
  CHECK(disk->view(path, 10).version == version);
  CHECK(disk->view(directory.write("other", "bytes"), 10).version != version);
  // Another file takes its place, as a package's does.
  REQUIRE(std::rename(directory.path("other").c_str(), path.c_str()) == 0);
  CHECK(disk->view(path, 10).version != version);
  CHECK(disk->view(directory.path("none"), 10).version.empty());
}

TEST_CASE("a file system that has only `read` has views too") {
  resumec::source::MemoryFileSystem files;
  files.add("a", "bytes");
  const auto view = files.view("a", 100);
  CHECK(view.ok());
  CHECK(view.bytes == "bytes");
  CHECK(files.view("b", 100).error == "no such file");
}
