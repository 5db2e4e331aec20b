// Pictures of every screen, as a person would see it, to PNG files; and the demo's story in pictures.
#pragma once

#include "desktop.h"

#include <QSize>
#include <QString>

#include <functional>

namespace warroom::ui {

class Demo;

/// Takes one step after the other, each when its condition holds; ends the program. GUI thread.
class Pictures final : public QObject
{
    Q_OBJECT

public:
    Pictures(WorkspaceBridge& bridge, Desktop& desktop, const QString& folder, const QSize& size);
    ~Pictures() override;

    /// Every screen of the workspace as it is.
    void takeScreens();
    /// The demo: the incident being worked, the network cut, writing on, online again, the postmortem.
    void takeStory(Demo& demo);

signals:
    void finished(bool good);

private:
    struct Step
    {
        std::function<bool()> ready;
        std::function<void()> run;
        QString what;
    };

    void add(const QString& what, std::function<bool()> ready, std::function<void()> run);
    void next();
    void picture(const QString& name);
    void picturesOfScreens(const QString& suffix);
    void picturesOfOthers(const QString& suffix);
    bool isSettled() const;
    bool isMeasured() const;
    TicketId worst() const;
    std::shared_ptr<const Ticket> ticket() const;
    void writeOffline();
    void meanwhile(Demo& demo);
    void savePostmortem();

    WorkspaceBridge& m_bridge;
    Desktop& m_desktop;
    QString m_folder;
    QSize m_size;
    QList<Step> m_steps;
    QTimer m_poll;
    int m_polls = 0;
    int m_number = 0;
    bool m_good = true;
    bool m_replayed = false;
};

} // namespace warroom::ui
