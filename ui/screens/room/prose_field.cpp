// Changing between the words and their shown form.
#include "screens/room/prose_field.h"

#include "domain/text/markdown.h"
#include "screens/markdown/markdown_view.h"
#include "screens/room/text_link.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/theme.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace warroom::ui {

ProseField::ProseField(RoomPresenter& room, Section section, std::optional<ItemId> item, QWidget* parent)
    : QWidget(parent), m_room(room), m_editor(new AutoHeightTextEdit(this)),
      m_link(new TextLink(room, section, item, m_editor)), m_view(new MarkdownView(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_editor);
    m_view->hide();
    m_editor->installEventFilter(this);
    connect(m_editor, &AutoHeightTextEdit::focused, this, &ProseField::refresh);
    connect(m_editor, &AutoHeightTextEdit::left, this, &ProseField::refresh);
    connect(m_editor, &AutoHeightTextEdit::filled, this, &ProseField::refresh);
    connect(&room, &RoomPresenter::changed, this, &ProseField::refresh);
    connect(&room, &RoomPresenter::presenceChanged, this, &ProseField::refresh);
    connect(&theme(), &Theme::changed, this, &ProseField::fit);
    connect(m_view, &MarkdownView::pressed, this, [this](int position) {
        m_editor->setFocus(Qt::MouseFocusReason);
        QTextCursor caret = m_editor->textCursor();
        caret.setPosition(std::clamp(position, 0, static_cast<int>(m_editor->content().size())));
        m_editor->setTextCursor(caret);
    });
    connect(m_view, &MarkdownView::linkActivated, this,
            [](const QUrl& url) { QDesktopServices::openUrl(url); });
    refresh();
}

ProseField::~ProseField()
{
    // An editor that loses the focus with its row speaks when this is no longer whole.
    m_editor->disconnect(this);
}

void ProseField::setLead(int pixels)
{
    m_editor->setLeadIndents(pixels > 0 ? QList<int>{pixels} : QList<int>{});
    m_view->setLead(pixels);
    fit();
}

bool ProseField::othersAreHere() const
{
    const auto& present = m_room.present();
    return std::any_of(present.begin(), present.end(), [this](const PresenceView& other) {
        return other.section == m_link->section() && other.item == m_link->item() && other.caret;
    });
}

void ProseField::refresh()
{
    const bool writing = m_editor->hasFocus();
    if (!writing)
        m_view->setText(m_editor->content());
    m_rendered = !writing && m_view->hasMarkup() && !othersAreHere();
    // The editor itself stays, so that it can be reached and asked; only its page goes.
    m_editor->viewport()->setVisible(!m_rendered);
    m_view->setVisible(m_rendered);
    fit();
}

void ProseField::fit()
{
    if (m_arranging || width() <= 0)
        return;
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    m_editor->resize(width(), m_editor->minimumHeight());
    const int high = m_rendered ? m_view->heightForWidth(width()) : m_editor->minimumHeight();
    m_view->setGeometry(0, 0, width(), high);
    if (minimumHeight() != high || maximumHeight() != high)
        setFixedHeight(high);
}

void ProseField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool ProseField::openLinkAtCaret()
{
    const QString text = m_editor->content();
    const auto blocks = markdown::parse(text.toStdString());
    const auto byte = text.left(m_editor->textCursor().position()).toUtf8().size();
    const std::string url = markdown::linkAt(blocks, static_cast<std::size_t>(byte));
    return !url.empty() && QDesktopServices::openUrl(QUrl(QString::fromStdString(url), QUrl::StrictMode));
}

bool ProseField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Resize)
        fit();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() == Qt::AltModifier && openLinkAtCaret())
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace warroom::ui
