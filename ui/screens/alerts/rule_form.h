// One routing rule in place: name, level, service, labels, route.
#pragma once

#include "domain/service/catalog.h"
#include "widgets/asking_line.h"

#include <functional>

class QLineEdit;

namespace warroom::ui {

class CycleField;
class ElideLabel;

/// Enter keeps. What cannot be kept is said beside the line.
class RuleForm final : public AskingLine
{
    Q_OBJECT

public:
    using Accept = std::function<void(const RouteRule&)>;

    explicit RuleForm(QWidget* parent = nullptr);

    void edit(const QString& label, const RouteRule& rule, Accept accept);

protected:
    void forget() override { m_accept = {}; }

private:
    QLineEdit* field(const QString& name, const QString& placeholder, int most);
    void submit();
    void complain(const QString& sentence);

    ElideLabel* m_label;
    QLineEdit* m_name;
    CycleField* m_level;
    QLineEdit* m_service;
    QLineEdit* m_labels;
    CycleField* m_route;
    ElideLabel* m_hint;
    Accept m_accept;
};

} // namespace warroom::ui
