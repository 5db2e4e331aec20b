// The head of the document: the incident's title, and a line of facts under it.
#pragma once

#include "models/postmortem/postmortem_presenter.h"

#include <QWidget>

class QLabel;

namespace warroom::ui {

class TitleBlock final : public QWidget
{
    Q_OBJECT

public:
    TitleBlock(PostmortemPresenter& postmortem, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    PostmortemPresenter& m_postmortem;
    QLabel* m_title;
    QWidget* m_line; ///< the room of the facts
    std::vector<PostmortemFact> m_facts;
};

} // namespace warroom::ui
