// One question in the flow of the screen: a label, a line, and back to where the focus was.
#pragma once

#include "screens/room/name_field.h"

#include <QPointer>
#include <QWidget>

#include <functional>

namespace warroom::ui {

class ElideLabel;

struct PromptQuestion
{
    QString label; ///< "Why", "Reason for advancing anyway"
    QString placeholder;
    QString text;        ///< what the line holds at first
    QString hint;        ///< at the trailing side, "at least 10 characters"
    qsizetype least = 1; ///< characters before Enter accepts
    bool names = false;  ///< completes people and groups
};

/// Enter accepts, Esc drops; both return the focus exactly to where it was. Hidden without a question.
class InlinePrompt final : public QWidget
{
    Q_OBJECT

public:
    explicit InlinePrompt(NameField::People people, QWidget* parent = nullptr);

    void ask(const PromptQuestion& question, std::function<void(const QString&)> accept);
    void dismiss();
    bool isAsking() const { return static_cast<bool>(m_accept); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void onSubmitted(const QString& line);

    ElideLabel* m_label;
    NameField* m_line;
    NameField* m_nameLine;
    ElideLabel* m_hint;
    PromptQuestion m_question;
    std::function<void(const QString&)> m_accept;
    QPointer<QWidget> m_focusBefore;
};

} // namespace warroom::ui
