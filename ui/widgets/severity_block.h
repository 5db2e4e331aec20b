// The block at the upper left that says the severity of the focused incident, on every screen.
#pragma once

#include <QAbstractButton>

namespace warroom::ui {

class SeverityBlock final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SeverityBlock(QWidget* parent = nullptr);

    /// 1 to 5, or 0 for "no incident".
    void setSeverity(int severity);
    int severity() const { return m_severity; }
    /// 48 instead of 64 px wide.
    void setCompact(bool compact);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    int m_severity = 0;
    bool m_compact = false;
};

} // namespace warroom::ui
