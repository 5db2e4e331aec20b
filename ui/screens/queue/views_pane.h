// Saved views in the flow of the queue: a line that names the present view, over the list of those kept.
#pragma once

#include "models/queue/saved_views.h"
#include "widgets/line_chooser.h"

namespace warroom::ui {

/// Enter opens the chosen view or keeps the present one under the typed name, Del deletes the chosen one.
class ViewsPane final : public LineChooser
{
    Q_OBJECT

public:
    explicit ViewsPane(QWidget* parent = nullptr);

    void open(const QList<SavedView>& views);
    void setViews(const QList<SavedView>& views);
    /// Why the last name was not taken.
    void complain(const QString& sentence);

signals:
    void chosen(const QString& name);
    void saveRequested(const QString& name);
    void removeRequested(const QString& name);

protected:
    bool handleKey(const QWidget* at, int key) override;
    void move(int step) override;
    void accept() override;

private:
    QString currentName() const;
};

} // namespace warroom::ui
