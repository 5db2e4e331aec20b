// What the workspace calls the three routes, changed in one line.
#pragma once

#include "domain/alert/route_rule.h"
#include "widgets/asking_line.h"

#include <functional>

class QLineEdit;

namespace warroom::ui {

class ElideLabel;

/// An empty field: the usual word. Enter keeps. What cannot be kept is said below.
class NamesForm final : public AskingLine
{
    Q_OBJECT

public:
    using Accept = std::function<void(const RouteNames&)>;

    explicit NamesForm(QWidget* parent = nullptr);

    void edit(const RouteNames& names, Accept accept);

protected:
    void forget() override { m_accept = {}; }

private:
    QLineEdit* addField(const QString& label, const QString& usual);
    void submit();

    QLineEdit* m_page;
    QLineEdit* m_ticket;
    QLineEdit* m_record;
    ElideLabel* m_hint;
    Accept m_accept;
};

} // namespace warroom::ui
