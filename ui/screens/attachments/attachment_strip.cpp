// Chips of files, their pictures, and opening a copy.
#include "screens/attachments/attachment_strip.h"

#include "bridge/attachment_bridge.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "models/room/room_presenter.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

namespace warroom::ui {
namespace {

constexpr int s_high = 36;
constexpr int s_picture = 28;
constexpr int s_nameMost = 180;
constexpr qint64 s_pictureMost = 8 * 1024 * 1024; // bytes of a picture that is shown small

} // namespace

QString harmlessName(const QString& name)
{
    QString safe;
    for (const QChar c : name)
        safe += c.isPrint() && c != QLatin1Char('/') && c != QLatin1Char('\\') ? c : QLatin1Char('_');
    while (safe.startsWith(QLatin1Char('.')) || safe.startsWith(QLatin1Char('-')))
        safe.remove(0, 1);
    if (safe.trimmed().isEmpty())
        safe = QStringLiteral("attachment");
    static const QStringList shown = {"png",  "jpg", "jpeg", "gif", "webp", "txt",  "log", "md", "csv",
                                      "json", "pdf", "eml",  "zip", "gz",   "yaml", "yml", "xml"};
    // What a desktop could run instead of showing it is shown as text.
    return shown.contains(QFileInfo(safe).suffix().toLower()) ? safe.right(150)
                                                              : safe.left(150) + QStringLiteral(".txt");
}

AttachmentChip::AttachmentChip(const Attachment& attachment, QWidget* parent)
    : QAbstractButton(parent), m_attachment(attachment), m_name(format::fromUtf8(attachment.name)),
      m_size(QLocale().formattedDataSize(attachment.size))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("File %1, %2", "name, size").arg(m_name, m_size));
    const QString origin = format::fromUtf8(attachment.origin);
    setToolTip(origin.isEmpty() ? m_name : m_name + QLatin1Char('\n') + origin);
}

bool AttachmentChip::isPicture() const
{
    const std::string& type = m_attachment.mediaType;
    return (type == "image/png" || type == "image/jpeg" || type == "image/gif") &&
           m_attachment.size <= s_pictureMost;
}

void AttachmentChip::setPicture(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize whole = reader.size();
    const int side = qRound(scaled(s_picture) * devicePixelRatioF());
    if (whole.isValid())
        reader.setScaledSize(whole.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return;
    image.setDevicePixelRatio(devicePixelRatioF());
    m_picture = QPixmap::fromImage(image);
    updateGeometry();
    update();
}

QSize AttachmentChip::sizeHint() const
{
    const int name = std::min(textWidth(Type::SmallMedium, m_name), scaled(s_nameMost));
    const int mark = m_picture.isNull() ? scaled(14) : scaled(s_picture);
    return {8 + mark + 7 + name + 8 + textWidth(Type::Small, m_size) + 10, scaled(s_high)};
}

void AttachmentChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    paint::frame(painter, rect(), radius::Control, isDown() || underMouse() ? t.selected : t.raised,
                 hasFocus() ? t.accent : t.line);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const auto mirrored = [&](const QRect& part) {
        return rtl ? QRect(width() - 1 - part.right(), part.top(), part.width(), part.height()) : part;
    };
    int x = 8;
    if (m_picture.isNull()) {
        const int side = scaled(14);
        drawIcon(painter, mirrored({x, (height() - side) / 2, side, side}).topLeft(), QStringLiteral("link"),
                 t.text2, side);
        x += side + 7;
    } else {
        const QSize size = m_picture.deviceIndependentSize().toSize();
        const QRect box = mirrored({x, 0, scaled(s_picture), height()});
        painter.drawPixmap(box.center() - QPoint(size.width() / 2, size.height() / 2), m_picture);
        x += scaled(s_picture) + 7;
    }
    const int sizeWidth = textWidth(Type::Small, m_size);
    const int name = width() - x - sizeWidth - 18;
    paint::text(painter, mirrored({x, 0, name, height()}), Type::SmallMedium, t.text, m_name, Qt::AlignLeft,
                Qt::ElideMiddle);
    paint::text(painter, mirrored({x + name + 8, 0, sizeWidth + 1, height()}), Type::Small, t.text3, m_size);
}

void AttachmentChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        focusNextPrevChild((event->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight));
    else
        QAbstractButton::keyPressEvent(event);
}

AttachmentStrip::AttachmentStrip(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_opener([](const QUrl& url) { return QDesktopServices::openUrl(url); }),
      m_area(new QScrollArea(this)), m_line(new QWidget), m_layout(new QHBoxLayout(m_line))
{
    setAccessibleName(tr("Files of this ticket"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_area);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    m_layout->addStretch(1);
    m_area->setWidget(m_line);
    m_area->setWidgetResizable(true);
    m_area->viewport()->setAutoFillBackground(false);
    m_line->setAutoFillBackground(false);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFixedHeight(scaled(s_high));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&room, &RoomPresenter::opened, this, &AttachmentStrip::refresh);
    connect(&room, &RoomPresenter::changed, this, &AttachmentStrip::refresh);
    hide();
}

void AttachmentStrip::setAttachments(AttachmentBridge* attachments)
{
    m_attachments = attachments;
    for (AttachmentChip* chip : chips())
        loadPicture(chip);
}

QList<AttachmentChip*> AttachmentStrip::chips() const
{
    return m_line->findChildren<AttachmentChip*>(QString(), Qt::FindDirectChildrenOnly);
}

void AttachmentStrip::refresh()
{
    static const std::vector<Attachment> none;
    const auto& files = m_room.hasTicket() ? m_room.ticket()->attachments : none;
    const auto isReplaced = [&](OpId id) {
        return std::any_of(files.begin(), files.end(),
                           [&](const Attachment& file) { return file.replaces == id; });
    };
    std::vector<OpId> wanted;
    for (const Attachment& file : files) {
        if (!isReplaced(file.id))
            wanted.push_back(file.id);
    }
    if (wanted == m_shown)
        return;
    for (AttachmentChip* chip : chips()) {
        if (std::find(wanted.begin(), wanted.end(), chip->attachment().id) == wanted.end())
            delete chip;
    }
    const auto isIn = [](const std::vector<OpId>& ids, OpId id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    for (const Attachment& file : files) {
        if (isIn(m_shown, file.id) || !isIn(wanted, file.id))
            continue;
        auto* chip = new AttachmentChip(file, m_line);
        // The newest first.
        m_layout->insertWidget(0, chip);
        connect(chip, &QAbstractButton::clicked, this, [this, chip] { open(chip->attachment()); });
        loadPicture(chip);
    }
    m_shown = std::move(wanted);
    setVisible(!m_shown.empty());
}

void AttachmentStrip::loadPicture(AttachmentChip* chip)
{
    if (!m_attachments || !chip->isPicture() || chip->hasPicture())
        return;
    m_attachments->get(chip->attachment().sha256, chip, [chip](const Result<QByteArray>& bytes) {
        if (bytes)
            chip->setPicture(*bytes);
    });
}

void AttachmentStrip::open(const Attachment& attachment)
{
    if (!m_attachments)
        return;
    m_attachments->get(attachment.sha256, this, [this, attachment](const Result<QByteArray>& bytes) {
        if (bytes)
            openBytes(attachment, *bytes);
        else
            emit m_room.said(tr("%1 cannot be opened: %2", "file, reason")
                                 .arg(format::fromUtf8(attachment.name), refusalText(bytes.error())));
    });
}

void AttachmentStrip::openBytes(const Attachment& attachment, const QByteArray& bytes)
{
    if (!m_folder)
        m_folder.emplace();
    const QString name = harmlessName(format::fromUtf8(attachment.name));
    const QString path =
        m_folder->filePath(QString::fromStdString(attachment.sha256).left(8) + QLatin1Char('-') + name);
    if (!QFile::exists(path)) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            emit m_room.said(tr("%1 cannot be copied for opening").arg(name));
            return;
        }
        file.setPermissions(QFile::ReadOwner);
    }
    if (!m_opener(QUrl::fromLocalFile(path)))
        emit m_room.said(tr("No program opens %1").arg(name));
}

void AttachmentStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    horizontalHairline(painter, 0, width(), 0, tokens().line);
}

} // namespace warroom::ui
