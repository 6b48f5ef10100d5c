#include "backend/pdf/content.h"

#include <doctest/doctest.h>

using resumec::backend::pdf::Content;

TEST_CASE("a rectangle, its colour once") {
  Content content;
  content.fill_rectangle({56'700, 100'000, 538'576, 100'500}, {255, 128, 0});
  content.fill_rectangle({0, 0, 1, 1}, {255, 128, 0});
  CHECK(content.bytes() ==
        "1 0.502 0 rg\n"
        "56.7 100 481.876 0.5 re\n"
        "f\n"
        "0 0 0.001 0.001 re\n"
        "f\n");
}

TEST_CASE("lines are drawn with a round pen, and leave the text's colour alone") {
  using resumec::pages::Drawing;
  Content content;
  content.set_color({0, 0, 0});
  Drawing drawing;
  drawing.pen = 750;
  drawing.color = {255, 0, 51};
  drawing.steps = {Drawing::Step{'M', {{{1'000, 2'000}, {}, {}}}},
                   Drawing::Step{'L', {{{3'000, 2'500}, {}, {}}}},
                   Drawing::Step{'C', {{{3'000, 4'000}, {2'000, 5'000}, {1'000, 5'000}}}},
                   Drawing::Step{'Z', {}}};
  content.stroke(drawing);
  content.set_color({0, 0, 0});
  CHECK(content.bytes() ==
        "0 0 0 rg\n"
        "q\n"
        "1 0 0.2 RG\n"
        "0.75 w\n"
        "1 J\n"
        "1 j\n"
        "1 2 m\n"
        "3 2.5 l\n"
        "3 4 2 5 1 5 c\n"
        "h\n"
        "S\n"
        "Q\n");
}

TEST_CASE("a stretched blank leaves what follows as it is") {
  Content content;
  for (const int stretch : {1000, 12'345, 12'345, 1000}) content.set_stretch(stretch);
  CHECK(content.bytes() ==
        "1234.5 Tz\n"
        "100 Tz\n");
}

TEST_CASE("text state is written when it changes") {
  Content content;
  for (int i = 0; i < 2; ++i) {
    content.set_font("F1", 10'500);
    content.set_color({0, 0, 0});
    content.set_letter_spacing(0);
    content.begin_text({1'000, 2'500});
    content.show(0xAB);
    content.show(0x1CD);
    content.move(-12);
    content.show(3);
    content.end_text();
  }
  CHECK(content.bytes() ==
        "/F1 10.5 Tf\n"
        "0 0 0 rg\n"
        "BT\n"
        "1 2.5 Td\n"
        "[<00AB01CD>12<0003>]TJ\n"
        "ET\n"
        "BT\n"
        "1 2.5 Td\n"
        "[<00AB01CD>12<0003>]TJ\n"
        "ET\n");
}

TEST_CASE("a rise ends before its text object does") {
  Content content;
  content.begin_text({0, 0});
  content.show(1);
  content.set_rise(-250);
  content.show(2);
  content.end_text();
  CHECK(content.bytes() ==
        "BT\n"
        "0 0 Td\n"
        "[<0001>]TJ\n"
        "-0.25 Ts\n"
        "[<0002>]TJ\n"
        "0 Ts\n"
        "ET\n");
}

TEST_CASE("marked content") {
  Content content;
  content.begin_element("H1", 7);
  content.begin_text({0, 0});
  content.show(1);
  content.begin_actual_text("ffi");
  content.show(2);
  content.end_marked();
  content.end_text();
  content.end_marked();
  content.begin_artifact();
  content.end_marked();
  CHECK(content.bytes() ==
        "/H1 <</MCID 7>> BDC\n"
        "BT\n"
        "0 0 Td\n"
        "[<0001>]TJ\n"
        "/Span <</ActualText <FEFF006600660069>>> BDC\n"
        "[<0002>]TJ\n"
        "EMC\n"
        "ET\n"
        "EMC\n"
        "/Artifact BMC\n"
        "EMC\n");
}

TEST_CASE("a picture covers its area; what is too wide or high is cut off, never squeezed") {
  Content fits;
  fits.draw_image("X1", {0, {10'000, 20'000, 30'000, 40'000}, false}, {{}, 1.0});
  CHECK(fits.bytes() == "q\n20 0 0 20 10 20 cm\n/X1 Do\nQ\n");
  Content wide;
  wide.draw_image("X1", {0, {10'000, 20'000, 30'000, 40'000}, false}, {{}, 2.0});
  CHECK(wide.bytes() ==
        "q\n"
        "10 20 20 20 re\n"
        "W\n"
        "n\n"
        "40 0 0 20 0 20 cm\n"
        "/X1 Do\n"
        "Q\n");
  Content round;
  round.draw_image("X1", {0, {0, 0, 20'000, 20'000}, true}, {{}, 1.0});
  CHECK(round.bytes() ==
        "q\n"
        "20 10 m\n"
        "20 15.523 15.523 20 10 20 c\n"
        "4.477 20 0 15.523 0 10 c\n"
        "0 4.477 4.477 0 10 0 c\n"
        "15.523 0 20 4.477 20 10 c\n"
        "h\n"
        "W\n"
        "n\n"
        "20 0 0 20 0 0 cm\n"
        "/X1 Do\n"
        "Q\n");
}
