// The three times around the routing rules, changed in one line.
#pragma once

#include "models/alerts/rules_model.h"
#include "widgets/asking_line.h"

#include <functional>

class QLineEdit;

namespace warroom::ui {

class ElideLabel;

/// Enter keeps. What cannot be kept is said beside the line. Seconds.
class TimesForm final : public AskingLine
{
    Q_OBJECT

public:
    using Accept = std::function<void(const RulesModel::Times&)>;

    explicit TimesForm(QWidget* parent = nullptr);

    void edit(const RulesModel::Times& times, Accept accept);

protected:
    void forget() override { m_accept = {}; }

private:
    struct Limits
    {
        std::int64_t least, most;
    };

    QLineEdit* addField(const QString& label, const QString& why);
    std::optional<std::int64_t> secondsIn(QLineEdit& field, const Limits& limits);
    void submit();

    QLineEdit* m_wait;
    QLineEdit* m_interval;
    QLineEdit* m_repeat;
    ElideLabel* m_hint;
    Accept m_accept;
};

} // namespace warroom::ui
