// The painted head line over the columns of alerts and of noise.
#pragma once

#include "widgets/quiet_header.h"

#include <functional>

namespace warroom::ui {

/// `box` says where in its section a column's words stand, `trailing` at which side.
class TableHeader final : public QuietHeader
{
    Q_OBJECT

public:
    using Box = std::function<QRect(const QRect& section, int column)>;
    using Trailing = std::function<bool(int column)>;

    TableHeader(Box box, Trailing trailing, QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;

private:
    Box m_box;
    Trailing m_trailing;
};

} // namespace warroom::ui
