// The entry to the compiled-in languages (":/translations/warroom_de.qm").
#pragma once

namespace warroom {

/// Makes the languages of this static library known to Qt. May be called more than once; GUI thread.
void initTranslations();

} // namespace warroom
