// One question in the flow of the screen: a label, a line, and back to where the focus was.
#pragma once

#include "screens/room/name_field.h"

#include <QPointer>
#include <QWidget>

#include <functional>

namespace warroom::ui {

class DraftKeeper;
class ElideLabel;
class RoomDrafts;
struct FieldDraft;

struct PromptQuestion
{
    QString label; ///< "Why", "Reason for advancing anyway"
    QString placeholder;
    QString text;        ///< what the line holds at first
    QString hint;        ///< at the trailing side, "at least 10 characters"
    qsizetype least = 1; ///< characters before Enter accepts
    bool names = false;  ///< completes people and groups
    QString draft;       ///< what is typed is kept under this name over a restart; empty: it is not kept
};

/// Enter accepts, Esc drops; both return the focus exactly to where it was. Hidden without a question.
class InlinePrompt final : public QWidget
{
    Q_OBJECT

public:
    explicit InlinePrompt(NameField::People people, QWidget* parent = nullptr);

    void ask(const PromptQuestion& question, std::function<void(const QString&)> accept);
    void dismiss();
    /// The name of the draft; its `about` is that of the question.
    static constexpr const char* DraftName = "prompt";
    void keepDrafts(RoomDrafts& drafts);
    /// What had been typed as an answer to the question that is asked now.
    void resume(const FieldDraft& draft);
    bool isAsking() const { return static_cast<bool>(m_accept); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void onSubmitted(const QString& line);

    ElideLabel* m_label;
    NameField* m_line;
    NameField* m_nameLine;
    ElideLabel* m_hint;
    DraftKeeper* m_keeper = nullptr;
    PromptQuestion m_question;
    std::function<void(const QString&)> m_accept;
    QPointer<QWidget> m_focusBefore;
};

} // namespace warroom::ui
