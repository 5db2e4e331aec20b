// The line over the panels: which endpoint, its figures, the time that all panels share, and what is
// attached.
#pragma once

#include "widgets/search_field.h"

#include <QWidget>

class QCompleter;
class QStringListModel;

namespace warroom::ui {

class Button;
class ChipGroup;
class DebugPresenter;

/// Completes endpoints, the failing ones first, as they fit the words that were typed.
class EndpointField final : public SearchField
{
    Q_OBJECT

public:
    EndpointField(DebugPresenter& presenter, QWidget* parent);

    /// Shows what is chosen, unless somebody types.
    void refresh();
    QSize sizeHint() const override;
    QStringList candidates() const;

signals:
    /// Enter on something that means an endpoint, or Esc.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void complete();
    void take(const QString& text);

    DebugPresenter& m_presenter;
    QStringListModel* m_candidates;
    QCompleter* m_completer;
};

class DebugHead final : public QWidget
{
    Q_OBJECT

public:
    DebugHead(DebugPresenter& presenter, QWidget* parent);

    void refresh();
    EndpointField& field() const { return *m_field; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    /// "Requests 412/s", each as it is shown.
    QStringList figures() const;
    void setAttachHint(const QString& why);

signals:
    void attachAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Figure
    {
        QString label, value, before;
        QColor ink;
    };
    std::vector<Figure> figureList() const;
    void place();

    DebugPresenter& m_presenter;
    EndpointField* m_field;
    ChipGroup* m_ranges;
    ChipGroup* m_before;
    Button* m_attach;
    QRect m_room; ///< for the figures
};

} // namespace warroom::ui
