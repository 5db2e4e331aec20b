// Columns of the tables.
#include "screens/services/service_lists.h"

#include "widgets/charts/chart_paint.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_serviceListsMark = 18;
constexpr int s_name = 124;
constexpr int s_tier = 44;
constexpr int s_risk = 12;
constexpr int s_spent = 58;
constexpr int s_text = 130;
constexpr int s_figure = 76;
constexpr int s_wideFigure = 138;
/// Narrower than this, the tier goes; then the 30 days.
constexpr int s_narrow = 520;
/// Less room than this is not enough for words.
constexpr int s_leastWords = 72;
/// Narrower than this, objectives show the burn rate of an hour only.
constexpr int s_allBurns = 1000;

bool isBad(ServiceHealth health) { return healthRank(health) <= 2; }

} // namespace

QColor healthInk(ServiceHealth health)
{
    const Tokens& t = tokens();
    return healthRank(health) <= 1 ? t.crit.ink : healthRank(health) == 2 ? t.warn.ink : t.text3;
}

void paintHealth(QPainter& painter, const QRect& box, ServiceHealth health)
{
    const QString name = healthIcon(health);
    if (name.isEmpty())
        return;
    const int side = scaled(16);
    drawIcon(painter, QPointF(box.center().x() - side / 2.0 + 0.5, box.center().y() - side / 2.0 + 0.5), name,
             healthInk(health), side);
}

CatalogList::CatalogList(ServicesModel* model, QWidget* parent)
    : TableList(tr("Services"), model, parent), m_model(model)
{}

void CatalogList::paintHead(QPainter& painter, const QRect& rect) const
{
    const QColor& ink = tokens().text3;
    Cells cells(rect, isRightToLeft());
    const auto word = [&](const QRect& box, const QString& text, Qt::Alignment side = Qt::AlignLeft) {
        paint::text(painter, box, Type::LabelMedium, ink, text, side);
    };
    const bool wide = rect.width() >= scaled(s_narrow);
    cells.leading(scaled(s_serviceListsMark));
    word(cells.leading(scaled(s_name)), tr("Service"));
    if (wide)
        word(cells.leading(scaled(s_tier)), tr("Tier"));
    word(cells.trailing(paint::sparklineSize().width()), tr("30 days"));
    word(cells.trailing(scaled(s_spent)), tr("Budget", "spent of the error budget"), Qt::AlignRight);
    if (cells.rest().width() >= scaled(s_leastWords))
        word(cells.rest(), tr("What it does"));
}

void CatalogList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const ServiceRow* row = m_model->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    Cells cells(rect, isRightToLeft());
    const bool wide = rect.width() >= scaled(s_narrow);
    paintHealth(painter, cells.leading(scaled(s_serviceListsMark)), row->health);
    QRect name = cells.leading(scaled(s_name));
    if (!row->risk.isEmpty()) {
        const int side = scaled(s_risk);
        const QRect flag = isRightToLeft() ? QRect(name.left(), name.top(), side, name.height())
                                           : QRect(name.right() - side, name.top(), side, name.height());
        drawIcon(painter, QPointF(flag.left(), flag.center().y() - side / 2.0), QStringLiteral("flag"),
                 t.warn.ink, side);
        isRightToLeft() ? name.setLeft(flag.right() + side / 2) : name.setRight(flag.left() - side / 2);
    }
    paint::text(painter, name, isBad(row->health) ? Type::BodyStrong : Type::Body, t.text, row->id);
    if (wide)
        paint::text(painter, cells.leading(scaled(s_tier)), Type::Small, t.text3, row->tier);
    const QRect spark = cells.trailing(paint::sparklineSize().width());
    const int height = paint::sparklineSize().height();
    if (row->days.size() > 1) {
        // From the target's budget three times over up to all: a fixed scale for each row.
        const double low = std::max(0.0, 1 - 6 * (1 - row->target));
        paint::sparkline(painter, QRect(spark.left(), rect.center().y() - height / 2, spark.width(), height),
                         {0, 86'400'000, row->days}, {low, 1, false, {}},
                         ChartThreshold{row->target, {}, Breach::Below}, healthInk(row->health));
    }
    const QColor ink = isBad(row->health) ? healthInk(row->health) : t.text2;
    paint::text(painter, cells.trailing(scaled(s_spent)), Type::Mono, ink, row->spent, Qt::AlignRight);
    const bool silent = row->health == ObjectiveHealth::NoData;
    const QString does = silent ? tr("%1 · no data", "what a service does").arg(row->about) : row->about;
    const QString about = row->risk.isEmpty() ? does : row->risk + QStringLiteral(" · ") + does;
    if (const QRect rest = cells.rest(); rest.width() >= scaled(s_leastWords))
        paint::text(painter, rest, Type::Small, t.text2, about);
}

ObjectiveList::ObjectiveList(ObjectivesModel* model, QWidget* parent)
    : TableList(tr("Objectives"), model, parent), m_model(model)
{}

void ObjectiveList::paintHead(QPainter& painter, const QRect& rect) const
{
    Cells cells(rect, isRightToLeft());
    const auto word = [&](const QRect& box, const QString& text, Qt::Alignment side = Qt::AlignLeft) {
        paint::text(painter, box, Type::LabelMedium, tokens().text3, text, side);
    };
    cells.leading(scaled(s_serviceListsMark));
    word(cells.leading(scaled(s_name)), tr("Service"));
    if (rect.width() >= scaled(s_allBurns)) {
        for (const QString& name : {tr("Burn 3 d"), tr("Burn 6 h")})
            word(cells.trailing(scaled(s_figure)), name, Qt::AlignRight);
    }
    word(cells.trailing(scaled(s_figure)), tr("Burn 1 h"), Qt::AlignRight);
    word(cells.trailing(scaled(s_wideFigure)), tr("Budget left"), Qt::AlignRight);
    word(cells.trailing(scaled(s_figure)), tr("Now"), Qt::AlignRight);
    word(cells.trailing(scaled(s_figure)), tr("Objective", "its target"), Qt::AlignRight);
    word(cells.leading(scaled(s_text)), tr("Of what"));
    word(cells.rest(), tr("What counts"));
}

void ObjectiveList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const ObjectiveRow* row = m_model->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    Cells cells(rect, isRightToLeft());
    paintHealth(painter, cells.leading(scaled(s_serviceListsMark)), row->health);
    paint::text(painter, cells.leading(scaled(s_name)), isBad(row->health) ? Type::BodyStrong : Type::Body,
                t.text, row->service);
    const auto figure = [&](int width, const QString& text, BoardTone tone) {
        const QColor& ink = tone == BoardTone::Crit   ? t.crit.ink
                            : tone == BoardTone::Warn ? t.warn.ink
                                                      : t.text2;
        paint::text(painter, cells.trailing(scaled(width)), Type::Mono, ink, text, Qt::AlignRight);
    };
    if (rect.width() >= scaled(s_allBurns)) {
        figure(s_figure, row->burn3d, row->burn3dTone);
        figure(s_figure, row->burn6h, row->burn6hTone);
    }
    figure(s_figure, row->burn1h, row->burn1hTone);
    figure(s_wideFigure, row->left, row->leftTone);
    figure(s_figure, row->now, row->nowTone);
    figure(s_figure, row->target, BoardTone::Plain);
    paint::text(painter, cells.leading(scaled(s_text)), Type::Small, t.text2, row->objective);
    const bool silent = !row->problem.isEmpty();
    paint::text(painter, cells.rest(), Type::Small, silent ? t.warn.ink : t.text3,
                silent ? row->problem : row->text);
}

} // namespace warroom::ui
