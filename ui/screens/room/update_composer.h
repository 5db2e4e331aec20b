// The form of a status update: one text for customers and one for those inside, to whom, and when the next
// comes. Both texts are the ticket's, so that everybody in the room writes the same draft.
#pragma once

#include "models/comms/held_posts.h"
#include "models/comms/public_words.h"
#include "models/comms/update_templates.h"

#include <QPointer>
#include <QWidget>

#include <array>

class QKeyEvent;
class QLineEdit;
class QVBoxLayout;

namespace warroom::ui {

class AudienceRow;
class Button;
class ChipGroup;
class ElideLabel;
class FieldFrame;
class InlineNote;
class InlinePrompt;
class MaskNotes;
class RoomPresenter;
class TextLink;

/// Ctrl Enter posts, and for ten seconds the post can be taken back; Alt 1 to 3 choose who is told, Ctrl T
/// fills empty texts from the template of the state. Esc leaves with what was written kept, over a kill too;
/// whoever else is in the room sees it grow, and can go on with it. What somebody writes while another posts
/// stays as the beginning of the next update.
class UpdateComposer final : public QWidget
{
    Q_OBJECT

public:
    UpdateComposer(RoomPresenter& room, HeldPosts& held, QWidget* parent);

    void open();
    /// Opens for those who are called in: executives and responders, with duration and impact written down
    /// where nothing was.
    void escalate();
    /// Opens where it was open when the program ended. Returns whether it was.
    bool restore();
    void post();
    void takeBack();
    void useTemplate();
    /// Asks the commander, by an entry that names them, to look at the draft.
    void askToCheck();
    UpdateDraft draft() const;

signals:
    /// It wants to be seen.
    void opened();
    void left();
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The audiences in the order of their keys.
    static constexpr std::array byKey{Audience::Customers, Audience::Executives, Audience::Responders};

    struct Text
    {
        FieldFrame* field;
        ElideLabel* count;
        TextLink* link = nullptr;
        QString filled; ///< what a template wrote, until it is edited
    };

    void build();
    QWidget* textHead(const QString& title, Section section, Text& text);
    void buildMasked();
    void buildAudiences(QVBoxLayout* column);
    void fill(const UpdateDraft& draft);
    void write(Text& text, const QString& words);
    void empty();
    void fillDefaults();
    QString defaultsBasis() const;
    void fillNext();
    void refresh();
    void refreshHeld();
    void refreshTogether();
    void refreshMasked();
    void askLift();
    void onEdited();
    void markFound();
    InsideNames insideNames() const;
    void toggle(Audience audience);
    void keepChoices();
    void restoreChoices();
    bool onKey(const QKeyEvent& key);

    RoomPresenter& m_room;
    HeldPosts& m_held;
    ElideLabel* m_title;
    ElideLabel* m_by; ///< whose draft it is, and who writes in it now
    ElideLabel* m_saved;
    ElideLabel* m_problem;
    ChipGroup* m_states;
    Text m_customers{};
    Text m_inside{};
    QLineEdit* m_next;
    ElideLabel* m_nextNote;
    std::array<AudienceRow*, 3> m_audiences{};
    Button* m_post;
    Button* m_check; ///< only while somebody else commands
    InlineNote* m_found;
    MaskNotes* m_masks;
    InlineNote* m_masked;
    InlinePrompt* m_prompt;
    InlineNote* m_heldNote;
    Button* m_undo;
    QWidget* m_form;
    bool m_nextChosen = false; ///< a person wrote the time of the next update
    QString m_filledFor;       ///< what the defaults were worked out from
};

} // namespace warroom::ui
