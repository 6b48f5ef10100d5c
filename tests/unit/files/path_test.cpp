#include "files/path.h"

#include <doctest/doctest.h>

using resumec::files::common_folder;
using resumec::files::directory_of;
using resumec::files::is_below;
using resumec::files::joined;

TEST_CASE("the directory of a name ends with its slash") {
  CHECK(directory_of("cv/resume.yaml") == "cv/");
  CHECK(directory_of("/a/b/c") == "/a/b/");
  CHECK(directory_of("/c") == "/");
  CHECK(directory_of("resume.yaml").empty());
  CHECK(directory_of("").empty());
}

TEST_CASE("a name begins at a directory, with its slash or without, unless it is absolute") {
  CHECK(joined("cv", "ada.jpg") == "cv/ada.jpg");
  CHECK(joined("cv/", "./ada.jpg") == "cv/ada.jpg");
  CHECK(joined("", "ada.jpg") == "ada.jpg");
  CHECK(joined("", "./ada.jpg") == "ada.jpg");
  CHECK(joined("cv/", "/ada.jpg") == "/ada.jpg");
  CHECK(joined("cv/", "../ada.jpg") == "cv/../ada.jpg");
}

TEST_CASE("what is below a folder") {
  CHECK(is_below("cv/ada.jpg", "cv/"));
  CHECK(is_below("cv/a/../ada.jpg", "cv"));
  CHECK(is_below("ada.jpg", ""));
  CHECK(is_below("./a//ada.jpg", "."));
  CHECK(is_below("../cv/ada.jpg", ".."));
  CHECK(is_below("ada.jpg", "../.."));
  CHECK(is_below("/srv/cv/ada.jpg", "/srv"));
  CHECK(is_below("/srv/../ada.jpg", "/"));
  CHECK(is_below("/../../ada.jpg", "/"));
}

TEST_CASE("what is not, or cannot be told without the disk") {
  CHECK_FALSE(is_below("cv/../ada.jpg", "cv"));
  CHECK_FALSE(is_below("cvs/ada.jpg", "cv"));
  CHECK_FALSE(is_below("../ada.jpg", ""));
  CHECK_FALSE(is_below("a/../../ada.jpg", ""));
  CHECK_FALSE(is_below("/ada.jpg", ""));
  CHECK_FALSE(is_below("ada.jpg", "/"));
  CHECK_FALSE(is_below("ada.jpg", "../cv"));
  CHECK_FALSE(is_below("/srv/../etc/passwd", "/srv"));
}

TEST_CASE("the folder that holds two others") {
  CHECK(common_folder("", "../shared/") == "..");
  CHECK(common_folder("cv/", "cv/../shared/") == ".");
  CHECK(common_folder("a/cv", "a/photos/old") == "a");
  CHECK(common_folder("../cv", "../photos") == "..");
  CHECK(common_folder("../cv", "../../photos") == "../..");
  CHECK(common_folder("/srv/cv", "/srv/photos") == "/srv");
  CHECK(common_folder("/srv/cv", "/etc").empty());
  CHECK(common_folder("cv", "/srv").empty());
}

TEST_CASE("a way to a folder, and the shortest name") {
  CHECK(resumec::files::from_folder("", "parts/") == "parts/");
  CHECK(resumec::files::from_folder("cv/", "cv/parts") == "parts/");
  CHECK(resumec::files::from_folder("cv", "shared/a/") == "../shared/a/");
  CHECK(resumec::files::from_folder("cv", "") == "../");
  CHECK(resumec::files::from_folder("", "..") == "../");
  CHECK(resumec::files::from_folder("/a/b", "/a/c") == "../c/");
  CHECK_FALSE(resumec::files::from_folder("..", "a").has_value());
  CHECK_FALSE(resumec::files::from_folder("a", "/a").has_value());
  CHECK(resumec::files::shortest("a/./b/../c.yaml") == "a/c.yaml");
  CHECK(resumec::files::shortest("../x.yaml") == "../x.yaml");
  CHECK(resumec::files::shortest("/a/../x") == "/x");
}
