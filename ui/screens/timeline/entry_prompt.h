// One question about an entry, in the flow of its pane: its words, its time, the cause that it is evidence
// of.
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

namespace warroom::ui {

class ElideLabel;
class FieldFrame;

struct EntryQuestion
{
    QString label; ///< "Time of 23:13"
    QString text;  ///< what the field holds at first, chosen whole
    QString hint;
};

/// Enter accepts unless the answer has a problem, which is said in place; Shift Enter breaks the line; Esc
/// drops. Both return the focus to where it was. Hidden without a question.
class EntryPrompt final : public QWidget
{
    Q_OBJECT

public:
    /// Takes an answer, or says in words why it cannot be.
    using Accept = std::function<QString(const QString&)>;

    explicit EntryPrompt(QWidget* parent = nullptr);

    void ask(const EntryQuestion& question, Accept accept);
    void dismiss();
    bool isAsking() const { return static_cast<bool>(m_accept); }
    /// What is wrong with the answer; empty: nothing was found so far.
    QString problem() const { return m_problem; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void onSubmitted(const QString& text);
    void say(const QString& problem);

    ElideLabel* m_label;
    ElideLabel* m_hint;
    FieldFrame* m_field;
    EntryQuestion m_question;
    QString m_problem;
    Accept m_accept;
    QPointer<QWidget> m_focusBefore;
};

} // namespace warroom::ui
