// R2016: what readers and the programs that sort applications look for first.
#include "lint/rules.h"

namespace resumec::lint {

void check_roles(const model::Resume& resume, diag::Sink& sink) {
  for (const model::Work& job : resume.work) {
    const bool dated = job.period.start || job.period.end;
    if (job.name.empty() || !dated || !job.position.empty() || !job.positions.empty()) continue;
    sink.add(diag::make(diag::Code::kMissingRecommended, job.name.span(),
                        "this job does not say what you were")
                 .hint("add `position`"));
  }
}

}  // namespace resumec::lint
