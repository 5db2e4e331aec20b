// Saved views in the flow of the queue: a line that names the present view, over the list of those kept.
#pragma once

#include "models/queue/saved_views.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace warroom::ui {

class ElideLabel;

/// The focus stays in the line: Up and Down choose a view, Enter opens it or keeps the present one under the
/// typed name, Del deletes the chosen one, Esc closes and gives the focus back.
class ViewsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ViewsPane(QWidget* parent = nullptr);

    void open(const QList<SavedView>& views);
    void setViews(const QList<SavedView>& views);
    void close();
    /// Why the last name was not taken.
    void complain(const QString& sentence);

signals:
    void chosen(const QString& name);
    void saveRequested(const QString& name);
    void removeRequested(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool handleKey(int key);
    void move(int step);
    QString currentName() const;
    void accept();

    QLineEdit* m_line;
    ElideLabel* m_hint;
    QListView* m_list;
    QStandardItemModel* m_model;
    QPointer<QWidget> m_focusBefore;
};

} // namespace warroom::ui
