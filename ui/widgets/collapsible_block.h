// A block of the right column: a head line that folds its body away.
#pragma once

#include "widgets/tokens.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace warroom::ui {

class BlockHead;

class CollapsibleBlock final : public QWidget
{
    Q_OBJECT

public:
    explicit CollapsibleBlock(const QString& title, QWidget* parent = nullptr);

    /// Takes the body over; the one before is deleted.
    void setBody(QWidget* body);
    QWidget* body() const { return m_body; }
    /// The figure at the end of the head line, for example "3 of 5".
    void setSummary(const QString& text, Ink ink = Ink::Tertiary);
    /// A key cap at the end of the head line instead.
    void setKeyCaps(const QString& keys);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const;

signals:
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_layout;
    BlockHead* m_head;
    QWidget* m_body = nullptr;
};

/// The head line; checked means open.
class BlockHead final : public QAbstractButton
{
    Q_OBJECT

public:
    BlockHead(const QString& title, QWidget* parent);
    void setSummary(const QString& text, Ink ink);
    void setKeyCaps(const QString& keys);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_summary;
    Ink m_summaryInk = Ink::Tertiary;
    QString m_keys;
};

} // namespace warroom::ui
