// The sign-off below the evidence: who drafts, who has reviewed and when, who is waited for.
#pragma once

#include "models/postmortem/sign_off.h"

#include <QWidget>

namespace warroom::ui {

class PostmortemPresenter;

/// A line for each person; hidden while there is none.
class SignOffBlock final : public QWidget
{
    Q_OBJECT

public:
    explicit SignOffBlock(PostmortemPresenter& postmortem, QWidget* parent = nullptr);

    const std::vector<SignOff>& rows() const { return m_rows; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    PostmortemPresenter& m_postmortem;
    std::vector<SignOff> m_rows;
};

} // namespace warroom::ui
