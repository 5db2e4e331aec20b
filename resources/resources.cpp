// Registers the resource collection; Qt's macro has to be used outside of any namespace.
#include "resources/resources.h"

#include <QtCore/qglobal.h>

static int registerCollection()
{
    Q_INIT_RESOURCE(warroom);
    return 0;
}

void warroom::initResources()
{
    static const int once = registerCollection();
    Q_UNUSED(once)
}
