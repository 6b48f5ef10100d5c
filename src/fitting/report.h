// The trials of layout as the public interface tells of them.
#pragma once

#include <string>

#include "layout/fit.h"
#include "resumec/fit.h"

namespace resumec::fitting {

FitReport told(const layout::FitReport& fit, const std::string& variant);

}  // namespace resumec::fitting
