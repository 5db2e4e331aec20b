// Asking the detector.
#include "bridge/masked_kinds.h"

#include "masking/masking.h"

namespace warroom::ui {

bool isCredential(const std::string& kind) { return masking::groupOf(kind) == masking::Group::Credential; }

} // namespace warroom::ui
