// The pane, its rows, and what Enter does with them.
#include "screens/paste/paste_pane.h"

#include "bridge/attachment_bridge.h"
#include "models/format/refusal_text.h"
#include "models/room/room_presenter.h"
#include "screens/paste/paste_delegate.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImage>
#include <QKeyEvent>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QTimeZone>
#include <QUrl>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_rowsShown = 6;
constexpr qint64 s_mailMost = 30 * 1024 * 1024;

incoming::PastedAt pastedAt(Time now)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count());
    return {now, std::chrono::minutes(QTimeZone::systemTimeZone().offsetFromUtc(at) / 60)};
}

} // namespace

PastePane::PastePane(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_model(new PasteModel(this)),
      m_title(new ElideLabel(Type::BodyStrong, Ink::Primary, this)),
      m_accept(primaryButton(tr("Put on the timeline"), this)), m_list(new QListView(this))
{
    setAccessibleName(tr("Pasted"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 9, 16, 10);
    layout->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    auto* leave = quietButton(tr("Leave"), this);
    leave->setKeyCaps(tr("Esc"));
    head->addWidget(leave);
    m_accept->setKeyCaps(tr("Enter"));
    head->addWidget(m_accept);
    layout->addLayout(head);
    layout->addWidget(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PasteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Pasted entries"));
    m_list->installEventFilter(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(leave, &QPushButton::clicked, this, &PastePane::dismiss);
    connect(m_accept, &QPushButton::clicked, this, &PastePane::accept);
    connect(m_model, &PasteModel::modelReset, this, &PastePane::refresh);
    connect(m_model, &PasteModel::rowsInserted, this, &PastePane::refresh);
    connect(m_model, &PasteModel::dataChanged, this, &PastePane::refresh);
    connect(&room, &RoomPresenter::opened, this, [this] {
        m_model->clear();
        hide();
    });
    hide();
}

void PastePane::setAttachments(AttachmentBridge* attachments) { m_attachments = attachments; }

void PastePane::takeDropsOn(QWidget* target)
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

void PastePane::pasteClipboard()
{
    const QMimeData* pasted = QApplication::clipboard()->mimeData();
    if (!pasted || !take(*pasted))
        emit m_room.said(tr("There is nothing to paste."));
}

bool PastePane::take(const QMimeData& pasted)
{
    if (!m_room.hasTicket())
        return false;
    bool taken = false;
    for (const QUrl& url : pasted.urls())
        taken = (url.isLocalFile() && takePath(url.toLocalFile())) || taken;
    if (!taken && !pasted.hasUrls())
        taken = takeImage(pasted);
    if (!taken && pasted.hasText())
        taken = m_model->takeText(pasted.text().toUtf8(), pastedAt(m_room.now())) > 0;
    if (!taken)
        return false;
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    show();
    m_list->setCurrentIndex(m_model->index(0));
    m_list->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool PastePane::takePath(const QString& path)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return false;
    if (info.suffix().compare(QLatin1String("eml"), Qt::CaseInsensitive) == 0 && info.size() <= s_mailMost) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly) && m_model->takeText(file.readAll(), pastedAt(m_room.now())) > 0)
            return true;
    }
    if (!m_attachments) {
        emit m_room.said(tr("Files cannot be attached here."));
        return false;
    }
    if (info.size() > static_cast<qint64>(attachmentMostBytes)) {
        emit m_room.said(
            tr("%1 is larger than 25 MB, the most that an attachment may have.").arg(info.fileName()));
        return false;
    }
    m_model->takeFile({info.fileName(), {}, path, {}, {}, info.size()});
    return true;
}

bool PastePane::takeImage(const QMimeData& pasted)
{
    if (!pasted.hasImage() || !m_attachments)
        return false;
    const auto image = qvariant_cast<QImage>(pasted.imageData());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return false;
    const auto at = QDateTime::fromMSecsSinceEpoch(m_room.now().time_since_epoch().count(), Qt::UTC);
    const QString name = at.toString(QStringLiteral("'screenshot-'yyyy-MM-dd-HHmmss'.png'"));
    m_model->takeFile({name, QStringLiteral("image/png"), {}, tr("clipboard"), bytes, bytes.size()});
    return true;
}

QList<KeyHint> PastePane::keyHints() const
{
    return {{tr("J K"), tr("Row")},
            {tr("Space"), tr("Leave out")},
            {QStringLiteral("C"), tr("Kind")},
            {tr("Enter"), tr("Put on the timeline")},
            {tr("Esc"), tr("Leave")}};
}

void PastePane::refresh()
{
    const int included = m_model->includedCount();
    m_title->setText(m_model->headline());
    m_accept->setText(included == m_model->rowCount() ? tr("Put on the timeline")
                                                      : tr("Put %n on the timeline", nullptr, included));
    m_accept->setEnabled(included > 0);
    m_accept->updateGeometry();
    const int rows = std::clamp(m_model->rowCount(), 1, s_rowsShown);
    m_list->setFixedHeight(rows * PasteDelegate::rowHeight());
}

void PastePane::accept()
{
    if (m_model->includedCount() == 0)
        return;
    int entries = 0;
    for (CommentAdd& body : m_model->comments()) {
        m_room.submit(std::move(body));
        ++entries;
    }
    for (const PasteFile& file : m_model->files())
        attach(file);
    if (entries > 0)
        emit m_room.said(tr("%n entries put on the timeline", nullptr, entries));
    dismiss();
}

void PastePane::attach(const PasteFile& file)
{
    if (!m_attachments)
        return;
    const TicketId ticket = m_room.ticketId();
    const auto added = [room = QPointer<RoomPresenter>(&m_room), ticket,
                        origin = file.origin.toStdString()](const Result<AttachmentAdd>& made) {
        if (!made) {
            emit room->said(refusalText(made.error()));
            return;
        }
        AttachmentAdd body = *made;
        body.origin = origin;
        room->bridge().submit(ticket, std::move(body));
    };
    const auto options = masking::optionsFor(*m_room.ticket());
    if (file.path.isEmpty())
        m_attachments->addBytes(ticket, options, file.name, file.mediaType, file.bytes, &m_room, added);
    else
        m_attachments->add(ticket, options, file.path, &m_room, added);
}

void PastePane::dismiss()
{
    const QPointer<QWidget> back = m_focusBefore;
    m_focusBefore.clear();
    if (back)
        back->setFocus(Qt::OtherFocusReason);
    hide();
    m_model->clear();
}

bool PastePane::onListKey(int key, bool shift)
{
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Delete:
        m_model->toggle(row);
        return true;
    case Qt::Key_C:
        m_model->nextKind(row);
        return true;
    case Qt::Key_J:
    case Qt::Key_K: {
        const int next = std::clamp(row + (key == Qt::Key_J ? 1 : -1), 0, m_model->rowCount() - 1);
        m_list->setCurrentIndex(m_model->index(next));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!shift)
            accept();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

bool PastePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list) {
        // In the room these letters are commands; while the list has the focus they are its own.
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* pressed = static_cast<QKeyEvent*>(event);
            const int key = pressed->key();
            if (pressed->modifiers() == Qt::NoModifier &&
                (key == Qt::Key_C || key == Qt::Key_J || key == Qt::Key_K || key == Qt::Key_Space ||
                 key == Qt::Key_Escape || key == Qt::Key_Delete))
                event->accept();
        } else if (event->type() == QEvent::KeyPress) {
            const auto* pressed = static_cast<QKeyEvent*>(event);
            if (!(pressed->modifiers() & Qt::ControlModifier) &&
                onListKey(pressed->key(), pressed->modifiers() & Qt::ShiftModifier))
                return true;
        }
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto* drag = static_cast<QDropEvent*>(event);
        if (m_room.hasTicket() &&
            (drag->mimeData()->hasUrls() || drag->mimeData()->hasText() || drag->mimeData()->hasImage()))
            drag->acceptProposedAction();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        if (take(*drop->mimeData()))
            drop->acceptProposedAction();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PastePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
    paint::accentBar(painter, rect(), 2);
    horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
}

} // namespace warroom::ui
