// Following the focus, and keys of the offer.
#include "screens/postmortem/name_offer_tip.h"

#include "models/room/room_presenter.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_padding = 8;
constexpr int s_high = 24;

} // namespace

NameOfferTip::NameOfferTip(RoomPresenter& room, QWidget* document)
    : QWidget(document), m_room(room), m_document(document)
{
    setCursor(Qt::PointingHandCursor);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { onFocusChanged(now); });
}

void NameOfferTip::onFocusChanged(QWidget* now)
{
    auto* editor = qobject_cast<AutoHeightTextEdit*>(now);
    if (editor == m_editor)
        return;
    drop();
    if (m_editor) {
        m_editor->removeEventFilter(this);
        m_editor->disconnect(this);
    }
    m_editor = editor && m_document->isAncestorOf(editor) && !editor->isReadOnly() ? editor : nullptr;
    if (!m_editor)
        return;
    m_editor->installEventFilter(this);
    // Once the document has taken the key in, so that the caret stands behind it.
    connect(m_editor, &AutoHeightTextEdit::edited, this, &NameOfferTip::look, Qt::QueuedConnection);
}

/// After each key: a name counts as typed when the caret stands right behind it.
void NameOfferTip::look()
{
    if (!m_editor || m_editor->isComposing())
        return drop();
    m_offer = nameOfferAt(m_editor->content(), m_editor->textCursor().position(), *m_room.ticket(),
                          m_room.people());
    if (!m_offer)
        return drop();
    setAccessibleName(words());
    resize(sizeHint());
    place();
    show();
    raise();
    update();
}

void NameOfferTip::place()
{
    const QRect caret = m_editor->cursorRect();
    QPoint at = m_editor->viewport()->mapTo(m_document, caret.bottomLeft()) + QPoint(0, 4);
    at.setX(std::clamp(at.x(), 0, std::max(0, m_document->width() - width())));
    move(at);
}

void NameOfferTip::take()
{
    if (!m_editor || !m_offer)
        return;
    const NameOffer offer = *m_offer;
    drop();
    QTextCursor words = m_editor->textCursor();
    words.setPosition(offer.from);
    words.setPosition(offer.from + offer.length, QTextCursor::KeepAnchor);
    const QString before = m_editor->content().left(offer.from).trimmed();
    const bool begins = before.isEmpty() || before.endsWith(QLatin1Char('.')) ||
                        m_editor->content().left(offer.from).endsWith(QLatin1Char('\n'));
    QString role = offer.role;
    if (begins && !role.isEmpty())
        role[0] = role[0].toUpper();
    words.insertText(role);
    m_editor->setTextCursor(words);
}

void NameOfferTip::drop()
{
    m_offer.reset();
    hide();
}

QString NameOfferTip::words() const
{
    return m_offer ? tr("Say %1", "a role instead of a name").arg(m_offer->role) : QString();
}

QSize NameOfferTip::sizeHint() const
{
    const int cap = paint::keyCapsSize(tr("Tab")).width();
    return {2 * s_padding + cap + 6 + textWidth(Type::Small, words()), scaled(s_high)};
}

void NameOfferTip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paint::frame(painter, rect(), radius::Control, t.overlay, t.controlSoft);
    const QSize cap = paint::keyCapsSize(tr("Tab"));
    const bool rtl = isRightToLeft();
    paint::keyCaps(painter,
                   {rtl ? width() - s_padding - cap.width() : s_padding, (height() - cap.height()) / 2},
                   tr("Tab"));
    const int lead = s_padding + cap.width() + 6;
    paint::text(painter,
                rtl ? rect().adjusted(s_padding, 0, -lead, 0) : rect().adjusted(lead, 0, -s_padding, 0),
                Type::Small, t.text, words());
}

void NameOfferTip::mouseReleaseEvent(QMouseEvent*) { take(); }

bool NameOfferTip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_editor || !m_offer)
        return QWidget::eventFilter(watched, event);
    const auto isKey = [event](Qt::Key wanted) {
        const auto* key = static_cast<QKeyEvent*>(event);
        return key->key() == wanted && key->modifiers() == Qt::NoModifier;
    };
    if (event->type() == QEvent::ShortcutOverride && isKey(Qt::Key_Escape)) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    if (isKey(Qt::Key_Tab)) {
        take();
        return true;
    }
    const bool escapes = isKey(Qt::Key_Escape);
    drop();
    return escapes;
}

} // namespace warroom::ui
