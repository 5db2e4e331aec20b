// The parts that the detail of an alert is put together from: labels as chips, a linked ticket, a line of the
// story.
#pragma once

#include <QAbstractButton>
#include <QStringList>
#include <QWidget>

namespace warroom::ui {

/// Labels in as many lines as they need; one that is longer than the line is elided, and whole in the
/// tooltip.
class ChipFlow final : public QWidget
{
    Q_OBJECT

public:
    explicit ChipFlow(const QStringList& labels, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QList<QRect> places(int width) const;

    QStringList m_labels;
};

/// Severity, key and title of a ticket; a click opens it.
class TicketLine final : public QAbstractButton
{
    Q_OBJECT

public:
    /// Severity 0: not an incident.
    TicketLine(int severity, const QString& key, const QString& title, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_severity;
    QString m_key, m_title;
};

/// Something to open elsewhere: icon, words, and a mark at the end.
class OpenLine final : public QAbstractButton
{
    Q_OBJECT

public:
    OpenLine(const QString& icon, const QString& words, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon, m_words;
};

/// When, and what was done then.
class StoryLine final : public QWidget
{
    Q_OBJECT

public:
    StoryLine(const QString& time, const QString& words, QWidget* parent = nullptr);
};

} // namespace warroom::ui
