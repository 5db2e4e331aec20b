// Underlining of what is whose, and the acts on a merged text.
#include "screens/room/merge_pane.h"

#include "models/format/format.h"
#include "models/room/text_positions.h"
#include "screens/room/apart_parts.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_markBelow = 2;

/// Whose words are underlined how: the name over such a line.
class WriterMark final : public QWidget
{
public:
    WriterMark(const QString& name, bool first, QWidget* parent) : QWidget(parent), m_first(first)
    {
        setAccessibleName(first ? MergedPanel::tr("%1, underlined", "person").arg(name)
                                : MergedPanel::tr("%1, dotted", "person").arg(name));
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, s_markBelow);
        auto* words = apartLabel(name, Type::Small, Ink::Secondary, this);
        words->setMinimumWidth(words->sizeHint().width());
        line->addWidget(words);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.setPen(QPen(m_first ? t.accent : t.text2, 2, m_first ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(0, height() - 1, width(), height() - 1);
    }

private:
    bool m_first;
};

QString writerName(const RoomPresenter& room, PersonId writer)
{
    const QString name = writer.isNil() ? QString() : format::personName(room.people(), writer);
    return name.isEmpty() ? MergedPanel::tr("others") : name;
}

QString aloneText(const RoomPresenter& room, PersonId writer)
{
    return writer == room.self() ? MergedPanel::tr("Yours alone")
                                 : MergedPanel::tr("%1 alone", "person").arg(writerName(room, writer));
}

} // namespace

MergedPanel::MergedPanel(RoomPresenter& room, const MergedText& merged, QWidget* parent)
    : QWidget(parent), m_room(room), m_merged(merged), m_text(nullptr), m_versions(new QWidget(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("%1: two people wrote here, the text is merged").arg(format::name(merged.section)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 20, 11);
    column->setSpacing(4);
    column->addWidget(makeHead());
    m_text = makeText(format::fromUtf8(merged.text), tr("Merged text"));
    column->addWidget(m_text);
    auto* versions = new QVBoxLayout(m_versions);
    versions->setContentsMargins(0, 4, 0, 0);
    versions->setSpacing(4);
    const auto addVersion = [&](PersonId writer, const std::string& text) {
        const QString title = aloneText(room, writer);
        versions->addWidget(apartLabel(title, Type::Label, Ink::Tertiary, m_versions));
        versions->addWidget(makeText(format::fromUtf8(text), title));
    };
    addVersion(merged.first, merged.firstVersion);
    addVersion(merged.other, merged.otherVersion);
    m_versions->hide();
    column->addWidget(m_versions);
    connect(&theme(), &Theme::changed, this, &MergedPanel::underline);
    underline();
}

QWidget* MergedPanel::makeHead()
{
    auto* head = new QWidget(this);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* name = apartLabel(format::name(m_merged.section), Type::BodyStrong, Ink::Primary, head);
    name->setMinimumWidth(name->sizeHint().width());
    line->addWidget(name);
    const bool own = m_merged.first == m_room.self();
    line->addWidget(new WriterMark(own ? tr("yours") : writerName(m_room, m_merged.first), true, head));
    line->addWidget(new WriterMark(writerName(m_room, m_merged.other), false, head));
    setToolTip(tr("Merged %1", "time").arg(format::utcDay(m_merged.at)));
    line->addStretch(1);
    const auto button = [&](const QString& text, const QString& key, auto run) {
        auto* made = new Button(text, ButtonKind::Default, head);
        made->setHeight(24);
        made->setKeyCaps(key);
        connect(made, &QPushButton::clicked, this, run);
        line->addWidget(made);
        return made;
    };
    m_both = button(tr("Show both"), QStringLiteral("H"), [this] { showBoth(); });
    button(tr("Edit"), QStringLiteral("E"), [this] { emit editRequested(m_merged.section, m_merged.item); });
    button(tr("Reads well"), QStringLiteral("Enter"), [this] { settle(); });
    return head;
}

AutoHeightTextEdit* MergedPanel::makeText(const QString& text, const QString& name)
{
    auto* made = new AutoHeightTextEdit(this);
    made->setReadOnly(true);
    made->setFocusPolicy(Qt::ClickFocus);
    made->setAccessibleName(name);
    made->fill(text);
    return made;
}

void MergedPanel::underline()
{
    const QString text = m_text->content();
    QList<QTextEdit::ExtraSelection> parts;
    const auto add = [&](const std::vector<TextSpan>& spans, QTextCharFormat::UnderlineStyle style,
                         const QColor& ink) {
        for (const auto& span : spans) {
            QTextEdit::ExtraSelection part;
            part.cursor = QTextCursor(m_text->document());
            part.cursor.setPosition(static_cast<int>(utf16At(text, span.from)));
            part.cursor.setPosition(static_cast<int>(utf16At(text, span.to)), QTextCursor::KeepAnchor);
            part.format.setUnderlineStyle(style);
            part.format.setUnderlineColor(ink);
            parts.append(part);
        }
    };
    add(m_merged.otherSpans, QTextCharFormat::DotLine, tokens().text2);
    add(m_merged.firstSpans, QTextCharFormat::SingleUnderline, tokens().accent);
    m_text->setExtraSelections(parts);
}

void MergedPanel::showBoth()
{
    m_versions->setVisible(m_versions->isHidden());
    m_both->setText(m_versions->isHidden() ? tr("Show both") : tr("Hide both"));
    m_both->updateGeometry();
}

void MergedPanel::settle()
{
    const auto section = m_merged.section;
    const auto item = m_merged.item;
    m_room.settleMerged(section, item);
}

bool MergedPanel::event(QEvent* event)
{
    // In the room these letters are commands; while the panel has the focus they are its own.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_H || key == Qt::Key_E)
            event->accept();
    }
    return QWidget::event(event);
}

void MergedPanel::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_H:
        showBoth();
        return;
    case Qt::Key_E:
        emit editRequested(m_merged.section, m_merged.item);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        settle();
        return;
    case Qt::Key_Down:
        if (event->modifiers() & Qt::AltModifier) {
            focusNextChild();
            return;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

void MergedPanel::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MergedPanel::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void MergedPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (hasFocus()) {
        painter.fillRect(rect(), tokens().raised);
        paint::accentBar(painter, rect(), 2);
    }
    horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
}

MergePane::MergePane(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Read once"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    connect(&room, &RoomPresenter::mergedChanged, this, &MergePane::rebuild);
    rebuild();
}

void MergePane::rebuild()
{
    if (m_shown == m_room.merged()) {
        setVisible(!m_shown.empty());
        return;
    }
    m_shown = m_room.merged();
    QWidget* focus = window()->focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    // Not by the order of the tabs, which would put it into some text.
    if (hadFocus)
        focus->clearFocus();
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(!m_shown.empty());
    if (m_shown.empty()) {
        if (hadFocus)
            emit emptied();
        return;
    }
    m_layout->addWidget(apartHead(tr("Read once"), tr("two people wrote here, the text is merged"), this));
    for (const auto& merged : m_shown) {
        auto* panel = new MergedPanel(m_room, merged, this);
        connect(panel, &MergedPanel::editRequested, this, &MergePane::editRequested);
        m_layout->addWidget(panel);
        // The layout would show it later, and what is hidden takes no focus.
        panel->show();
    }
    if (hadFocus)
        enter();
}

bool MergePane::enter()
{
    const auto panels = findChildren<MergedPanel*>(QString(), Qt::FindDirectChildrenOnly);
    for (auto* panel : panels) {
        if (panel->isHidden())
            continue;
        panel->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void MergePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    for (int i = 0; i < m_layout->count(); ++i)
        horizontalHairline(painter, 0, width(), m_layout->itemAt(i)->geometry().bottom(), tokens().line);
}

} // namespace warroom::ui
