// Request and prose sections.
#include "screens/room/text_bodies.h"

#include "models/format/format.h"
#include "screens/room/chip_group.h"
#include "screens/room/draft_keeper.h"
#include "screens/room/field_frame.h"
#include "screens/room/prose_field.h"
#include "screens/room/text_link.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/button.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr SectionMark scopeMarks[] = {SectionMark::Unknown, SectionMark::NotNeeded};

QVBoxLayout* columnOf(QWidget* widget, int spacing)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

QString originOf(const Report& report)
{
    const QString time = format::utcMinute(report.received);
    return report.origin.empty()
               ? time
               : RequestBody::tr("%1, %2", "who reported, when").arg(format::fromUtf8(report.origin), time);
}

} // namespace

RequestBody::RequestBody(RoomPresenter& room, QWidget* parent)
    : SectionBody(parent), m_room(room), m_text(new AutoHeightTextEdit(this)),
      m_field(new FieldFrame(tr("What was reported, word for word. Enter keeps it so."), this)),
      m_add(new Button(tr("Add report"), ButtonKind::Quiet, this))
{
    auto* layout = columnOf(this, 4);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(format::name(Section::OriginalRequest));
    layout->addWidget(m_text);
    layout->addWidget(m_field);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    new DraftKeeper(room.drafts(), QStringLiteral("request"), m_field->editor());
    m_field->setKeyCaps(QStringLiteral("Enter"));
    m_add->setHeight(24);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_adding = true;
        refresh();
        m_field->setFocus();
    });
    connect(m_field, &FieldFrame::submitted, this, [this](const QString& text) {
        m_room.giveRequest(text, QString());
        m_field->setText(QString());
        m_adding = false;
        refresh();
    });
    connect(m_field, &FieldFrame::escaped, this, [this] {
        m_adding = false;
        refresh();
    });
    connect(&room.drafts(), &RoomDrafts::restored, this, [this] {
        m_adding = m_room.ticket()->request && !m_field->text().isEmpty();
        refresh();
    });
    connect(m_text, &AutoHeightTextEdit::focused, this, &RequestBody::refresh);
    connect(m_text, &AutoHeightTextEdit::left, this, &RequestBody::refresh);
    connect(&room, &RoomPresenter::changed, this, &RequestBody::refresh);
    connect(&theme(), &Theme::changed, this, [this] {
        shrinkOrigins();
        colour();
    });
    refresh();
}

void RequestBody::enter()
{
    if (m_room.ticket()->request)
        m_text->setFocus();
    else
        m_field->setFocus();
}

void RequestBody::refresh()
{
    const Ticket& ticket = *m_room.ticket();
    QString text;
    m_origins.clear();
    const auto append = [&](const Report& report) {
        if (!text.isEmpty())
            text += QLatin1Char('\n');
        text += tr("“%1”", "a report, verbatim").arg(format::fromUtf8(report.text)) + QLatin1Char(' ');
        const auto from = static_cast<int>(text.size());
        text += originOf(report);
        m_origins.emplace_back(from, static_cast<int>(text.size()));
    };
    if (ticket.request)
        append(*ticket.request);
    for (const auto& report : ticket.laterRequests)
        append(report);
    const bool isNew = text != m_text->content();
    m_text->fill(text);
    if (isNew) {
        shrinkOrigins();
        colour();
    }
    m_text->setVisible(!text.isEmpty());
    m_field->setVisible(!ticket.request || m_adding);
    m_add->setVisible(ticket.request && !m_adding && (m_text->hasFocus() || m_add->hasFocus()));
}

void RequestBody::colour()
{
    QList<QTextEdit::ExtraSelection> parts;
    const auto add = [&](int from, int to, const QColor& ink) {
        QTextEdit::ExtraSelection part;
        part.cursor = QTextCursor(m_text->document());
        part.cursor.setPosition(from);
        part.cursor.setPosition(to, QTextCursor::KeepAnchor);
        part.format.setForeground(ink);
        parts.append(part);
    };
    const int end = static_cast<int>(m_text->content().size());
    add(0, end, tokens().text2);
    for (const auto& [from, to] : m_origins)
        add(std::min(from, end), std::min(to, end), tokens().text3);
    m_text->setExtraSelections(parts);
}

/// Who reported it stands in smaller type behind the words.
void RequestBody::shrinkOrigins()
{
    const int end = static_cast<int>(m_text->content().size());
    const auto set = [this](int from, int to, Type type) {
        QTextCharFormat format;
        format.setFont(fontOf(type));
        QTextCursor words(m_text->document());
        words.setPosition(from);
        words.setPosition(to, QTextCursor::KeepAnchor);
        words.mergeCharFormat(format);
    };
    set(0, end, Type::Body);
    for (const auto& [from, to] : m_origins)
        set(std::min(from, end), std::min(to, end), Type::Label);
}

ProseBody::ProseBody(RoomPresenter& room, Section section, QWidget* parent)
    : SectionBody(parent), m_room(room), m_section(section),
      m_field(new ProseField(room, section, std::nullopt, this))
{
    auto* layout = columnOf(this, 2);
    layout->addWidget(m_field);
    m_field->editor()->setAccessibleName(format::name(section));
    if (section == Section::Scope) {
        m_marks =
            new ChipGroup(ChipChoice::Several,
                          {format::name(SectionMark::Unknown), format::name(SectionMark::NotNeeded)}, this);
        layout->addWidget(m_marks);
        connect(m_marks, &ChipGroup::chosen, this, [this](int index) {
            const bool chosen = m_marks->isChosen(index);
            m_room.mark(m_section, chosen ? scopeMarks[index] : SectionMark::Open);
        });
    }
    connect(&room, &RoomPresenter::changed, this, &ProseBody::refresh);
    connect(m_field->editor(), &AutoHeightTextEdit::edited, this, &ProseBody::refresh);
    refresh();
}

void ProseBody::enter()
{
    m_field->editor()->setFocus();
    m_field->editor()->moveCursor(QTextCursor::End);
}

void ProseBody::flush() { m_field->link()->flush(); }

bool ProseBody::isAhead() const { return m_field->link()->isAhead(); }

bool ProseBody::restoreCaret(const std::optional<ItemId>& item, int anchor, int position)
{
    if (item)
        return false;
    m_field->link()->restoreCaret(anchor, position);
    return true;
}

void ProseBody::refresh()
{
    const SectionView& view = m_room.section(m_section);
    m_field->editor()->setPlaceholder(view.markText.isEmpty() ? view.placeholder : view.markText);
    if (!m_marks)
        return;
    m_marks->setVisible(m_field->editor()->content().isEmpty() && m_room.hasTicket());
    for (int i = 0; i < m_marks->count(); ++i)
        m_marks->setChosen(i, view.mark == scopeMarks[i]);
}

} // namespace warroom::ui
