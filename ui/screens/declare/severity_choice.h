// Choosing a severity by what is broken: five lines, one sentence each.
#pragma once

#include "domain/vocabulary.h"

#include <QWidget>

#include <array>

namespace warroom::ui {

/// A list of one choice: arrows or 1 to 5 choose. Grows by text size only.
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
    void describe();

    Severity m_severity = Severity::Sev3;
};

} // namespace warroom::ui
