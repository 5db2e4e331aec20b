// Painting of the palette's frame.
#include "screens/palette/palette_box.h"

#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace warroom::ui {
namespace {

constexpr int s_paletteBoxPadding = 16;
constexpr int s_fieldAt = 46;

QString words(const char* text) { return QCoreApplication::translate("warroom::ui::Palette", text); }

} // namespace

PaletteBox::PaletteBox(QWidget* parent) : QWidget(parent) {}

int PaletteBox::headHeight() { return scaled(48); }

int PaletteBox::footHeight() { return scaled(32); }

void PaletteBox::setPrompt(const QString& prompt)
{
    m_prompt = prompt;
    update();
}

void PaletteBox::setAbout(const QString& about)
{
    m_about = about;
    update();
}

void PaletteBox::setStatus(const QString& status)
{
    m_status = status;
    update();
}

QRect PaletteBox::visual(const QRect& logical) const
{
    return QStyle::visualRect(layoutDirection(), rect(), logical);
}

int PaletteBox::promptWidth() const
{
    return m_prompt.isEmpty() ? 0 : std::min(textWidth(Type::Body, m_prompt) + 10, width() / 2);
}

QRect PaletteBox::fieldRect() const
{
    const int lead = scaled(s_fieldAt) + promptWidth();
    const int trail =
        m_about.isEmpty() ? s_paletteBoxPadding : paint::chipSize(m_about).width() + s_paletteBoxPadding + 8;
    return visual({lead, 1, width() - lead - trail, headHeight() - 2});
}

void PaletteBox::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    paint::frame(painter, rect(), radius::Popup, t.overlay, t.controlSoft);
    const int side = scaled(18);
    const QRect at = visual({s_paletteBoxPadding, (headHeight() - side) / 2, side, side});
    drawIcon(painter, at.topLeft(), QStringLiteral("search"), t.text2, side);
    if (!m_prompt.isEmpty())
        paint::text(painter, visual({scaled(s_fieldAt), 0, promptWidth() - 8, headHeight()}), Type::Body,
                    t.text2, m_prompt);
    if (!m_about.isEmpty()) {
        const QSize chip = paint::chipSize(m_about);
        paint::chip(painter,
                    visual({width() - s_paletteBoxPadding - chip.width(), (headHeight() - chip.height()) / 2,
                            chip.width(), chip.height()}),
                    m_about);
    }
    horizontalHairline(painter, 1, width() - 1, headHeight() - 1, t.line);
    horizontalHairline(painter, 1, width() - 1, height() - footHeight(), t.line);
    paintFoot(painter);
}

void PaletteBox::paintFoot(QPainter& painter) const
{
    const Tokens& t = tokens();
    const int top = height() - footHeight();
    const int status = textWidth(Type::Label, m_status);
    paint::text(painter, visual({width() - s_paletteBoxPadding - status, top, status, footHeight()}),
                Type::Label, t.text3, m_status, Qt::AlignRight);
    if (!m_prompt.isEmpty())
        return;
    const std::pair<const char*, const char*> prefixes[] = {
        {">", QT_TRANSLATE_NOOP("warroom::ui::Palette", "commands")},
        {"#", QT_TRANSLATE_NOOP("warroom::ui::Palette", "tickets")},
        {"@", QT_TRANSLATE_NOOP("warroom::ui::Palette", "people")},
        {"/", QT_TRANSLATE_NOOP("warroom::ui::Palette", "full text")}};
    int x = s_paletteBoxPadding;
    for (const auto& [key, what] : prefixes) {
        const QString cap = QString::fromLatin1(key);
        const QSize size = paint::keyCapsSize(cap);
        const int width = textWidth(Type::Label, words(what));
        if (x + size.width() + 4 + width > this->width() - s_paletteBoxPadding - status - 16)
            break;
        paint::keyCaps(
            painter,
            visual({x, top + (footHeight() - size.height()) / 2, size.width(), size.height()}).topLeft(),
            cap);
        paint::text(painter, visual({x + size.width() + 4, top, width, footHeight()}), Type::Label, t.text2,
                    words(what));
        x += size.width() + 4 + width + 18;
    }
}

} // namespace warroom::ui
