// How Qt's own controls look: fields, scroll bars, splitters, menus and tips.
#pragma once

#include <QProxyStyle>

namespace warroom::ui {

/// Fusion, with the frames of the design. Everything is painted with the current tokens(), so that a new
/// theme needs no new style. A style and not a style sheet, which would match each of its rules against every
/// widget that is made. GUI thread.
///
/// A QLineEdit may have the property "kind": "soft" (quiet, on a raised ground) or "inline" (no frame at
/// all). Any field may have the property "state": "needed".
class ControlStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    ControlStyle();

    /// Gives the fields that are there the colours of a new theme.
    static void dressFields();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

} // namespace warroom::ui
