// Building of the lines and their acts.
#include "screens/room/refused_pane.h"

#include "models/room/conflicts_model.h"
#include "screens/room/apart_parts.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_apartIcon = 14;
constexpr int s_apartName = 131;

/// An icon of one line, in the colour of its state.
class ApartIcon final : public QWidget
{
public:
    ApartIcon(const QString& name, Ink ink, QWidget* parent) : QWidget(parent), m_name(name), m_ink(ink)
    {
        setFixedSize(scaled(s_apartIcon), scaled(s_apartIcon));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        drawIcon(painter, {}, m_name, tokens().ink(m_ink), width());
    }

private:
    QString m_name;
    Ink m_ink;
};

} // namespace

RefusedPane::RefusedPane(RoomPresenter& room, const ApartTime& apart, QWidget* parent)
    : QWidget(parent), m_room(room), m_apart(apart), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Not accepted"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    for (auto changes : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(room.conflicts(), changes, this, &RefusedPane::refresh);
    connect(room.conflicts(), &QAbstractItemModel::dataChanged, this, &RefusedPane::refresh);
    connect(&room, &RoomPresenter::changed, this, &RefusedPane::refresh);
    connect(&room, &RoomPresenter::mergedChanged, this, &RefusedPane::refresh);
    connect(&apart, &ApartTime::ended, this, &RefusedPane::refresh);
    refresh();
}

void RefusedPane::refresh()
{
    QList<int> refused;
    QStringList words;
    const auto& rows = m_room.conflicts()->rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind != ConflictKind::Refused)
            continue;
        refused << static_cast<int>(i);
        words << rows[i].title + QLatin1Char('\n') + rows[i].detail;
    }
    QList<QuietMerge> merges;
    const bool isAsked = !rows.empty() || !m_room.merged().empty();
    if (isAsked && m_apart.last())
        merges =
            quietMerges(*m_room.ticket(), m_room.people(), m_room.self(), *m_apart.last(), m_room.merged());
    if (refused != m_refused || words != m_words || merges != m_merges) {
        m_refused = refused;
        m_words = words;
        m_merges = merges;
        rebuild();
    }
    setVisible(m_layout->count() > 0 && !m_folded);
}

void RefusedPane::rebuild()
{
    const QWidget* focus = window()->focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](QWidget* line) {
        m_layout->addWidget(line);
        line->show();
    };
    if (!m_refused.isEmpty())
        add(apartHead(tr("Not accepted"), tr("kept as your draft"), this));
    for (const int row : m_refused)
        add(refusedLine(row));
    if (!m_merges.isEmpty())
        add(apartHead(tr("Merged without a question"), {}, this));
    for (const QuietMerge& merge : m_merges)
        add(mergeLine(merge));
    if (hadFocus)
        enter();
}

QWidget* RefusedPane::refusedLine(int row)
{
    const auto& conflict = m_room.conflicts()->rows()[static_cast<std::size_t>(row)];
    auto* panel = new QWidget(this);
    panel->setAccessibleName(tr("Not accepted: %1").arg(conflict.title));
    auto* line = apartLine(panel);
    line->addWidget(new ApartIcon(QStringLiteral("lock"), Ink::Warn, panel));
    auto* name = apartLabel(conflict.title, Type::BodyStrong, Ink::Primary, panel);
    name->setMinimumWidth(std::min(name->sizeHint().width(), scaled(2 * s_apartName)));
    line->addWidget(name);
    line->addWidget(apartLabel(conflict.detail, Type::Body, Ink::Secondary, panel), 1);
    auto* go = apartButton(tr("Go there"), panel);
    auto* drop = apartButton(tr("Drop"), panel);
    line->addWidget(go);
    line->addWidget(drop);
    const int section = static_cast<int>(conflict.section);
    connect(go, &QPushButton::clicked, this, [this, section] { emit goRequested(section); });
    connect(drop, &QPushButton::clicked, this, [this, row] { m_room.dropRefused(row); });
    return panel;
}

QWidget* RefusedPane::mergeLine(const QuietMerge& merge)
{
    auto* panel = new QWidget(this);
    panel->setAccessibleName(
        tr("%1: %2, %3", "where, what, outcome").arg(merge.where, merge.what, merge.outcome));
    auto* line = apartLine(panel);
    line->addWidget(new ApartIcon(QStringLiteral("check"), Ink::Secondary, panel));
    auto* name = apartLabel(merge.where, Type::BodyStrong, Ink::Primary, panel);
    name->setFixedWidth(std::max(name->sizeHint().width(), scaled(s_apartName)));
    line->addWidget(name);
    line->addWidget(apartLabel(merge.what, Type::Body, Ink::Secondary, panel), 1);
    line->addWidget(apartLabel(merge.outcome, Type::Small, Ink::Tertiary, panel));
    return panel;
}

void RefusedPane::setFolded(bool folded)
{
    m_folded = folded;
    refresh();
}

bool RefusedPane::enter()
{
    auto* first =
        m_refused.isEmpty() || m_folded ? nullptr : m_layout->itemAt(1)->widget()->findChild<Button*>();
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return first;
}

void RefusedPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else if (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier)
        focusNextChild();
    else
        QWidget::keyPressEvent(event);
}

void RefusedPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    for (int i = 0; i < m_layout->count(); ++i)
        horizontalHairline(painter, 0, width(), m_layout->itemAt(i)->geometry().bottom(), tokens().line);
}

} // namespace warroom::ui
