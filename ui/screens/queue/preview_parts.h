// The parts that the preview is put together from: head line, titled text, action line, fact.
#pragma once

#include "widgets/type.h"

#include <QWidget>

class QLabel;

namespace warroom::ui {

/// Words that wrap, selectable by nothing, in a role and an ink of the theme.
QLabel* wrappedText(const QString& text, Type type, QPalette::ColorRole ink, QWidget* parent);

/// Badge, key and the button that opens the ticket.
class PreviewHead final : public QWidget
{
    Q_OBJECT

public:
    PreviewHead(int severity, const QString& key, QWidget* parent);

signals:
    void openClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_severity;
    QString m_key;
};

/// A next action: box, words, owner's initials or "no owner".
class PreviewAction final : public QWidget
{
    Q_OBJECT

public:
    PreviewAction(const QString& text, const QString& initials, bool done, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QString m_initials;
    bool m_done;
};

/// A small label over its value.
QWidget* previewFact(const QString& label, const QString& value, Type type, QWidget* parent);

} // namespace warroom::ui
