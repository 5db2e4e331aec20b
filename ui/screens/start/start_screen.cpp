// The page's two ways, side by side and parted by a line.
#include "screens/start/start_screen.h"

#include "screens/start/join_form.h"
#include "screens/start/paragraph.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>

namespace warroom::ui {
namespace {

constexpr int s_width = 960;
constexpr int s_gap = 32;

// The two ways, with a line between them and one above and below.
class Ways final : public QWidget
{
public:
    explicit Ways(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
    {
        m_row->setContentsMargins(0, s_gap, 0, s_gap);
        m_row->setSpacing(2 * s_gap);
    }
    void add(QWidget* way) { m_row->addWidget(way, 1); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        for (const int y : {0, height() - 1})
            horizontalHairline(painter, 0, width(), y, tokens().line);
        verticalHairline(painter, width() / 2, s_gap, height() - s_gap, tokens().line);
    }

private:
    QHBoxLayout* m_row;
};

} // namespace

StartScreen::StartScreen(TokenStore& tokens, const QString& folder, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("First start"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(buildPage(tokens, folder), 100);
    across->addStretch(1);
    auto* down = new QVBoxLayout(content);
    down->setContentsMargins(s_gap, s_gap, s_gap, s_gap);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QWidget* StartScreen::buildPage(TokenStore& tokens, const QString& folder)
{
    auto* page = new QWidget;
    page->setMaximumWidth(s_width);
    auto* ways = new Ways(page);
    ways->add(buildAlone());
    ways->add(buildTogether(tokens));
    auto* place = new ElideLabel(Type::Small, Ink::Tertiary, page);
    place->setElideMode(Qt::ElideMiddle);
    place->setText(
        tr("Either way, what you write is first kept in %1").arg(QDir::toNativeSeparators(folder)));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addSpacing(24);
    column->addWidget(ways);
    column->addSpacing(16);
    column->addWidget(place);
    return page;
}

QWidget* StartScreen::buildHead()
{
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* title = new ElideLabel(Type::Title, Ink::Primary, head);
    title->setText(tr("Where do your incidents live?"));
    column->addWidget(title);
    column->addWidget(
        paragraph(Type::Body, Ink::Secondary,
                  tr("Both ways work offline, and the choice can be changed later under Settings "
                     "(Ctrl comma): what you wrote alone goes with you when you join."),
                  head));
    return head;
}

QWidget* StartScreen::buildAlone()
{
    auto* way = new QWidget;
    auto* column = new QVBoxLayout(way);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* title = new ElideLabel(Type::Heading, Ink::Primary, way);
    title->setText(tr("Work on this machine"));
    column->addWidget(title);
    column->addWidget(
        paragraph(Type::Body, Ink::Secondary,
                  tr("Tickets, timelines and postmortems are kept here. There is nothing to set up, "
                     "no account and no network."),
                  way));
    column->addSpacing(8);
    m_here = new Button(tr("Begin"), ButtonKind::Primary, way);
    m_here->setAccessibleName(tr("Begin to work on this machine"));
    m_here->setHeight(size::ButtonLarge);
    m_here->setKeyCaps(QStringLiteral("Ctrl 1"));
    connect(m_here, &QPushButton::clicked, this, &StartScreen::workHere);
    column->addWidget(m_here);
    column->addStretch(1);
    return way;
}

QWidget* StartScreen::buildTogether(TokenStore& tokens)
{
    auto* way = new QWidget;
    auto* column = new QVBoxLayout(way);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* title = new ElideLabel(Type::Heading, Ink::Primary, way);
    title->setText(tr("Join a team's backend"));
    column->addWidget(title);
    column->addWidget(
        paragraph(Type::Body, Ink::Secondary,
                  tr("Everybody sees the same tickets within the second. Address and token come "
                     "from whoever runs warroomd for the team."),
                  way));
    column->addSpacing(4);
    m_form = new JoinForm(tokens, way);
    connect(m_form, &JoinForm::joined, this, [this](const BackendAddress& address) { emit joined(address); });
    connect(m_form, &JoinForm::busyChanged, this, [this] { m_here->setEnabled(!m_form->isBusy()); });
    column->addWidget(m_form);
    column->addStretch(1);
    return way;
}

QList<KeyHint> StartScreen::keyHints() const
{
    return {{QStringLiteral("Ctrl 1"), tr("Work on this machine")},
            {QStringLiteral("Ctrl 2"), tr("Join a backend")},
            {QStringLiteral("Tab"), tr("Next field")},
            {QStringLiteral("Enter"), tr("Go on")},
            {QStringLiteral("Esc"), tr("Stop trying")}};
}

void StartScreen::activated() { m_here->setFocus(); }

void StartScreen::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && event->key() == Qt::Key_1)
        m_here->click();
    else if (control && event->key() == Qt::Key_2)
        m_form->setFocus();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_here->hasFocus())
        m_here->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
