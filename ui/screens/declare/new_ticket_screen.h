// A new ticket as a whole: kind, title, severity and the nine sections; works offline as well.
#pragma once

#include "models/boards/board_feed.h"
#include "screens/declare/draft_store.h"
#include "widgets/screen.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace warroom::ui {

class Button;
class FormCrumb;
class FormText;
class InlineNote;
class NewTicketSide;
class SectionFrame;
class TitleField;
class TitleTeller;

class NewTicketScreen final : public QWidget, public Screen
{
    Q_OBJECT

public:
    explicit NewTicketScreen(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~NewTicketScreen() override;

    QList<KeyHint> keyHints() const override;
    void activated() override;

    TicketDraft draft() const;
    /// Begins with this title, unless a draft with one is being written.
    void propose(const QString& title);

signals:
    void submitted(warroom::TicketId ticket);
    /// Esc or Ctrl W: back to where one came from; the draft is kept.
    void closed();
    /// An open ticket that is the same thing.
    void openRequested(warroom::TicketId ticket);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Row
    {
        SectionFrame* frame = nullptr;
        FormText* field = nullptr;
    };

    void buildBar(QVBoxLayout& column);
    void buildHead(QVBoxLayout& column);
    void buildSections(QVBoxLayout& column);
    void connectFields();
    const TicketTemplate& asks() const;
    void showAsked();
    void fill(const TicketDraft& draft);
    void takeOrigin(const QString& report);
    void onEdited();
    void showRow(std::size_t place, bool missing);
    void showState();
    void showSubmit(bool hasTitle, int missing);
    void nextKind();
    void nextSeverity();
    void nameChoices();
    void submit();
    void clear();

    WorkspaceBridge& m_bridge;
    DraftStore m_store;
    TitleTeller* m_teller;
    BoardFeed<PublishedTemplates> m_templates;
    TicketKind m_kind = TicketKind::Support;
    Severity m_severity = Severity::Sev3;
    bool m_isNarrow = false;
    InlineNote* m_note = nullptr;
    FormCrumb* m_crumb = nullptr;
    QLabel* m_saved = nullptr;
    Button* m_submit = nullptr;
    Button* m_kindButton = nullptr;
    Button* m_severityButton = nullptr;
    TitleField* m_title = nullptr;
    QBoxLayout* m_panes = nullptr;
    NewTicketSide* m_side = nullptr;
    QLineEdit* m_service = nullptr;
    QLineEdit* m_owner = nullptr;
    std::array<Row, sectionCount> m_rows;
};

} // namespace warroom::ui
