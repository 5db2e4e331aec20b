// The window of the first start, before there is a workspace to look into.
#pragma once

#include "screens/start/start_screen.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace warroom::ui {

class KeyBar;

/// GUI thread. chosen() comes once; a window that is closed has chosen nothing.
class StartWindow final : public QWidget
{
    Q_OBJECT

public:
    StartWindow(TokenStore& tokens, const QString& folder);

    StartScreen& screen() { return *m_screen; }
    void raiseWindow();

signals:
    void chosen(const warroom::ui::BackendAddress& address);

protected:
    void showEvent(QShowEvent* event) override;

private:
    StartScreen* m_screen;
    KeyBar* m_keys;
    QTimer m_second;
};

} // namespace warroom::ui
