#include "fitting/report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "characters/counted.h"

namespace resumec {
namespace {

double points(graphics::Length length) {
  return static_cast<double>(length) / graphics::kPoint;
}

std::string millimetres(double points) {
  return fmt::format("{:.1f}", points * 25.4 / 72);
}

std::string counted_pages(int count) {
  return characters::counted(static_cast<std::size_t>(count), "page");
}

std::string text(std::string_view file, const FitReport& report) {
  std::string out(file);
  if (!report.variant.empty()) out += fmt::format(", variant {}", report.variant);
  const FitTrial& chosen = report.trials[report.chosen];
  out += report.pages > 0 ? fmt::format(": {} wanted, ", counted_pages(report.pages)) : ": ";
  out += fmt::format("{} after {}", counted_pages(chosen.pages),
                     characters::counted(report.trials.size(), "trial"));
  if (!report.fits) out += "; no trial has as few as are wanted";
  out += "\n   step  size      leading  spacing  margins, mm             pages  last page\n";
  for (std::size_t i = 0; i < report.trials.size(); ++i) {
    const FitTrial& trial = report.trials[i];
    const std::string margins =
        fmt::format("{} {} {} {}", millimetres(trial.margin_top), millimetres(trial.margin_bottom),
                    millimetres(trial.margin_start), millimetres(trial.margin_end));
    out += fmt::format("{} {:>5}  {:<8}  {:<7}  {:>5.0f} %  {:<22}  {:>5}  {:>7.0f} %\n",
                       i == report.chosen ? '*' : ' ', trial.step,
                       fmt::format("{:.2f}pt", trial.size), fmt::format("{:.3f}", trial.leading),
                       trial.spacing * 100, margins, trial.pages, trial.filled * 100);
  }
  return out;
}

// Keys in the order in which they are set.
using Json = nlohmann::ordered_json;

std::string json(std::string_view file, const FitReport& report) {
  Json trials = Json::array();
  for (const FitTrial& trial : report.trials) {
    trials.push_back({{"step", trial.step},
                      {"size", trial.size},
                      {"leading", trial.leading},
                      {"spacing", trial.spacing},
                      {"margins",
                       {{"top", trial.margin_top},
                        {"bottom", trial.margin_bottom},
                        {"start", trial.margin_start},
                        {"end", trial.margin_end}}},
                      {"pages", trial.pages},
                      {"filled", trial.filled}});
  }
  Json object{{"file", std::string(file)}};
  if (!report.variant.empty()) object["variant"] = report.variant;
  if (report.pages > 0) object["wanted"] = report.pages;
  object["fits"] = report.fits;
  object["chosen"] = report.chosen;
  object["trials"] = std::move(trials);
  // A file's name may be of any bytes.
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string render(std::string_view file, const FitReport& report, FitForm form) {
  return form == FitForm::kJson ? json(file, report) : text(file, report);
}

namespace fitting {

FitReport told(const layout::FitReport& fit, const std::string& variant) {
  FitReport report;
  report.variant = variant;
  report.pages = static_cast<int>(fit.pages_wanted);
  report.fits = fit.fits;
  for (const layout::FitTrial& trial : fit.trials) {
    if (trial.step == fit.step) report.chosen = report.trials.size();
    const bool roomy = trial.pages < 1'000'000;
    report.trials.push_back({trial.step, points(trial.size), trial.leading / 1000.0,
                             trial.spacing / 1000.0, points(trial.page.margin_top),
                             points(trial.page.margin_bottom), points(trial.page.margin_start),
                             points(trial.page.margin_end),
                             roomy ? static_cast<int>(trial.pages) : 0, trial.filled / 1000.0});
  }
  return report;
}

}  // namespace fitting
}  // namespace resumec
