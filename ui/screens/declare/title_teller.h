// Tells the others what the ticket that is being written is called so far, so that nobody writes its twin.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace warroom::ui {

struct TicketDraft;

/// From three words on, at once and then at most once a second; while the form is seen. A child of its form.
class TitleTeller final : public QObject
{
    Q_OBJECT

public:
    static constexpr int BetweenMs = 1000;
    static constexpr qsizetype LeastWords = 3;

    TitleTeller(WorkspaceBridge& bridge, QWidget* form);
    ~TitleTeller() override;

    void tell(const QString& title);
    /// Of what will be restricted nothing is told.
    void tell(const TicketDraft& draft);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void send();

    QPointer<WorkspaceBridge> m_bridge;
    QWidget* m_form;
    QString m_title, m_sent;
    QTimer m_between;
};

} // namespace warroom::ui
