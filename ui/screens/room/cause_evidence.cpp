// Showing the evidence as links, and editing it as lines.
#include "screens/room/cause_evidence.h"

#include "models/format/format.h"
#include "models/timeline/entry_target.h"
#include "screens/markdown/markdown_view.h"
#include "screens/room/field_frame.h"
#include "widgets/auto_height_text_edit.h"

#include <QDesktopServices>
#include <QVBoxLayout>

#include <algorithm>

namespace warroom::ui {
namespace {

/// An entry of the timeline is named by its words; everything else stands as it was written.
QString asList(const std::string& evidence)
{
    QStringList lines;
    for (const QString& line : format::fromUtf8(evidence).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString address = line.trimmed().section(QLatin1Char(' '), 0, 0);
        QString words = line.trimmed().section(QLatin1Char(' '), 1);
        words.replace(QLatin1Char('['), QLatin1Char('(')).replace(QLatin1Char(']'), QLatin1Char(')'));
        const bool named = entryOfLink(line).has_value() && !words.isEmpty();
        lines << (named ? QStringLiteral("- [%1](%2)").arg(words, address)
                        : QStringLiteral("- ") + line.trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

CauseEvidence::CauseEvidence(RoomPresenter& room, ItemId cause, QWidget* parent)
    : QWidget(parent), m_room(room), m_cause(cause), m_shown(new MarkdownView(this)),
      m_field(new FieldFrame(tr("Evidence: what was seen, or a link, a line each"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_shown);
    layout->addWidget(m_field);
    m_field->setKeyCaps(QStringLiteral("Enter"));
    m_field->hide();
    connect(m_shown, &MarkdownView::pressed, this, &CauseEvidence::edit);
    connect(m_shown, &MarkdownView::linkActivated, this,
            [](const QUrl& url) { QDesktopServices::openUrl(url); });
    connect(m_field, &FieldFrame::submitted, this, [this](const QString& text) {
        const std::string now = text.trimmed().toStdString();
        if (now != evidence()) {
            CauseSet set;
            set.item = m_cause;
            set.evidence = now;
            m_room.submit(std::move(set));
        }
        finish();
    });
    connect(m_field, &FieldFrame::escaped, this, &CauseEvidence::finish);
    refresh();
}

bool CauseEvidence::isEditing() const { return m_field->isVisibleTo(this); }

std::string CauseEvidence::evidence() const
{
    const auto& causes = m_room.ticket()->causes;
    const auto at =
        std::find_if(causes.begin(), causes.end(), [&](const Cause& one) { return one.id == m_cause; });
    return at == causes.end() ? std::string() : at->evidence.value();
}

void CauseEvidence::refresh()
{
    const std::string now = evidence();
    m_shown->setText(asList(now));
    m_shown->setVisible(!now.empty() && !isEditing());
    setVisible(!now.empty() || isEditing());
}

void CauseEvidence::edit()
{
    m_field->setText(format::fromUtf8(evidence()));
    m_field->show();
    refresh();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->editor()->moveCursor(QTextCursor::End);
}

void CauseEvidence::finish()
{
    m_field->hide();
    refresh();
    emit left();
}

} // namespace warroom::ui
