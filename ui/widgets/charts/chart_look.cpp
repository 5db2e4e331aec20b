// Which line is drawn how: told apart by dashes as well as by colour.
#include "widgets/charts/chart_look.h"

#include "widgets/theme.h"

namespace warroom::ui {

QPen chartPen(SeriesLook look, bool isBreach)
{
    const Tokens& t = tokens();
    QPen pen(isBreach ? t.crit.fill : t.chart.main, isBreach ? 2 : 1.5);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    // Dashes count in widths of the pen.
    switch (look) {
    case SeriesLook::Main:
        break;
    case SeriesLook::First:
        pen.setColor(isBreach ? t.crit.fill : t.chart.s1);
        break;
    case SeriesLook::Second:
        pen.setColor(isBreach ? t.crit.fill : t.chart.s2);
        pen.setDashPattern({6 / pen.widthF(), 3 / pen.widthF()});
        break;
    case SeriesLook::Third:
        pen.setColor(isBreach ? t.crit.fill : t.chart.s3);
        pen.setDashPattern({2 / pen.widthF(), 2 / pen.widthF()});
        break;
    case SeriesLook::Ideal:
        pen.setColor(t.chart.dim);
        pen.setWidthF(1);
        pen.setDashPattern({3, 3});
        break;
    }
    return pen;
}

} // namespace warroom::ui
