// Choosing a severity by what is broken: five lines, one sentence each, and three questions that lead to one.
#pragma once

#include "screens/declare/severity_aid.h"

#include <QWidget>

namespace warroom::ui {

/// A list of one choice: arrows or 1 to 5 choose. Below it the aid asks: Y, N and U (not sure) answer, and
/// the choice follows, the worse on doubt; Backspace goes back. Grows by text size only.
class SeverityChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit SeverityChoice(QWidget* parent = nullptr);

    Severity severity() const { return m_severity; }
    void setSeverity(Severity severity);
    /// "Most users cannot do what they came for, or data is being lost."
    static QString sentence(Severity severity);

    QSize sizeHint() const override;

signals:
    void severityChanged(warroom::Severity severity);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRect line(int place) const;
    QRect aidLine() const { return line(5); }
    void paintAid(QPainter& painter) const;
    /// A click on one of the answers; whether it was one.
    bool clickAid(const QPoint& at);
    bool answerKey(int key);
    void describe();

    SeverityAid m_aid;
    Severity m_severity = Severity::Sev3;
};

} // namespace warroom::ui
