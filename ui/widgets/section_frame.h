// One section of a ticket: the label column with icon, name and state line, beside any body.
#pragma once

#include "widgets/tokens.h"

#include <QWidget>

class QHBoxLayout;

namespace warroom::ui {

enum class SectionState
{
    Idle,
    Editing,
    Needed
};

class SectionFrame final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int LabelWidth = 152;

    explicit SectionFrame(const QString& name, QWidget* parent = nullptr);

    /// Takes the body over; its height decides that of the frame.
    void setBody(QWidget* body);
    /// At a text size of 100 %; what is wider than that stays empty. To be called once, after setBody().
    void setWidestBody(int pixels);
    QWidget* body() const { return m_body; }

    /// Idle, Editing (raised with an accent bar) or Needed (warn ink in the label column).
    void setState(SectionState state);
    SectionState state() const { return m_state; }
    void setIconName(const QString& name);
    /// The small line under the name: "required", "needed for Resolution", "Priya is typing". What is
    /// too long for one line is parted at its dots.
    void setStateLine(const QString& text);
    /// Who else is in the section: initials at the end of the small line, and names for the tooltip and
    /// assistive programs.
    void setPeople(const QStringList& initials, const QStringList& names);
    /// In pixels at 100 % text size: 152 to 220, or 140 in windows under 1280 px. It grows with the text
    /// size. Give all sections of one ticket the same.
    void setLabelWidth(int pixels);
    /// The label width that shows all these names whole, between 152 and 220 px at 100 % text size.
    static int labelWidthFor(const QStringList& names);

    /// At least as high as the label column's lines.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The label column was clicked: the body should get the caret.
    void labelClicked();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    int labelColumn() const;
    void measure();
    void describe();
    QStringList stateLines() const;
    int peopleWidth() const;
    void paintPeople(QPainter& painter, const QRect& line) const;

    QString m_name;
    QString m_icon;
    QString m_stateLine;
    QStringList m_people, m_peopleNames;
    SectionState m_state = SectionState::Idle;
    int m_labelWidth = LabelWidth;
    QHBoxLayout* m_layout;
    QWidget* m_body = nullptr;
};

} // namespace warroom::ui
