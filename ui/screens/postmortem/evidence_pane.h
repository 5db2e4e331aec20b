// The evidence beside the document: the timeline, to cite from and to pick for the document's own.
#pragma once

#include "models/postmortem/postmortem_presenter.h"

#include <QListView>

namespace warroom::ui {

class ChipGroup;
class EmptyState;

/// Two lines a row: words, then where they are used. J K move, Enter or Ctrl E cites, Space picks.
class EvidenceList final : public QListView
{
    Q_OBJECT

public:
    EvidenceList(PostmortemPresenter& postmortem, QWidget* parent);

signals:
    void citeRequested();
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    PostmortemPresenter& m_postmortem;
};

class EvidencePane final : public QWidget
{
    Q_OBJECT

public:
    EvidencePane(PostmortemPresenter& postmortem, QWidget* parent = nullptr);

    EvidenceList* list() const { return m_list; }
    /// The line that cites the current entry, or the first one; empty if there is none. The next entry is
    /// the current one afterwards.
    QString takeCitation();
    /// Unused, key, all, and round again.
    void nextFilter();
    void enter();

signals:
    void citeRequested();
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void setFilter(int filter);

    PostmortemPresenter& m_postmortem;
    QWidget* m_head;
    ChipGroup* m_filters;
    EvidenceList* m_list;
    EmptyState* m_empty;
};

} // namespace warroom::ui
