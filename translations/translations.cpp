// Registers the languages; Qt's macro has to be used outside of any namespace.
#include "translations/translations.h"

#include <QtCore/qglobal.h>

static int registerLanguages()
{
    Q_INIT_RESOURCE(warroom_translations);
    return 0;
}

void warroom::initTranslations()
{
    static const int once = registerLanguages();
    Q_UNUSED(once)
}
