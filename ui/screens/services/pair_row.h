// Names with their values, side by side, as many lines as it takes: facts, or large figures.
#pragma once

#include "widgets/tokens.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace warroom::ui {

struct Pair
{
    QString name, value;
    Ink ink = Ink::Primary;

    bool operator==(const Pair&) const = default;
};

/// Facts stand in one line, name before value; figures have the name above the value. The accessible name is
/// all of it as a sentence.
class PairRow final : public QWidget
{
    Q_OBJECT

public:
    enum class Look
    {
        Facts,
        Figures
    };

    explicit PairRow(Look look, QWidget* parent = nullptr);

    void setPairs(std::vector<Pair> pairs);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, heightForWidth(100'000)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int lineHeightOf() const;
    int widthOf(const Pair& pair) const;
    /// Where each stands in this width.
    std::vector<QRect> places(int width) const;

    Look m_look;
    std::vector<Pair> m_pairs;
};

} // namespace warroom::ui
