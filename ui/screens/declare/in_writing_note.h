// "Lena is creating a ticket: …": what others are writing at this moment.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace warroom::ui {

class InlineNote;

/// One sentence for each ticket that somebody is writing.
QStringList inWritingSentences(const WorkspaceBridge& bridge);

/// A note for each of them, at most three; hidden while there is none. A new one is told to screen readers.
class InWritingNote final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Most = 3;

    explicit InWritingNote(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    QStringList sentences() const { return m_sentences; }

private:
    void refresh();

    WorkspaceBridge& m_bridge;
    std::vector<InlineNote*> m_notes;
    QStringList m_sentences;
    std::size_t m_known = 0; ///< how many were being written
};

} // namespace warroom::ui
