// A choice by one key and then why, in the flow of the screen.
#pragma once

#include "widgets/asking_line.h"

#include <QList>

#include <functional>

class QLineEdit;

namespace warroom::ui {

class Button;
class ElideLabel;

/// The key of a choice takes it and goes on to the reason, Enter takes the proposed one; in the reason Enter
/// is the answer. Without a reason there is none.
class ReasonLine : public AskingLine
{
    Q_OBJECT

public:
    using Accept = std::function<void(int value, const QString& reason)>;

protected:
    struct Choice
    {
        int value = 0;
        Qt::Key key{};
        QString text, name; // on the button, and for those who do not see it
    };
    struct Wording
    {
        QString question, keys, enter; // "Silence for", "1, 5, 3 or 6", "Enter silences"
    };

    ReasonLine(const QString& reasonName, QWidget* parent);

    /// Once, or again in other words.
    void setChoices(const QList<Choice>& choices);
    void askFor(const QString& title, const Wording& wording, int proposed, Accept accept);

    void forget() override { m_accept = {}; }
    bool handleKey(const QWidget* at, int key) override;

private:
    void choose(int place);
    void submit();

    ElideLabel* m_label;
    QList<Choice> m_choices;
    QList<Button*> m_buttons;
    QLineEdit* m_reason;
    ElideLabel* m_hint;
    Wording m_wording;
    Accept m_accept;
    int m_value = 0;
};

} // namespace warroom::ui
