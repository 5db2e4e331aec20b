// A line in the flow of a screen over a short list to choose from: an incident, a saved view.
#pragma once

#include "widgets/asking_line.h"

class QAbstractItemDelegate;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace warroom::ui {

class ElideLabel;

/// The focus stays in the line: Up and Down choose, Enter takes. GUI thread.
class LineChooser : public AskingLine
{
    Q_OBJECT

protected:
    struct Words
    {
        QString label;       ///< before the line
        QString name;        ///< of the line, for assistive programs
        QString placeholder; ///< in the line
        QString listName;
    };

    LineChooser(const Words& words, QAbstractItemDelegate* delegate, QWidget* parent);

    /// With an empty line.
    void begin();
    /// Shows so many rows of that height.
    void fitList(int rows, int rowHeight);
    void choose(int row);

    virtual void accept() = 0;
    virtual void move(int step);
    bool handleKey(const QWidget* at, int key) override;

    QLineEdit* m_line;
    ElideLabel* m_hint;
    QListView* m_list;
    QStandardItemModel* m_model;
};

} // namespace warroom::ui
