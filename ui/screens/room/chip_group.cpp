// Painting and grouping of the chips.
#include "screens/room/chip_group.h"

#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace warroom::ui {

ChipButton::ChipButton(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    connect(&theme(), &Theme::changed, this, &ChipButton::fit);
}

void ChipButton::setText(const QString& text)
{
    QAbstractButton::setText(text);
    fit();
}

void ChipButton::setLarge()
{
    m_large = true;
    fit();
}

// A fixed size: a text of the same width makes nobody lay out anything.
void ChipButton::fit() { setFixedSize(sizeHint()); }

QSize ChipButton::sizeHint() const { return {widthOf(text()), m_large ? scaled(size::Button) : scaled(24)}; }

int ChipButton::widthOf(QString text)
{
    const int width = paint::chipSize(text).width();
    for (QChar& letter : text) {
        if (letter.isDigit())
            letter = QLatin1Char('0');
    }
    return std::max(width, paint::chipSize(text).width());
}

void ChipButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    if (m_large) {
        const QColor outline = hasFocus() ? t.accent : t.controlSoft;
        paint::frame(painter, rect(), radius::Control, isChecked() ? t.selected : t.raised, outline);
        paint::text(painter, rect(), Type::Label, isChecked() ? t.text : t.text2, text(), Qt::AlignHCenter);
        return;
    }
    const int height = paint::chipSize(text()).height();
    const QRect chip(0, (this->height() - height) / 2, width(), height);
    paint::chip(painter, chip, text(), isChecked() ? paint::ChipLook::Chosen : paint::ChipLook::Plain);
    if (hasFocus())
        paint::frame(painter, chip, radius::Chip, {}, t.accent);
}

ChipGroup::ChipGroup(ChipChoice choice, const QStringList& texts, QWidget* parent) : QWidget(parent)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* group = new QButtonGroup(this);
    group->setExclusive(choice == ChipChoice::One);
    for (const QString& text : texts) {
        auto* chip = new ChipButton(text, this);
        chip->setCheckable(true);
        line->addWidget(chip);
        group->addButton(chip, static_cast<int>(m_chips.size()));
        m_chips.append(chip);
    }
    connect(group, &QButtonGroup::idClicked, this, &ChipGroup::chosen);
    if (choice == ChipChoice::One)
        setCurrent(0);
}

void ChipGroup::setLarge()
{
    for (ChipButton* chip : m_chips)
        chip->setLarge();
}

int ChipGroup::current() const
{
    for (int i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->isChecked())
            return i;
    }
    return -1;
}

void ChipGroup::setCurrent(int index) { m_chips[index]->setChecked(true); }

} // namespace warroom::ui
