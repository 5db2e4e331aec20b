// What rules would have done in the last week, beside them.
#pragma once

#include "domain/alert/try_rules.h"

#include <QScrollArea>

class QVBoxLayout;

namespace warroom::ui {

class TrialPane final : public QScrollArea
{
    Q_OBJECT

public:
    static constexpr int Width = 372;

    explicit TrialPane(QWidget* parent = nullptr);

    void setTrial(const RulesTried& trial);
    /// The rules have changed since: it says so.
    void setStale();

signals:
    void closeRequested();

private:
    void rebuild();
    void addChanges(QVBoxLayout& column);
    void addRules(QVBoxLayout& column);

    RulesTried m_trial;
    bool m_stale = false;
};

} // namespace warroom::ui
