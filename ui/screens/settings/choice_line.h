// A choice of one among a few words, in one line.
#pragma once

#include <QStringList>
#include <QWidget>

namespace warroom::ui {

/// Left and Right choose, and so does a click. The name says what is chosen among: "Theme".
class ChoiceLine final : public QWidget
{
    Q_OBJECT

public:
    ChoiceLine(const QString& name, const QStringList& words, QWidget* parent = nullptr);

    int current() const { return m_current; }
    /// Without a signal.
    void setCurrent(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// By the person.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRect cell(int index) const;
    void choose(int index);
    void describe();

    QString m_name;
    QStringList m_words;
    int m_current = 0;
};

} // namespace warroom::ui
