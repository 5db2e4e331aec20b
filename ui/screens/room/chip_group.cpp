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
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void ChipButton::setLarge()
{
    m_large = true;
    updateGeometry();
}

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

ChipGroup::ChipGroup(ChipChoice choice, const QStringList& texts, QWidget* parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* group = new QButtonGroup(this);
    group->setExclusive(choice == ChipChoice::One);
    for (const QString& text : texts) {
        auto* chip = new ChipButton(text, this);
        chip->setCheckable(true);
        m_layout->addWidget(chip);
        group->addButton(chip, static_cast<int>(m_chips.size()));
        m_chips.append(chip);
    }
    connect(group, &QButtonGroup::idClicked, this, &ChipGroup::chosen);
    if (choice == ChipChoice::One)
        setCurrent(0);
}

void ChipGroup::setText(int index, const QString& text)
{
    if (m_chips[index]->text() == text)
        return;
    const QSize before = m_chips[index]->sizeHint();
    m_chips[index]->setText(text);
    if (m_chips[index]->sizeHint() == before)
        return;
    m_chips[index]->updateGeometry();
    m_layout->invalidate();
    updateGeometry();
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
