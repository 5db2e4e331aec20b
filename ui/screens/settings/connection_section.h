// The settings of the connection: where this workspace sends what is written, and changing that.
#pragma once

#include "bridge/workspace_bridge.h"
#include "screens/settings/desktop_settings.h"
#include "secrets/token_store.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace warroom::ui {

class Button;
class ElideLabel;
class InlineNote;
class JoinForm;

/// How this run got its backend.
struct ConnectionOrigin
{
    BackendAddress address;
    TokenPlace place = TokenPlace::Nowhere; ///< where its token was found
    bool fromCommandLine = false;           ///< then it is of this run only, until it is kept
    QString token;                          ///< of the command line
};

/// GUI thread. What it refers to must outlive it.
class ConnectionSection final : public QWidget
{
    Q_OBJECT

public:
    ConnectionSection(WorkspaceBridge& bridge, DesktopSettings& settings, TokenStore& tokens,
                      QWidget* parent = nullptr);

    void setOrigin(const ConnectionOrigin& origin);
    /// Shows the form, as the key for it does.
    void openForm();

signals:
    /// The change is noted in the settings; the workspace has to be opened anew.
    void backendChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildButtons();
    void closeForm();
    void showState();
    void showToken();
    void changeTo(const BackendAddress& address);
    void leave();
    void askToLeave(int waiting);
    void keepOrigin();
    QString personLine() const;

    WorkspaceBridge& m_bridge;
    DesktopSettings& m_settings;
    TokenStore& m_tokens;
    ConnectionOrigin m_origin;

    ElideLabel* m_where = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_person = nullptr;
    QLabel* m_tokenPlace = nullptr;
    InlineNote* m_fileNote = nullptr;
    InlineNote* m_leaveNote = nullptr;
    QWidget* m_buttons = nullptr;
    Button* m_change = nullptr;
    Button* m_leave = nullptr;
    Button* m_keep = nullptr;
    JoinForm* m_form = nullptr;
};

} // namespace warroom::ui
