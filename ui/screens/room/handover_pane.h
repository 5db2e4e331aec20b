// Giving a role to somebody: who, and the brief that goes with it, drafted from the ticket and editable.
#pragma once

#include "domain/vocabulary.h"

#include <QPointer>
#include <QWidget>

namespace warroom::ui {

class AutoHeightTextEdit;
class Button;
class DraftKeeper;
class ElideLabel;
class NameField;
class RoomPresenter;

/// Enter in the name hands over, as does Ctrl Enter anywhere; Esc folds it away, an edited brief is kept. The
/// focus returns to where it was.
class HandoverPane final : public QWidget
{
    Q_OBJECT

public:
    HandoverPane(RoomPresenter& room, QWidget* parent);

    void open(IncidentRole role);
    /// The role is this person's from now on, with the brief as it is drafted.
    void take(IncidentRole role);
    void dismiss();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void handOver();
    void fillBrief();
    QString draftedBrief() const;
    void tell(IncidentRole role, const QString& before, const QString& after);

    RoomPresenter& m_room;
    ElideLabel* m_title;
    NameField* m_name;
    Button* m_hand;
    ElideLabel* m_hint;
    AutoHeightTextEdit* m_brief;
    DraftKeeper* m_keeper;
    IncidentRole m_role = IncidentRole::Commander;
    QString m_drafted; ///< the brief before anybody edited it
    QPointer<QWidget> m_focusBefore;
};

} // namespace warroom::ui
