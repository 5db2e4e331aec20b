// A list of the debug board: rows that are painted from what the presenter holds, and read out as sentences.
#pragma once

#include "widgets/painted_list.h"

#include <QAbstractListModel>

#include <functional>

class QPainter;

namespace warroom::ui {

/// Rows without data of their own: their number, and a sentence for each.
class SentenceModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using Sentence = std::function<QString(int)>;

    SentenceModel(Sentence sentence, QObject* parent)
        : QAbstractListModel(parent), m_sentence(std::move(sentence))
    {}

    /// All rows may have changed; the rows that stay keep their index.
    void setCount(int count);
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    Sentence m_sentence;
    int m_count = 0;
};

/// Arrows move; J and K too, unless they are left to the board. Enter and a double click open.
class DebugList final : public PaintedList
{
    Q_OBJECT

public:
    /// `painter`, the row's place, its number.
    using Paint = std::function<void(QPainter&, const QRect&, int)>;

    DebugList(const QString& name, SentenceModel::Sentence sentence, Paint paint, QWidget* parent);

    void setRowHeight(int unscaled) { m_rowHeight = unscaled; }
    int rowHeight() const override;
    /// As much of the height as shows no row cut in two.
    int wholeRows(int height) const;
    /// The letters of the board go to the board.
    void leaveLetters() { m_leavesLetters = true; }
    void setCount(int count) { m_model->setCount(count); }
    int count() const { return m_model->rowCount(); }
    int currentRow() const { return currentIndex().row(); }
    /// Without saying so.
    void setCurrentRow(int row);

signals:
    void rowChosen(int row);
    void rowOpened(int row);

protected:
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    friend class DebugRowPainter;

    SentenceModel* m_model;
    Paint m_paint;
    int m_rowHeight = 26;
    bool m_leavesLetters = false;
    bool m_silent = false;
};

} // namespace warroom::ui
