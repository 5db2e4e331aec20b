// Open tickets that may be the same thing as the one that is being written.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QAbstractButton>
#include <QTimer>

#include <vector>

namespace warroom::ui {

/// Tickets that are open and share words of the title, the likeliest first. Nothing for a title of fewer than
/// two words that mean something.
std::vector<TicketId> similarTickets(const std::unordered_map<TicketId, Summary>& tickets,
                                     const QString& title, const QString& service, std::size_t most);

/// One of them as a row: severity, key, title.
class SimilarRow final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SimilarRow(QWidget* parent);
    void show(const Summary& summary);
    TicketId ticket() const { return m_ticket; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    TicketId m_ticket;
    int m_severity = 1;
    QString m_key;
};

/// Hidden while there is none. Looks shortly after the last key; what comes in from others is looked at too.
class SimilarTickets final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Most = 3;

    explicit SimilarTickets(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    void look(const QString& title, const QString& service);
    std::vector<TicketId> shownTickets() const;

signals:
    void chosen(warroom::TicketId ticket);

private:
    void refresh();

    WorkspaceBridge& m_bridge;
    QString m_title, m_service;
    std::array<SimilarRow*, Most> m_rows{};
    QTimer m_pause;
};

} // namespace warroom::ui
