// The editor of a prose section: plain text that grows with its content and is edited together with others.
#pragma once

#include "widgets/text_change.h"

#include <QDeadlineTimer>
#include <QTextCursor>
#include <QTextEdit>
#include <QTimer>

#include <optional>
#include <vector>

namespace warroom::ui {

/// Where somebody else writes; `position` is in UTF-16 units.
struct RemoteCaret
{
    QString id;
    QString name;
    std::optional<int> position; ///< nothing new: it stays where the text carried it
};

/// Paragraphs are separated by '\n' in every text and position of this interface. The editor has no undo of
/// its own: it asks for it by signals, so that nobody undoes what others wrote. Use fill(), never
/// setPlainText().
class AutoHeightTextEdit final : public QTextEdit
{
    Q_OBJECT

public:
    explicit AutoHeightTextEdit(QWidget* parent = nullptr);

    /// Sets the whole text without an edited() signal; the caret stays as near as it can.
    void fill(const QString& text);
    /// The text as it is confirmed in the document; a composition in progress is not part of it.
    const QString& content() const { return m_shadow; }

    /// Replaces `removed` characters at `position` by `inserted` without an edited() signal. The own caret
    /// and selection stay where they are, also when the text comes in exactly there. While a composition is
    /// open the change waits; it is applied before the composition's text is committed, so every edited()
    /// counts in a text that holds all changes handed in so far. Positions beyond the end are clamped.
    void applyRemote(int position, int removed, const QString& inserted);
    bool isComposing() const { return !m_preedit.isEmpty(); }

    /// A thin bar each. Carets move with the text by themselves until the next call; one that is not in the
    /// list goes. The name stands over a caret for three seconds after it was moved, and while the pointer is
    /// near.
    void setRemoteCarets(const QList<RemoteCaret>& carets);
    /// Where a remote caret is now; -1 if there is none of that id.
    int remoteCaretPosition(const QString& id) const;
    /// The ids whose names are shown.
    QStringList shownCaretNames() const;

    void setPlaceholder(const QString& text);
    /// Room in front of the first line of each paragraph, for a chip; missing ones are 0.
    void setLeadIndents(const QList<int>& pixels);
    /// The free room in front of a paragraph, in coordinates of the viewport; empty if there is none.
    QRect leadRect(int paragraph) const;
    /// Which entries of the context menu are alive.
    void setUndoState(bool canUndo, bool canRedo);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The person changed the text: `removedText` stood at `position` and `insertedText` stands there now.
    void edited(int position, const QString& removedText, const QString& insertedText);
    /// fill() has set another text.
    void filled();
    void undoRequested();
    void redoRequested();
    /// Where the own caret is, for the others.
    void caretMoved(int position);
    void focused();
    void left();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    struct Held
    {
        int position;
        int removed;
        QString inserted;
    };

    struct Caret
    {
        QString id, name;
        QTextCursor cursor;
        QDeadlineTimer named; ///< until when the name is shown
        bool hovered = false;
    };

    void onContentsChange(int position, int removed, int added);
    void onContentsChanged();
    void replaceSilently(int position, int removed, const QString& inserted);
    void releaseHeld();
    void restyle();
    void applyBlockFormats();
    void fitHeight();
    void followCaret();
    QString documentText(int from, int to) const;
    int lastPosition() const;
    void paintPlaceholder(QPainter& painter);
    void paintRemoteCarets(QPainter& painter);
    QRect nameRect(const Caret& caret) const;
    void pushCarets(bool pushed);
    void hoverCarets(const QPoint& at);
    void describeCarets();

    QString m_shadow;
    QString m_preedit;
    QString m_placeholder;
    QList<int> m_leadIndents;
    std::vector<Held> m_held;
    std::vector<Caret> m_carets;
    QTimer m_follow;
    QTimer m_unname; ///< when the next name goes
    int m_knownBlocks = 1;
    bool m_silent = false;
    bool m_canUndo = false;
    bool m_canRedo = false;
};

} // namespace warroom::ui
