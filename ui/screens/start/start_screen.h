// The first start: work alone on this machine, or join a team's backend.
#pragma once

#include "screens/start/backend_address.h"
#include "secrets/token_store.h"
#include "widgets/screen.h"

#include <QWidget>

namespace warroom::ui {

class Button;
class JoinForm;

/// One page, no steps. Ctrl 1 and Ctrl 2 go to the two ways.
class StartScreen final : public QWidget, public Screen
{
    Q_OBJECT

public:
    /// `folder`: of the workspace that is about to begin.
    StartScreen(TokenStore& tokens, const QString& folder, QWidget* parent = nullptr);

    QList<KeyHint> keyHints() const override;
    void activated() override;

signals:
    void workHere();
    void joined(const warroom::ui::BackendAddress& address);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildPage(TokenStore& tokens, const QString& folder);
    QWidget* buildHead();
    QWidget* buildAlone();
    QWidget* buildTogether(TokenStore& tokens);

    Button* m_here = nullptr;
    JoinForm* m_form = nullptr;
};

} // namespace warroom::ui
