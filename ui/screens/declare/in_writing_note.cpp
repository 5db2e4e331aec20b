// Wording and arrangement of what others are writing.
#include "screens/declare/in_writing_note.h"

#include "models/format/format.h"
#include "widgets/inline_note.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace warroom::ui {

QStringList inWritingSentences(const WorkspaceBridge& bridge)
{
    QStringList sentences;
    for (const auto& one : bridge.inWriting()) {
        const QString at = format::utcMinute(one.since), title = format::fromUtf8(one.title);
        sentences << (one.person == bridge.self()
                          ? InWritingNote::tr("You are creating a ticket on another device since %1: %2",
                                              "time, title")
                                .arg(at, title)
                          : InWritingNote::tr("%1 is creating a ticket since %2: %3", "person, time, title")
                                .arg(format::personName(*bridge.directory(), one.person), at, title));
    }
    return sentences;
}

InWritingNote::InWritingNote(WorkspaceBridge& bridge, QWidget* parent) : QWidget(parent), m_bridge(bridge)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (int i = 0; i < Most; ++i) {
        m_notes.push_back(new InlineNote(Tone::Plain, {}, this));
        column->addWidget(m_notes.back());
    }
    connect(&bridge, &WorkspaceBridge::inWritingChanged, this, &InWritingNote::refresh);
    connect(&bridge, &WorkspaceBridge::directoryChanged, this, &InWritingNote::refresh);
    refresh();
}

void InWritingNote::refresh()
{
    m_sentences = inWritingSentences(m_bridge);
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        const bool shown = static_cast<qsizetype>(i) < m_sentences.size();
        m_notes[i]->setVisible(shown);
        if (shown)
            m_notes[i]->setSentence(m_sentences[static_cast<qsizetype>(i)]);
    }
    setVisible(!m_sentences.isEmpty());
    const auto count = m_bridge.inWriting().size();
    if (count > std::exchange(m_known, count) && count <= m_notes.size() && isVisible())
        m_notes[count - 1]->announce();
}

} // namespace warroom::ui
