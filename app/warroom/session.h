// One opened workspace with its window, from opening until it is closed or opened anew.
#pragma once

#include "bridge/attachment_bridge.h"
#include "desktop.h"
#include "desktop_options.h"

#include "server/embedded_backend.h"

#include <memory>
#include <optional>

namespace warroom::ui {

class TokenSlot;

/// GUI thread. What it refers to must outlive it.
class Session final : public QObject
{
    Q_OBJECT

public:
    /// `token`: of the command line or of the demo; without one the store is asked for it, and the
    /// connection waits for the answer while the local copy is already shown.
    static Result<std::unique_ptr<Session>> open(const DesktopOptions& options,
                                                 const std::optional<std::string>& token,
                                                 DesktopSettings& settings, TokenStore& tokens);
    ~Session() override;

    WorkspaceBridge& bridge() { return *m_bridge; }
    Desktop& desktop() { return *m_desktop; }

private:
    Session(const DesktopOptions& options, const std::optional<std::string>& token, DesktopSettings& settings,
            TokenStore& tokens);

    Result<void> openWorkspaceAt(const QString& folder);
    void begin();
    void readToken();
    void openAttachments(const QString& folder);

    DesktopSettings& m_settings;
    TokenStore& m_tokens;
    ConnectionOrigin m_origin;
    std::shared_ptr<TokenSlot> m_slot;
    SystemClock m_clock;
    std::unique_ptr<EmbeddedBackend> m_embedded;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<WorkspaceBridge> m_bridge;
    std::unique_ptr<AttachmentBridge> m_attachments;
    std::unique_ptr<Desktop> m_desktop;
};

} // namespace warroom::ui
