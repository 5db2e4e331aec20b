// One line of text that gives way: elided when there is no room, whole in the tooltip.
#pragma once

#include "widgets/tokens.h"
#include "widgets/type.h"

#include <QWidget>

namespace warroom::ui {

class ElideLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit ElideLabel(Type type = Type::Body, Ink ink = Ink::Primary, QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return m_text; }
    void setInk(Ink ink);
    void setElideMode(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_text;
    Type m_type;
    Ink m_ink;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace warroom::ui
