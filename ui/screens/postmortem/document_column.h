// The document: title, facts and its parts one under the other, at most 760 px wide.
#pragma once

#include "models/postmortem/postmortem_presenter.h"

#include <QPointer>
#include <QScrollArea>

#include <array>

namespace warroom::ui {

class AutoHeightTextEdit;
class DocumentBlock;
class FollowUpList;
class InlinePrompt;
class NameOfferTip;
class OwnershipBlock;
class ParagraphRow;
class SectionBody;
class TitleBlock;
class WhysBlock;

class DocumentColumn final : public QScrollArea
{
    Q_OBJECT

public:
    DocumentColumn(PostmortemPresenter& postmortem, InlinePrompt* prompt, QWidget* parent = nullptr);

    FollowUpList* followUps() const { return m_followUps; }
    WhysBlock* whys() const { return m_whys; }
    OwnershipBlock* ownership() const { return m_ownership; }
    /// The part that has the focus, else the one that had it last.
    DocumentPart current() const { return m_current; }
    /// The caret into a part.
    void enter(DocumentPart part);
    /// To the next part or the one before.
    void step(int by);
    /// Without moving the focus.
    void showPart(DocumentPart part);
    /// As a line of its own where the caret is, or was last; else at the end of the summary.
    void cite(const QString& line);
    /// The prevention whose text has the focus; null if none has.
    ParagraphRow* preventionInFocus() const;
    /// Submits what was typed.
    void flush();
    /// The caret back into the text that was being written. Returns whether it is known which one.
    bool restorePlace();

signals:
    void currentChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    DocumentBlock* block(DocumentPart part) const { return m_blocks[static_cast<std::size_t>(part)]; }
    SectionBody* makeBody(DocumentPart part, InlinePrompt* prompt);
    void onFocusChanged(QWidget* now);
    void refresh();

    PostmortemPresenter& m_postmortem;
    QWidget* m_content;
    QWidget* m_column;
    TitleBlock* m_title;
    std::array<DocumentBlock*, documentPartCount> m_blocks{};
    std::array<SectionBody*, documentPartCount> m_bodies{};
    FollowUpList* m_followUps = nullptr;
    WhysBlock* m_whys = nullptr;
    OwnershipBlock* m_ownership = nullptr;
    NameOfferTip* m_tip;
    QPointer<AutoHeightTextEdit> m_lastEditor;
    DocumentPart m_current = DocumentPart::Summary;
};

} // namespace warroom::ui
