// The whole public interface of resumec.
#pragma once

#include "resumec/compile.h"          // IWYU pragma: export
#include "resumec/diagnostic.h"       // IWYU pragma: export
#include "resumec/engine.h"           // IWYU pragma: export
#include "resumec/file_system.h"      // IWYU pragma: export
#include "resumec/fit.h"              // IWYU pragma: export
#include "resumec/fixes.h"            // IWYU pragma: export
#include "resumec/installed_fonts.h"  // IWYU pragma: export
#include "resumec/request.h"          // IWYU pragma: export
