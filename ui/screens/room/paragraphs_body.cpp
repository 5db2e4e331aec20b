// Sections in which each paragraph is an item.
#include "domain/ticket/prevention_score.h"
#include "models/format/format.h"
#include "screens/room/paragraph_row.h"
#include "screens/room/text_bodies.h"
#include "screens/room/text_link.h"
#include "widgets/auto_height_text_edit.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace warroom::ui {
namespace {

constexpr int s_betweenItems = 6;
const QString s_tbdKey = QStringLiteral("\tT"); ///< drawn behind the words that speak of TBD

} // namespace

ParagraphsBody::ParagraphsBody(RoomPresenter& room, Section section, QWidget* parent)
    : SectionBody(parent), m_room(room), m_section(section), m_layout(new QVBoxLayout(this)),
      m_next(new AutoHeightTextEdit(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(s_betweenItems);
    m_layout->addWidget(m_next);
    m_next->setAccessibleName(tr("%1, new", "name of a section").arg(format::name(section)));
    m_next->installEventFilter(this);
    // Not from inside of the document's own change, because the words leave this document.
    connect(m_next, &AutoHeightTextEdit::edited, this, &ParagraphsBody::begin, Qt::QueuedConnection);
    connect(m_next, &AutoHeightTextEdit::left, this, &ParagraphsBody::showNext);
    connect(&room, &RoomPresenter::opened, this, &ParagraphsBody::startAnew);
    connect(&room, &RoomPresenter::changed, this, &ParagraphsBody::refresh);
    if (section == Section::RootCause)
        connect(&room, &RoomPresenter::ticked, this, &ParagraphsBody::refresh);
    refresh();
}

/// The items of another ticket: none of the rows is right any more.
void ParagraphsBody::startAnew()
{
    for (ParagraphRow* row : m_rows) {
        row->setVisible(false);
        row->deleteLater();
    }
    m_rows.clear();
    m_current = m_awaited = {};
    m_orderAsked = false;
    m_next->fill(QString());
}

/// The first words of a new item: the item is there at once, and its editor goes on where the empty line was.
void ParagraphsBody::begin()
{
    const QString typed = m_next->content();
    if (typed.isEmpty())
        return;
    const ItemId item = m_room.addParagraph(m_section, QString());
    addRow(item, m_rows.size());
    ParagraphRow* row = m_rows.back();
    m_next->fill(QString());
    row->editor()->setFocus();
    row->editor()->textCursor().insertText(typed);
    showNext();
}

void ParagraphsBody::addRow(ItemId item, std::size_t at)
{
    auto* row = new ParagraphRow(m_room, m_section, item, this);
    m_layout->insertWidget(static_cast<int>(at), row);
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), row);
    row->editor()->installEventFilter(this);
    row->setVisible(true);
    setTabOrder(row->orderFields(), m_next);
    connect(row->editor(), &AutoHeightTextEdit::left, row, [this, row] { dropIfEmpty(row); });
    // What waited for the caret to leave: rows that went, or stand elsewhere now.
    connect(row->editor(), &AutoHeightTextEdit::left, this, &ParagraphsBody::refresh, Qt::QueuedConnection);
    connect(row->editor(), &AutoHeightTextEdit::focused, this, [this, item] {
        m_current = item;
        showNext();
    });
}

void ParagraphsBody::refresh()
{
    const auto views = m_room.paragraphs(m_section);
    const auto viewOf = [&](ItemId item) {
        return std::find_if(views.begin(), views.end(),
                            [&](const ParagraphView& view) { return view.id == item; });
    };
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        ParagraphRow* row = m_rows[i];
        const bool inUse = row->editor()->hasFocus() || row->link()->isAhead();
        if (viewOf(row->item()) == views.end() && row->isKnown() && !inUse) {
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(i));
            row->deleteLater();
            row->setVisible(false);
        }
    }
    for (std::size_t i = 0; i < views.size(); ++i) {
        auto found =
            std::find_if(m_rows.begin(), m_rows.end(), [&](auto* row) { return row->item() == views[i].id; });
        if (found == m_rows.end()) {
            addRow(views[i].id, std::min(i, m_rows.size()));
            found = m_rows.begin() + static_cast<std::ptrdiff_t>(std::min(i, m_rows.size() - 1));
        }
        (*found)->show(views[i]);
    }
    putInOrder(views);
    showNext();
    enterAwaited();
}

/// Nothing moves under a caret, unless its person asked for it.
void ParagraphsBody::putInOrder(const std::vector<ParagraphView>& views)
{
    const QWidget* focus = QApplication::focusWidget();
    if (!m_orderAsked && focus && isAncestorOf(focus))
        return;
    m_orderAsked = m_orderAsked && !sortByWorth(*m_room.ticket()).empty();
    const auto place = [&](const ParagraphRow* row) {
        return std::find_if(views.begin(), views.end(),
                            [&](const auto& view) { return view.id == row->item(); });
    };
    const auto earlier = [&](const auto* a, const auto* b) { return place(a) < place(b); };
    if (std::is_sorted(m_rows.begin(), m_rows.end(), earlier))
        return;
    std::stable_sort(m_rows.begin(), m_rows.end(), earlier);
    QWidget* last = nullptr;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_layout->removeWidget(m_rows[i]);
        m_layout->insertWidget(static_cast<int>(i), m_rows[i]);
        if (last)
            setTabOrder(last, m_rows[i]->editor());
        last = m_rows[i]->orderFields();
    }
    setTabOrder(last, m_next);
}

void ParagraphsBody::sortByScore()
{
    m_orderAsked = !sortByWorth(*m_room.ticket()).empty();
    m_room.sortPreventions();
}

void ParagraphsBody::enterAwaited()
{
    if (!m_awaited.isNil() && restoreCaret(m_awaited, INT_MAX, INT_MAX))
        m_awaited = {};
}

QString ParagraphsBody::currentWords() const
{
    for (const ParagraphRow* row : m_rows) {
        if (row->item() == m_current || m_rows.size() == 1)
            return row->editor()->content().simplified();
    }
    return {};
}

void ParagraphsBody::addWith(const QString& words)
{
    m_awaited = m_room.addParagraph(m_section, words);
    enterAwaited();
}

/// The empty line shows where there is no item yet, and while somebody writes in the section.
void ParagraphsBody::showNext()
{
    const SectionView& view = m_room.section(m_section);
    const bool writing =
        m_next->hasFocus() || std::any_of(m_rows.begin(), m_rows.end(),
                                          [](const ParagraphRow* row) { return row->editor()->hasFocus(); });
    const bool shown = m_rows.empty() || m_next->hasFocus() || (writing && m_next->isVisibleTo(this));
    m_next->setVisible(shown);
    if (m_rows.empty())
        m_next->setPlaceholder(view.markText.isEmpty() || view.needed ? view.placeholder + s_tbdKey
                                                                      : view.markText);
    else
        m_next->setPlaceholder(tr("Another one"));
}

void ParagraphsBody::dropIfEmpty(ParagraphRow* row)
{
    if (!row->link()->isEmpty() || !row->isKnown())
        return;
    const auto views = m_room.paragraphs(m_section);
    const bool there =
        std::any_of(views.begin(), views.end(), [&](const auto& view) { return view.id == row->item(); });
    if (there)
        m_room.removeItem(m_section, row->item());
}

void ParagraphsBody::enter()
{
    if (m_rows.empty()) {
        m_next->setVisible(true);
        m_next->setFocus();
        return;
    }
    m_rows.back()->editor()->setFocus();
    m_rows.back()->editor()->moveCursor(QTextCursor::End);
}

bool ParagraphsBody::restoreCaret(const std::optional<ItemId>& item, int anchor, int position)
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const auto* one) { return one->item() == item; });
    if (row != m_rows.end())
        (*row)->link()->restoreCaret(anchor, position);
    return row != m_rows.end();
}

void ParagraphsBody::flush()
{
    for (ParagraphRow* row : m_rows)
        row->flush();
}

bool ParagraphsBody::isAhead() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const auto* row) { return row->isAhead(); });
}

bool ParagraphsBody::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return SectionBody::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    auto* editor = static_cast<AutoHeightTextEdit*>(watched);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() == Qt::NoModifier && !editor->isComposing()) {
        if (editor == m_next)
            return true;
        if (!editor->textCursor().atEnd())
            return false;
        m_next->setVisible(true);
        m_next->setFocus();
        showNext();
        return true;
    }
    return SectionBody::eventFilter(watched, event);
}

} // namespace warroom::ui
