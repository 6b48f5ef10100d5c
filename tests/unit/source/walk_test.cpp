// What a stranger may try to reach a file that is not below the root.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "resumec/file_system.h"

namespace fs = std::filesystem;
using resumec::Bounds;
using resumec::FileContent;

namespace {

// A folder `cv` with a photo, beside a secret; `real` is the folder's own path without links.
class Tree {
 public:
  Tree() {
    char name[] = "/tmp/resumec-walk-XXXXXX";
    REQUIRE(::mkdtemp(name) != nullptr);
    top = name;
    fs::create_directories(top / "cv/photos");
    write("cv/ada.jpg", "ada");
    write("cv/photos/old.jpg", "old");
    write("secret", "hunter2");
  }
  ~Tree() { fs::remove_all(top); }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(top / name) << text;
  }
  void link(const std::string& target, const std::string& name) const {
    fs::create_symlink(target, top / name);
  }
  // The bytes, or why there are none; of what a file in `cv` names.
  [[nodiscard]] std::string read(const std::string& name, const std::string& root = "cv") const {
    const Bounds bounds{(top / root).string(), (top / "cv/").string()};
    const FileContent content = resumec::disk_file_system()->read_below(bounds, name, 1000);
    CHECK(content.outside == (content.error == kOutside));
    return content.ok() ? content.bytes : content.error;
  }

  static constexpr const char* kOutside = "it leads out of the folder that may be read";
  fs::path top;
};

}  // namespace

TEST_CASE("files in the folder and below it are read, whatever way leads there") {
  const Tree tree;
  CHECK(tree.read("ada.jpg") == "ada");
  CHECK(tree.read("./ada.jpg") == "ada");
  CHECK(tree.read("photos//old.jpg") == "old");
  CHECK(tree.read("photos/../ada.jpg") == "ada");
  CHECK(tree.read("../cv/ada.jpg") == "ada");
  CHECK(tree.read((tree.top / "cv/ada.jpg").string()) == "ada");
  CHECK(tree.read((tree.top / "cv/../cv/./photos/old.jpg").string()) == "old");
}

TEST_CASE("links are followed as long as they stay below the root") {
  const Tree tree;
  tree.link("photos/old.jpg", "cv/a.jpg");
  tree.link("../ada.jpg", "cv/photos/b.jpg");
  tree.link((tree.top / "cv/photos").string(), "cv/c");
  tree.link("../cv/c/../ada.jpg", "cv/d.jpg");
  CHECK(tree.read("a.jpg") == "old");
  CHECK(tree.read("photos/b.jpg") == "ada");
  CHECK(tree.read("c/b.jpg") == "ada");
  // ".." of a link is the folder above its target.
  CHECK(tree.read("c/../ada.jpg") == "ada");
  CHECK(tree.read("d.jpg") == "ada");
}

TEST_CASE("what leads out gets one answer, whether something is there or not") {
  const Tree tree;
  tree.link("../secret", "cv/link.jpg");
  tree.link("../nothing", "cv/dangling.jpg");
  tree.link((tree.top / "secret").string(), "cv/absolute.jpg");
  tree.link("/", "cv/top");
  tree.link("..", "cv/up");
  tree.link("up", "cv/up_again");
  for (const std::string name :
       {"../secret", "../nothing", "photos/../../secret", "/etc/passwd", "/nothing/at/all", "/",
        "..", "link.jpg", "dangling.jpg", "absolute.jpg", "top/etc/passwd", "top/nothing",
        "up/secret", "up/nothing", "up_again/secret", "/proc/self/environ", "/proc/self/fd/0",
        "/dev/stdin", "/dev/zero", "../../../../../../../../etc/passwd",
        // Through a folder outside and back: it would tell whether there is such a folder.
        "../../tmp/../secret", "top/etc/../tmp"}) {
    CAPTURE(name);
    CHECK(tree.read(name) == Tree::kOutside);
  }
  const std::string back = "/../../.." + (tree.top / "cv/ada.jpg").string();
  CHECK(tree.read("/etc" + back) == Tree::kOutside);
  CHECK(tree.read("/no_such_folder" + back) == Tree::kOutside);
}

TEST_CASE("another root") {
  const Tree tree;
  CHECK(tree.read("../secret", "") == "hunter2");
  CHECK(tree.read("../nothing", "") == "no such file");
  CHECK(tree.read("ada.jpg", "cv/photos") == Tree::kOutside);
  CHECK(tree.read("photos/old.jpg", "cv/photos") == "old");
  CHECK(tree.read("ada.jpg", "nothing") == "no such file");
  // Below "/" is everything.
  const Bounds all{"/", (tree.top / "cv").string()};
  CHECK(resumec::disk_file_system()->read_below(all, "../secret", 1000).bytes == "hunter2");
  CHECK(resumec::disk_file_system()->read_below(all, (tree.top / "secret").string(), 1000).bytes ==
        "hunter2");
}

TEST_CASE("a root and a folder behind links are what they lead to") {
  const Tree tree;
  tree.link("cv", "alias");
  const Bounds alias{(tree.top / "alias").string(), (tree.top / "alias/").string()};
  const auto disk = resumec::disk_file_system();
  CHECK(disk->read_below(alias, "ada.jpg", 1000).bytes == "ada");
  CHECK(disk->read_below(alias, (tree.top / "alias/ada.jpg").string(), 1000).bytes == "ada");
  CHECK(disk->read_below(alias, (tree.top / "cv/ada.jpg").string(), 1000).bytes == "ada");
  CHECK(disk->read_below(alias, (tree.top / "alias/../secret").string(), 1000).outside);
  CHECK(disk->read_below(alias, "../secret", 1000).outside);
}

TEST_CASE("what is no file is not opened, and what /proc makes up is empty") {
  const Tree tree;
  REQUIRE(::mkfifo((tree.top / "cv/pipe.jpg").c_str(), 0600) == 0);
  tree.link("loop", "cv/loop");
  CHECK(tree.read("pipe.jpg") == "it is not a regular file");
  CHECK(tree.read("photos") == "it is a directory");
  CHECK(tree.read("") == "it is a directory");
  CHECK(tree.read("loop") == "too many symbolic links");
  CHECK(tree.read("ada.jpg/") == "Not a directory");
  CHECK(tree.read("ada.jpg/x") == "Not a directory");
  CHECK(tree.read(std::string("ada.jpg\0x", 9)) == "the name holds a NUL byte");
  CHECK(tree.read(std::string(5000, 'a')) == "File name too long");
  CHECK(tree.read("nothing.jpg") == "no such file");
  tree.write("cv/long.jpg", std::string(1001, 'x'));
  CHECK(tree.read("long.jpg") == "it is longer than the limit of 1000 bytes");
  fs::resize_file(tree.top / "cv/long.jpg", std::uintmax_t{1} << 40U);
  CHECK(tree.read("long.jpg") == "it is longer than the limit of 1000 bytes");

  const Bounds all{"/", ""};
  const auto disk = resumec::disk_file_system();
  CHECK(disk->read_below(all, "/dev/zero", 1000).error == "it is not a regular file");
  CHECK(disk->read_below(all, "/proc/self/environ", 1000).bytes.empty());
  CHECK(disk->read("/proc/self/environ", 1000).bytes.empty());
  // A link of /proc leads where its text says, and not to what is open.
  const int open = ::open((tree.top / "secret").c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE(::unlink((tree.top / "secret").c_str()) == 0);
  CHECK_FALSE(disk->read_below(all, "/proc/self/fd/" + std::to_string(open), 1000).ok());
  ::close(open);
}

TEST_CASE("a link that is swapped while it is read never leads out") {
  const Tree tree;
  fs::create_directory(tree.top / "cv/real");
  tree.write("cv/real/secret", "mine");
  std::atomic<bool> stop = false;
  std::thread swapper([&] {
    const fs::path way = tree.top / "cv/way";
    const fs::path next = tree.top / "cv/next";
    for (bool out = false; !stop; out = !out) {
      fs::create_symlink(out ? ".." : "real", next);
      fs::rename(next, way);
    }
  });
  int inside = 0;
  int refused = 0;
  for (int i = 0; i < 200'000 && (inside < 1000 || refused < 1000); ++i) {
    const std::string bytes = tree.read("way/secret");
    inside += bytes == "mine" ? 1 : 0;
    refused += bytes == Tree::kOutside ? 1 : 0;
    // Before the first swap there is no such link.
    if (bytes != "mine" && bytes != Tree::kOutside) CHECK(bytes == "no such file");
  }
  stop = true;
  swapper.join();
  CHECK(inside > 0);
  CHECK(refused > 0);
}
