// The command palette: one field over the screens that finds commands, tickets and people.
#pragma once

#include "models/palette/palette_model.h"
#include "widgets/screen.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace warroom::ui {

class PaletteBox;

/// A child of the window, not a dialog: it closes when the focus goes elsewhere, and gives it back where it
/// was when it is closed by a key. GUI thread.
class Palette final : public QWidget, public Screen
{
    Q_OBJECT

public:
    /// `host` is covered; the scrim lies over `dimmed`, a child of it.
    Palette(PaletteModel& model, QWidget* host, QWidget* dimmed);

    /// After the model's begin(). `about` stands at the trailing side of the field: "INC-2481".
    void open(const QString& about);
    void closePalette();
    bool isOpen() const { return isVisible(); }

    QList<KeyHint> keyHints() const override;
    void activated() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void build();
    bool onKey(int key, Qt::KeyboardModifiers with);
    void onStep();
    void onRows();
    void move(int step);
    void choose(int row);
    void take(int row);
    void place();
    int currentRow() const;

    PaletteModel& m_model;
    QWidget* m_dimmed;
    PaletteBox* m_box;
    QLineEdit* m_field;
    QListView* m_list;
    QPointer<QWidget> m_focusBefore;
    QString m_about;
};

} // namespace warroom::ui
