// Silencing in the flow of the screen: for how long by one key, then why.
#pragma once

#include "widgets/asking_line.h"

#include <functional>

class QLineEdit;

namespace warroom::ui {

class Button;
class ElideLabel;

/// 1, 5, 3 or 6 chooses 1, 5, 30 or 60 minutes and goes on to the reason, Enter takes 30; in the reason Enter
/// silences.
class SilenceLine final : public AskingLine
{
    Q_OBJECT

public:
    using Accept = std::function<void(int minutes, const QString& reason)>;

    explicit SilenceLine(QWidget* parent = nullptr);

    void ask(const QString& title, Accept accept);

protected:
    void forget() override { m_accept = {}; }
    bool handleKey(const QWidget* at, int key) override;

private:
    void choose(int minutes);
    void submit();

    ElideLabel* m_label;
    QList<Button*> m_choices;
    QLineEdit* m_reason;
    ElideLabel* m_hint;
    Accept m_accept;
    int m_minutes = 30;
};

} // namespace warroom::ui
