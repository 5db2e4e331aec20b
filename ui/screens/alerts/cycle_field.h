// A choice of few words in one field: Space and the arrows go through them.
#pragma once

#include <QAbstractButton>
#include <QStringList>

namespace warroom::ui {

class CycleField final : public QAbstractButton
{
    Q_OBJECT

public:
    CycleField(const QString& name, const QStringList& words, QWidget* parent = nullptr);

    int choice() const { return m_choice; }
    void setChoice(int choice);
    /// As many as before.
    void setWords(const QStringList& words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void submitted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_name;
    QStringList m_words;
    int m_choice = 0;
};

} // namespace warroom::ui
