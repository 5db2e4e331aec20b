// Offers the role for a name that was just typed: a small line at the caret, Tab takes it.
#pragma once

#include "models/postmortem/name_offer.h"

#include <QPointer>
#include <QWidget>

namespace warroom::ui {

class AutoHeightTextEdit;
class RoomPresenter;

/// One for a whole document: it stands by the editor that has the focus. Typing on, Esc or leaving drops the
/// offer; the name then stays as it was written.
class NameOfferTip final : public QWidget
{
    Q_OBJECT

public:
    /// `document`: the widget whose editors are watched; the tip is its child.
    NameOfferTip(RoomPresenter& room, QWidget* document);

    bool isOffering() const { return m_offer.has_value(); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onFocusChanged(QWidget* now);
    void look();
    void place();
    void take();
    void drop();
    QString words() const;

    RoomPresenter& m_room;
    QWidget* m_document;
    QPointer<AutoHeightTextEdit> m_editor;
    std::optional<NameOffer> m_offer;
};

} // namespace warroom::ui
