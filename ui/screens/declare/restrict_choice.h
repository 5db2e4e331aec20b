// Whether a ticket that is being written will be restricted to those whom it names, and why.
#pragma once

#include <QWidget>

class QLineEdit;

namespace warroom::ui {

class CheckBox;
struct TicketDraft;

/// Alt X ticks it; restricting needs a reason, which is asked for then.
class RestrictChoice final : public QWidget
{
    Q_OBJECT

public:
    /// The key works in all of `form`.
    explicit RestrictChoice(QWidget* form);

    bool isOn() const;
    bool lacksReason() const;
    void focusReason();
    void fill(const TicketDraft& draft);
    void say(TicketDraft& draft) const;

signals:
    void edited();

private:
    void showReason();

    CheckBox* m_box;
    QLineEdit* m_reason;
};

} // namespace warroom::ui
