// The outline at the leading side: the parts, what the review waits for, and who else is writing.
#pragma once

#include "models/postmortem/postmortem_presenter.h"

#include <QAbstractButton>
#include <QWidget>

#include <array>

class QLabel;

namespace warroom::ui {

/// One part: its mark and its name.
class OutlineRow final : public QAbstractButton
{
    Q_OBJECT

public:
    OutlineRow(PostmortemPresenter& postmortem, DocumentPart part, QWidget* parent);
    void setCurrent(bool current);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PostmortemPresenter& m_postmortem;
    DocumentPart m_part;
    bool m_current = false;
};

/// Who else is in the document, and where.
class EditingNow final : public QWidget
{
    Q_OBJECT

public:
    EditingNow(RoomPresenter& room, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    RoomPresenter& m_room;
};

class OutlinePane final : public QWidget
{
    Q_OBJECT

public:
    OutlinePane(PostmortemPresenter& postmortem, QWidget* parent = nullptr);

    void setCurrent(DocumentPart part);

signals:
    void chosen(warroom::ui::DocumentPart part);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void refreshPeople();

    PostmortemPresenter& m_postmortem;
    std::array<OutlineRow*, documentPartCount> m_rows{};
    QLabel* m_missing;
    QLabel* m_words;
    QWidget* m_people;
    EditingNow* m_now;
    DocumentPart m_current = DocumentPart::Summary;
};

} // namespace warroom::ui
