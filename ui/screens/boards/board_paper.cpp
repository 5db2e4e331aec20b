// Paints a board into a file.
#include "screens/boards/board_paper.h"

#include "screens/boards/board_page.h"
#include "widgets/paint.h"
#include "widgets/paper_look.h"
#include "widgets/theme.h"

#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace warroom::ui {
namespace {

/// A landscape page in the pixels of the screen's design; its proportions are those of A4.
constexpr QSize s_page(1376, 973);
constexpr int s_margin = 28, s_foot = 28;
constexpr int s_pictureScale = 2;

void paintPage(QPainter& painter, BoardPage& board, const BoardPaper& paper)
{
    const Tokens& t = tokens();
    const QRect all(QPoint(), s_page);
    painter.fillRect(all, t.surface);
    const QRect inner = all.adjusted(s_margin, s_margin, -s_margin, -s_margin);
    const QRect head(inner.left(), inner.top(), inner.width(), scaled(24));
    paint::text(painter, head, Type::Bar, t.text, paper.title);
    board.drawPage(painter, inner.adjusted(0, head.height() + 8, 0, -s_foot));
    const QRect foot(inner.left(), inner.bottom() + 1 - s_foot, inner.width(), s_foot);
    paint::text(painter, foot, Type::Small, t.text3, QStringLiteral("warroom"));
    paint::text(painter, foot, Type::Small, t.text3, paper.foot, Qt::AlignRight);
}

QString savePicture(BoardPage& board, const BoardPaper& paper, const QString& file)
{
    QImage image(s_page * s_pictureScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(s_pictureScale);
    QPainter painter(&image);
    paintPage(painter, board, paper);
    painter.end();
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !image.save(&out, "PNG") || !out.commit())
        return out.errorString();
    return {};
}

} // namespace

QString saveBoard(BoardPage& board, const BoardPaper& paper, const QString& file)
{
    const PaperLook light;
    if (file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return savePicture(board, paper, file);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return out.errorString();
    {
        QPdfWriter pdf(&out);
        pdf.setTitle(paper.title);
        pdf.setCreator(QStringLiteral("warroom"));
        pdf.setResolution(300);
        pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, {}));
        QPainter painter(&pdf);
        const double scale = double(pdf.width()) / s_page.width();
        painter.scale(scale, scale);
        paintPage(painter, board, paper);
    }
    return out.commit() ? QString() : out.errorString();
}

} // namespace warroom::ui
