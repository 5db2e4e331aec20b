// The parts that the preview is put together from: head line, titled text, action line, fact.
#pragma once

#include "widgets/type.h"

#include <QWidget>

class QLabel;

namespace warroom::ui {

class ElideLabel;

/// Words that wrap, in the line height of their role.
QLabel* wrappedText(const QString& text, Type type, QPalette::ColorRole ink, QWidget* parent);
void setWrapped(QLabel& label, const QString& text, Type type);

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
class PreviewFact final : public QWidget
{
    Q_OBJECT

public:
    PreviewFact(Type type, QWidget* parent);
    void say(const QString& label, const QString& value);

private:
    ElideLabel* m_label;
    ElideLabel* m_value;
};

} // namespace warroom::ui
