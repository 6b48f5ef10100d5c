// `$...$` of TeX. Money has the same sign ("$5M and $6M"), and so have variables of a shell: a
// formula is one that pandoc would take for it, and that has a sign of mathematics inside.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "characters/ascii.h"
#include "diag/suggest.h"
#include "lint/rules.h"
#include "lint/small_figures.h"

namespace resumec::lint {
namespace {

using characters::is_capital;
using characters::is_digit;
using characters::is_letter;
using characters::is_letter_or_digit;

constexpr std::array<std::pair<std::string_view, std::string_view>, 58> kCommands = {{
    {"alpha", "α"},   {"beta", "β"},  {"gamma", "γ"},      {"delta", "δ"}, {"epsilon", "ε"},
    {"zeta", "ζ"},    {"eta", "η"},   {"theta", "θ"},      {"iota", "ι"},  {"kappa", "κ"},
    {"lambda", "λ"},  {"mu", "μ"},    {"nu", "ν"},         {"xi", "ξ"},    {"pi", "π"},
    {"rho", "ρ"},     {"sigma", "σ"}, {"tau", "τ"},        {"phi", "φ"},   {"chi", "χ"},
    {"psi", "ψ"},     {"omega", "ω"}, {"Gamma", "Γ"},      {"Delta", "Δ"}, {"Theta", "Θ"},
    {"Lambda", "Λ"},  {"Pi", "Π"},    {"Sigma", "Σ"},      {"Phi", "Φ"},   {"Omega", "Ω"},
    {"times", "×"},   {"cdot", "·"},  {"leq", "≤"},        {"le", "≤"},    {"geq", "≥"},
    {"ge", "≥"},      {"neq", "≠"},   {"approx", "≈"},     {"sim", "~"},   {"pm", "±"},
    {"to", "→"},      {"infty", "∞"}, {"rightarrow", "→"}, {"ll", "≪"},    {"gg", "≫"},
    {"in", "∈"},      {"sum", "∑"},   {"log", "log"},      {"ln", "ln"},   {"sin", "sin"},
    {"cos", "cos"},   {"exp", "exp"}, {"min", "min"},      {"max", "max"}, {"degree", "°"},
    {"partial", "∂"}, {"nabla", "∇"}, {"circ", "°"},
}};

// The words of a formula, where it has no more than a line of text can show.
class Reader {
 public:
  explicit Reader(std::string_view formula) : formula_(formula) {}

  std::optional<std::string> read() {
    while (at_ < formula_.size()) {
      const char c = formula_[at_];
      if (c == '\\' && !command()) return {};
      if ((c == '^' || c == '_') && !script(c)) return {};
      if (c == '{' || c == '}' || c == '&' || c == kMasked) return {};
      if (c != '\\' && c != '^' && c != '_') {
        out_ += c;
        ++at_;
      }
    }
    return out_;
  }

 private:
  bool command() {
    std::size_t end = at_ + 1;
    while (end < formula_.size() && is_letter(formula_[end])) ++end;
    const std::string_view name = formula_.substr(at_ + 1, end - at_ - 1);
    if (name.empty()) {
      constexpr std::string_view kSigns = "%$#&_";
      if (end == formula_.size()) return false;
      const char sign = formula_[end];
      const bool space = sign == ',' || sign == ';' || sign == ' ';
      if (!space && kSigns.find(sign) == std::string_view::npos) return false;
      out_ += space ? ' ' : sign;
      at_ = end + 1;
      return true;
    }
    const auto* found = std::find_if(kCommands.begin(), kCommands.end(),
                                     [name](const auto& one) { return one.first == name; });
    if (found == kCommands.end()) return false;
    out_ += found->second;
    at_ = end;
    return true;
  }

  bool script(char sign) {
    std::size_t begin = at_ + 1;
    std::size_t end = begin + 1;
    if (begin >= formula_.size()) return false;
    const bool braces = formula_[begin] == '{';
    if (braces) {
      end = formula_.find('}', ++begin);
      if (end == std::string_view::npos) return false;
    }
    const std::string_view inside = formula_.substr(begin, end - begin);
    if (inside.empty()) return false;
    if (!(sign == '^' ? can_be_raised(inside) : can_be_lowered(inside))) return false;
    out_ += sign == '^' ? raised(inside) : lowered(inside);
    at_ = end + (braces ? 1 : 0);
    return true;
  }

  std::string_view formula_;
  std::size_t at_ = 0;
  std::string out_;
};

bool is_variable_of_a_shell(std::string_view inside) {
  return inside.size() > 1 && std::all_of(inside.begin(), inside.end(), [](char c) {
           return is_capital(c) || is_digit(c) || c == '_';
         });
}

// Has it a sign of mathematics, or is it the name of a quantity?
bool is_formula(std::string_view inside) {
  if (inside.front() == ' ' || inside.back() == ' ') return false;
  if (is_variable_of_a_shell(inside)) return false;
  if (inside.size() == 1) return is_letter(inside.front());
  if (inside.find_first_of("\\^") != std::string_view::npos) return true;
  if (is_digit(inside.front())) return false;
  if (inside.find_first_of("_={") != std::string_view::npos) return true;
  // O(n)
  return is_letter(inside.front()) && inside.size() > 3 && inside[1] == '(' && inside.back() == ')';
}

std::vector<Find> find_formulas(std::string_view text) {
  std::vector<Find> finds;
  for (std::size_t open = text.find('$'); open != std::string_view::npos;
       open = text.find('$', open + 1)) {
    if (open > 0 && (is_letter_or_digit(text[open - 1]) || text[open - 1] == '\\')) continue;
    const std::size_t signs = text.substr(open).starts_with("$$") ? 2 : 1;
    const std::size_t begin = open + signs;
    std::size_t close = text.find('$', begin);
    while (close != std::string_view::npos && text[close - 1] == '\\') {
      close = text.find('$', close + 1);
    }
    if (close == std::string_view::npos) break;
    std::size_t end = close + 1;
    if (signs == 2 && end < text.size() && text[end] == '$') ++end;
    const std::string_view inside = text.substr(begin, close - begin);
    if (inside.empty() || inside.find('\n') != std::string_view::npos) continue;
    if (end < text.size() && is_digit(text[end])) continue;
    if (!is_formula(inside)) continue;
    Find find{open, end, {}};
    if (auto words = Reader(inside).read()) find.changes.push_back({open, end, std::move(*words)});
    finds.push_back(std::move(find));
    open = end - 1;
  }
  return finds;
}

}  // namespace

void check_formulas(const Texts& texts, Mender& mender, diag::Sink& sink) {
  for (const Stretch& stretch : texts.stretches) {
    const std::vector<Find> finds = find_formulas(stretch.seen);
    if (finds.empty()) continue;
    const Find& first = finds.front();
    auto complaint = diag::make(
        diag::Code::kFormula, stretch.text.span(first.begin, first.end),
        fmt::format("{} is printed as typed: no formulas are set", quoted(stretch, first)));
    if (first.changes.empty()) {
      complaint.hint("write it in words, and signs such as ², ≤ or ×");
    } else {
      complaint.hint(fmt::format("write {}", diag::quoted(first.changes.front().text)));
    }
    complain(std::move(complaint), stretch, finds, "write it as text", mender, sink);
  }
}

}  // namespace resumec::lint
