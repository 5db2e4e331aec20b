// Chips to choose one of, or to switch each on and off.
#pragma once

#include <QAbstractButton>
#include <QList>

namespace warroom::ui {

class ChipButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChipButton(const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);
    QSize sizeHint() const override;
    /// Of a chip that says this: it stays the same while only digits change.
    static int widthOf(QString text);
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// As high as a button, where it is the main choice of a form.
    void setLarge();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fit();

    bool m_large = false;
};

enum class ChipChoice
{
    One,
    Several
};

class ChipGroup final : public QWidget
{
    Q_OBJECT

public:
    ChipGroup(ChipChoice choice, const QStringList& texts, QWidget* parent = nullptr);

    void setText(int index, const QString& text) { m_chips[index]->setText(text); }
    QString text(int index) const { return m_chips[index]->text(); }
    void setLarge();
    int current() const;
    void setCurrent(int index);
    bool isChosen(int index) const { return m_chips[index]->isChecked(); }
    void setChosen(int index, bool chosen) { m_chips[index]->setChecked(chosen); }
    int count() const { return static_cast<int>(m_chips.size()); }

signals:
    void chosen(int index);

private:
    QList<ChipButton*> m_chips;
};

} // namespace warroom::ui
