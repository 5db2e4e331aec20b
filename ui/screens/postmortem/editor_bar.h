// The bar over the editor: the way back to the list, which incident, where its review stands, and the next
// step.
#pragma once

#include "models/postmortem/postmortem_presenter.h"

#include <QWidget>

namespace warroom::ui {

class Button;
class ElideLabel;

/// The chip that names the state of the review.
class StateChip final : public QWidget
{
    Q_OBJECT

public:
    explicit StateChip(QWidget* parent);
    void setText(const QString& text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

class EditorBar final : public QWidget
{
    Q_OBJECT

public:
    EditorBar(PostmortemPresenter& postmortem, QWidget* parent = nullptr);

    void setCompact(bool compact);
    /// Which of the panes beside the document is shown.
    void setShown(bool preview, bool meeting);
    QSize sizeHint() const override;

signals:
    void listRequested();
    void previewRequested();
    void meetingRequested();
    void draftRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    PostmortemPresenter& m_postmortem;
    Button* m_list;
    ElideLabel* m_key;
    StateChip* m_state;
    ElideLabel* m_saved;
    Button* m_preview;
    Button* m_meeting;
    Button* m_back;
    Button* m_step;
    bool m_compact = false;
};

} // namespace warroom::ui
