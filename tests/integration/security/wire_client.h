// A client that speaks raw bytes to a backend, plain or over TLS, from an address of its choice.
#pragma once

#include "net/websocket_codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QtTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace warroom::test {

struct WireOptions
{
    const char* from = "127.0.0.1"; // an address of this machine
    int receiveBuffer = 0;          // bytes; 0: the system's choice
    int patienceMs = 10'000;        // for each answer
};

class WireClient final
{
public:
    explicit WireClient(const QString& url, WireOptions options = {})
        : m_fd(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const timeval patience{options.patienceMs / 1000, options.patienceMs % 1000 * 1000};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        const int on = 1;
        ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (options.receiveBuffer > 0)
            ::setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &options.receiveBuffer, sizeof options.receiveBuffer);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        ::inet_pton(AF_INET, options.from, &address.sin_addr);
        const bool isBound = ::bind(m_fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(QUrl(url).port()));
        m_isOpen = isBound && ::connect(m_fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        if (m_isOpen && url.startsWith("https:"))
            m_isOpen = secure();
    }
    ~WireClient()
    {
        m_ssl.reset();
        ::close(m_fd);
    }
    WireClient(const WireClient&) = delete;
    WireClient& operator=(const WireClient&) = delete;

    bool isOpen() const { return m_isOpen; }
    int fd() const { return m_fd; }
    // The certificate that the backend showed, by its SHA-256; empty without TLS.
    std::string certificate() const { return m_certificate; }

    void send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const auto sent = m_ssl ? SSL_write(m_ssl.get(), bytes.data(), static_cast<int>(bytes.size()))
                                    : ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    void sendText(std::string_view text) { sendFrame(net::Opcode::Text, text); }
    void sendFrame(net::Opcode opcode, std::string_view payload)
    {
        send(net::maskedFrame(opcode, payload, {0x31, 0xC4, 0x09, 0xF2}));
    }

    // One HTTP response with its body, or what came until the end.
    std::string response()
    {
        while (m_input.find("\r\n\r\n") == std::string::npos) {
            if (!receive())
                return std::exchange(m_input, {});
        }
        std::size_t size = m_input.find("\r\n\r\n") + 4;
        const auto at = m_input.substr(0, size).find("Content-Length: ");
        if (at != std::string::npos)
            size += std::stoul(m_input.substr(at + 16));
        while (m_input.size() < size && receive()) {
        }
        std::string out = m_input.substr(0, size);
        m_input.erase(0, size);
        return out;
    }
    // Sends a request and gives the status; 0 if there was no answer.
    int ask(std::string_view head, std::string_view body = {})
    {
        send(std::string(head) + "\r\n" + std::string(body));
        m_answer = response();
        return m_answer.starts_with("HTTP/1.1 ") ? std::stoi(m_answer.substr(9, 3)) : 0;
    }
    const std::string& answer() const { return m_answer; }

    // The status of the handshake; 101 if it is open now.
    int openWebSocket(const std::string& token, const std::string& extra = {})
    {
        const std::string authorization = token.empty() ? "" : "Authorization: Bearer " + token + "\r\n";
        return ask("GET /sync HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Protocol: warroom.v1\r\n" +
                   authorization + extra);
    }
    // Says hello and gives the welcome; empty if none came.
    QJsonObject hello(const std::string& token = {})
    {
        QJsonObject said{{"protocol", 1}, {"replica", QUuid::createUuid().toString(QUuid::WithoutBraces)}};
        if (!token.empty())
            said["token"] = QString::fromStdString(token);
        sendJson({{"hello", said}});
        return message("welcome");
    }
    void sendJson(const QJsonObject& message)
    {
        sendText(QJsonDocument(message).toJson(QJsonDocument::Compact).toStdString());
    }

    // The next message, control frame or end: "text:…", "pong:…", "ping:…", "close:4401", "end".
    std::string nextEvent()
    {
        for (;;) {
            std::string_view rest = m_input;
            const auto event = m_frames.next(rest);
            std::string text = event ? std::string(event->payload) : std::string();
            m_input.erase(0, m_input.size() - rest.size());
            if (event)
                return named(*event, text);
            if (m_input.empty() && !receive())
                return "end";
        }
    }
    // The value under `key` of the next message that has it; others are passed over. Empty at the end.
    QJsonObject message(const QString& key)
    {
        for (m_last = nextEvent(); m_last.starts_with("text:") || m_last.starts_with("ping:");
             m_last = nextEvent()) {
            const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(m_last.substr(5))).object();
            if (object.contains(key))
                return object[key].toObject();
        }
        return {};
    }
    // The close code, passing over messages; "end" if the connection ended without one.
    std::string close()
    {
        for (m_last = nextEvent(); !m_last.starts_with("close:") && m_last != "end"; m_last = nextEvent()) {
        }
        return m_last;
    }

private:
    struct Free
    {
        void operator()(SSL* ssl) const { SSL_free(ssl); }
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    };

    // Takes any certificate: what a backend shows is asked here, not whether it is trusted.
    bool secure()
    {
        static const std::unique_ptr<SSL_CTX, Free> context(SSL_CTX_new(TLS_client_method()));
        m_ssl.reset(SSL_new(context.get()));
        SSL_set_fd(m_ssl.get(), m_fd);
        if (SSL_connect(m_ssl.get()) != 1)
            return false;
        const std::unique_ptr<X509, decltype(&X509_free)> shown(SSL_get1_peer_certificate(m_ssl.get()),
                                                                X509_free);
        std::array<unsigned char, 32> digest{};
        unsigned size = 0;
        X509_digest(shown.get(), EVP_sha256(), digest.data(), &size);
        m_certificate.assign(digest.begin(), digest.end());
        return true;
    }

    static std::string named(const net::FrameEvent& event, const std::string& text)
    {
        using Kind = net::FrameEvent::Kind;
        switch (event.kind) {
        case Kind::Text:
            return "text:" + text;
        case Kind::Ping:
            return "ping:" + text;
        case Kind::Pong:
            return "pong:" + text;
        case Kind::Close:
            return "close:" + std::to_string(event.code);
        case Kind::ProtocolError:
            break;
        }
        return "error:" + text;
    }

    bool receive()
    {
        char buffer[16384];
        const auto got =
            m_ssl ? SSL_read(m_ssl.get(), buffer, sizeof buffer) : ::recv(m_fd, buffer, sizeof buffer, 0);
        if (got > 0)
            m_input.append(buffer, static_cast<std::size_t>(got));
        return got > 0;
    }

    int m_fd;
    bool m_isOpen = false;
    std::unique_ptr<SSL, Free> m_ssl;
    std::string m_certificate;
    std::string m_input;
    std::string m_answer;
    std::string m_last;
    net::FrameReader m_frames{net::FramesFrom::Server, {0, 0}};
};

} // namespace warroom::test
