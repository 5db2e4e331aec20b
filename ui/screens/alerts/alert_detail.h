// Beside the list: why it came, what it belongs to, what to do about it, and its story.
#pragma once

#include "models/alerts/alert_facts.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace warroom::ui {

class AlertChart;

class AlertDetail final : public QScrollArea
{
    Q_OBJECT

public:
    explicit AlertDetail(QWidget* parent = nullptr);

    /// Built again only where something differs; the focus stays where it was. Nothing: an empty pane.
    /// `whyNot`: why nothing can be done, empty: it can.
    void showFacts(const std::optional<AlertFacts>& facts, const QString& whyNot);
    /// Nothing newer of the curve is known since then.
    void setStaleFrom(std::optional<Time> from);
    AlertChart* curve() const { return m_curve; }
    /// All steps of its story, or the newest again.
    void toggleStory();
    const std::optional<AlertFacts>& facts() const { return m_facts; }
    /// For screens with little room.
    void setNarrow(bool narrow);

signals:
    /// A command of the screen by its id: "alerts.acknowledge".
    void asked(const QString& command);
    void openTicket(warroom::TicketId ticket);

private:
    void fitWidth();
    void rebuild();
    void addHead(QVBoxLayout& column);
    void addCurve(QVBoxLayout& column);
    void addWhy(QVBoxLayout& column);
    void addBecame(QVBoxLayout& column);
    void addTicket(QVBoxLayout& column);
    void addActs(QVBoxLayout& column);
    void addUseful(QVBoxLayout& column);
    void addStory(QVBoxLayout& column);
    void addTitle(QVBoxLayout& column, const QString& text);
    QWidget* act(QWidget* made, const QString& command);

    std::optional<AlertFacts> m_facts;
    QString m_whyNot;
    AlertChart* m_curve;
    bool m_narrow = false;
    bool m_wholeStory = false;
};

} // namespace warroom::ui
