#include "font/outline.h"

#include <cmath>
#include <memory>

#include <hb.h>

namespace resumec::font {
namespace {

using Steps = std::vector<OutlineStep>;

int rounded(float value) {
  return static_cast<int>(std::lround(value));
}

void move_to(hb_draw_funcs_t*, void* steps, hb_draw_state_t*, float x, float y, void*) {
  static_cast<Steps*>(steps)->push_back({'M', {rounded(x), rounded(y)}});
}

void line_to(hb_draw_funcs_t*, void* steps, hb_draw_state_t*, float x, float y, void*) {
  static_cast<Steps*>(steps)->push_back({'L', {rounded(x), rounded(y)}});
}

// HarfBuzz makes cubic curves of quadratic ones where there is no function for those.
void cubic_to(hb_draw_funcs_t*, void* steps, hb_draw_state_t*, float x1, float y1, float x2,
              float y2, float x, float y, void*) {
  static_cast<Steps*>(steps)->push_back(
      {'C', {rounded(x1), rounded(y1), rounded(x2), rounded(y2), rounded(x), rounded(y)}});
}

void close(hb_draw_funcs_t*, void* steps, hb_draw_state_t*, void*) {
  static_cast<Steps*>(steps)->push_back({'Z', {}});
}

struct FunctionsDeleter {
  void operator()(hb_draw_funcs_t* functions) const { hb_draw_funcs_destroy(functions); }
};

}  // namespace

std::vector<OutlineStep> outline(const Face& face, std::uint32_t glyph) {
  const std::unique_ptr<hb_draw_funcs_t, FunctionsDeleter> functions(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(functions.get(), move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(functions.get(), line_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(functions.get(), cubic_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(functions.get(), close, nullptr, nullptr);
  Steps steps;
  // Its name since 7.0, which Debian 13 has; there the old one is deprecated.
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph(face.hb_font(), glyph, functions.get(), &steps);
#else
  hb_font_get_glyph_shape(face.hb_font(), glyph, functions.get(), &steps);
#endif
  return steps;
}

}  // namespace resumec::font
