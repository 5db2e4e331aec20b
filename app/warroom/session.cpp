// Opening a workspace at its backend, shared or inside this process.
#include "session.h"

#include "screens/room/room_screen.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "workspace/socket_transport.h"

#include <mutex>

namespace warroom::ui {

// The token on its way from whoever knows it to the workspace's thread.
class TokenSlot
{
public:
    void set(std::string token)
    {
        const std::lock_guard lock(m_mutex);
        m_token = std::move(token);
    }
    std::optional<std::string> get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_token;
    }

private:
    mutable std::mutex m_mutex;
    std::optional<std::string> m_token; // guarded by m_mutex
};

namespace {

// Stands in until the token is known: neither opens nor fails.
class PatientTransport final : public Transport
{
public:
    void start(Events) override {}
    void send(std::string) override {}
};

QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? QStringLiteral("me") : name;
}

ConnectionOrigin originOf(const DesktopOptions& options, const std::optional<std::string>& token,
                          const DesktopSettings& settings)
{
    ConnectionOrigin origin;
    origin.address = settings.backend();
    if (!options.server.isEmpty()) {
        origin.address = {options.server, options.caFile};
        origin.fromCommandLine = true;
        if (token && !options.demo)
            origin.token = QString::fromStdString(*token);
    } else if (!options.caFile.isEmpty()) {
        origin.address.caFile = options.caFile;
    }
    return origin;
}

} // namespace

Result<std::unique_ptr<Session>> Session::open(const DesktopOptions& options,
                                               const std::optional<std::string>& token,
                                               DesktopSettings& settings, TokenStore& tokens)
{
    std::unique_ptr<Session> session(new Session(options, token, settings, tokens));
    CHECK(session->openWorkspaceAt(options.workspace));
    session->begin();
    session->openAttachments(options.workspace);
    return session;
}

Session::Session(const DesktopOptions& options, const std::optional<std::string>& token,
                 DesktopSettings& settings, TokenStore& tokens)
    : m_settings(settings), m_tokens(tokens), m_origin(originOf(options, token, settings)),
      m_slot(std::make_shared<TokenSlot>())
{
    if (token && m_origin.fromCommandLine)
        m_slot->set(*token);
}

Session::~Session() = default;

Result<void> Session::openWorkspaceAt(const QString& folder)
{
    WorkspaceOptions workspace;
    workspace.directory = folder.toStdString();
    const BackendAddress& address = m_origin.address;
    if (address.isShared()) {
        workspace.server = hostOf(address.server).toStdString();
        workspace.connect = [slot = m_slot, url = address.server.toStdString(),
                             caFile = address.caFile.toStdString()]() -> std::unique_ptr<Transport> {
            const auto token = slot->get();
            if (!token)
                return std::make_unique<PatientTransport>();
            return makeSocketTransport({url, *token, caFile});
        };
    } else {
        m_embedded = makeEmbeddedBackend(workspace.directory + "/backend", userName().toStdString());
        workspace.embedded = true;
        workspace.connect = [backend = m_embedded.get()] { return backend->connect(); };
    }
    TRY(m_workspace, openWorkspace(std::move(workspace)));
    return {};
}

void Session::begin()
{
    m_bridge = std::make_unique<WorkspaceBridge>(*m_workspace, m_clock);
    // The copy is read while the window is being built; what it says comes through the event loop.
    m_bridge->start();
    m_desktop = std::make_unique<Desktop>(*m_bridge, m_settings, m_tokens,
                                          m_embedded ? BackendKind::Embedded : BackendKind::Shared);
    m_desktop->settings().setOrigin(m_origin);
    if (m_origin.address.isShared() && !m_slot->get())
        readToken();
}

void Session::openAttachments(const QString& folder)
{
    const BackendAddress& address = m_origin.address;
    AttachmentBox::Options options;
    options.directory = folder.toStdString() + "/attachments";
    if (address.isShared()) {
        options.site = [slot = m_slot, url = address.server.toStdString(),
                        caFile = address.caFile.toStdString()]() -> std::optional<AttachmentSite> {
            const auto token = slot->get();
            return token ? std::optional(AttachmentSite{url, *token, caFile}) : std::nullopt;
        };
    } else {
        options.site = [] { return std::optional(AttachmentSite{}); };
    }
    m_attachments = std::make_unique<AttachmentBridge>(std::move(options));
    connect(m_attachments.get(), &AttachmentBridge::notice, m_bridge.get(), &WorkspaceBridge::notice);
    connect(m_bridge.get(), &WorkspaceBridge::filesGone, m_attachments.get(), &AttachmentBridge::forget);
    connect(m_bridge.get(), &WorkspaceBridge::connectionChanged, m_attachments.get(),
            [this](const Connection& connection) {
                if (connection.state == LinkState::Live)
                    m_attachments->sendWaiting();
            });
    m_desktop->setAttachments(m_attachments.get());
}

void Session::readToken()
{
    m_tokens.read(m_origin.address.server, this, [this](const KeptToken& kept) {
        m_slot->set(kept.token.toStdString());
        m_origin.place = kept.place;
        m_desktop->settings().setOrigin(m_origin);
        // Drops what stands in, and connects anew.
        m_workspace->setOffline(true);
        m_workspace->setOffline(m_bridge->worksOffline());
        if (kept.place != TokenPlace::Nowhere)
            return;
        auto* note = new InlineNote(
            Tone::Warn, tr("There is no token for %1. What you write is kept here until there is one.")
                            .arg(hostOf(m_origin.address.server)));
        note->addAction(tr("Settings"), [this, note] {
            note->deleteLater();
            m_desktop->showSettings();
        });
        m_desktop->window().showNote(note);
    });
}

} // namespace warroom::ui
