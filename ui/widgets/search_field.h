// A line to search or filter by: the glass at its leading side, the key that leads to it at the other.
#pragma once

#include "widgets/type.h"

#include <QLineEdit>

namespace warroom::ui {

/// The key is the slash on every screen. GUI thread.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(Type type, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fit();

    Type m_type;
};

} // namespace warroom::ui
