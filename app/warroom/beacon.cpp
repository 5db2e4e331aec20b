// Telling that the first row was painted.
#include "beacon.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QSaveFile>

namespace warroom::ui {

Beacon::Beacon(const WorkspaceBridge& bridge, const QString& file, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_file(file)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool Beacon::eventFilter(QObject* watched, QEvent* event)
{
    if (m_written || event->type() != QEvent::Paint || !m_bridge.isLoaded())
        return false;
    const auto* view =
        watched->isWidgetType() ? qobject_cast<QAbstractItemView*>(watched->parent()) : nullptr;
    const bool shows = view && view->viewport() == watched && view->model() && view->model()->rowCount() > 0;
    if (shows) {
        m_written = true;
        // After this paint has reached the screen.
        QMetaObject::invokeMethod(this, &Beacon::write, Qt::QueuedConnection);
    }
    return false;
}

void Beacon::write()
{
    QCoreApplication::instance()->removeEventFilter(this);
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + "\n");
        file.commit();
    }
}

} // namespace warroom::ui
