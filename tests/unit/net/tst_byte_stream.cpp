// The bytes of a TLS connection come as those of a plain one: all that is there at once, and the end behind
// them.
#include "net/byte_stream.h"

#include "support/temp_dir.h"
#include "support/test_main.h"
#include "unit/net/test_certificate.h"

#include <openssl/ssl.h>
#include <sys/socket.h>

#include <array>

using namespace warroom;
using namespace warroom::net;

namespace {

using Status = ByteStream::Status;

// Both ends of one connection after their handshake, neither of them waiting.
class SecurePair final
{
public:
    explicit SecurePair(const TempDir& folder)
    {
        const auto certificate = folder.file("cert.pem").toStdString(),
                   key = folder.file("key.pem").toStdString();
        writeCertificate(certificate, key);
        const auto context = loadServerTls(certificate, key);
        if (!context || ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, m_ends.data()) != 0)
            qFatal("cannot make a pair");
        server = ByteStream::tls(FileHandle(m_ends[0]), context->get());
        m_client = SSL_new(m_clientContext.get());
        SSL_set_fd(m_client, m_ends[1]);
        SSL_set_connect_state(m_client);
        std::array<char, 1> nothing;
        for (int i = 0; i < 100 && SSL_do_handshake(m_client) != 1; ++i)
            server->read(nothing.data(), nothing.size());
        server->read(nothing.data(), nothing.size());
    }
    ~SecurePair()
    {
        SSL_free(m_client);
        ::close(m_ends[1]);
    }
    SecurePair(const SecurePair&) = delete;
    SecurePair& operator=(const SecurePair&) = delete;

    // One record.
    void clientSends(std::string_view bytes)
    {
        if (SSL_write(m_client, bytes.data(), static_cast<int>(bytes.size())) !=
            static_cast<int>(bytes.size()))
            qFatal("cannot send");
    }
    // That nothing more comes; the socket stays open.
    void clientEnds() { SSL_shutdown(m_client); }
    // What is no record.
    void clientBreaksTheRules() { ::send(m_ends[1], "GET / HTTP/1.1\r\n\r\n", 18, 0); }

    std::unique_ptr<ByteStream> server;

private:
    std::array<int, 2> m_ends{};
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_clientContext{SSL_CTX_new(TLS_client_method()),
                                                                      SSL_CTX_free};
    SSL* m_client = nullptr;
};

} // namespace

class TestByteStream final : public QObject
{
    Q_OBJECT

    TempDir m_folder;
    std::array<char, 4096> m_buffer;

    std::string taken(const ByteStream::Outcome& outcome) const { return {m_buffer.data(), outcome.bytes}; }

private slots:
    void allRecordsComeInOneRead()
    {
        SecurePair pair(m_folder);
        std::string sent;
        for (int i = 0; i < 50; ++i) {
            const auto record = "record " + std::to_string(i) + "; ";
            pair.clientSends(record);
            sent += record;
        }
        const auto got = pair.server->read(m_buffer.data(), m_buffer.size());
        QCOMPARE(got.status, Status::Ok);
        QCOMPARE(taken(got), sent);
        QVERIFY(!pair.server->hasBuffered());
        QCOMPARE(pair.server->read(m_buffer.data(), m_buffer.size()).status, Status::Again);
    }

    void whatDoesNotFitIsNotForgotten()
    {
        SecurePair pair(m_folder);
        pair.clientSends("first");
        pair.clientSends("second");
        QCOMPARE(taken(pair.server->read(m_buffer.data(), 8)), std::string("firstsec"));
        QVERIFY(pair.server->hasBuffered());
        QCOMPARE(taken(pair.server->read(m_buffer.data(), 8)), std::string("ond"));
        QVERIFY(!pair.server->hasBuffered());
    }

    void anEndBehindBytesIsToldAfterThem_data()
    {
        QTest::addColumn<bool>("isOrderly");
        QTest::newRow("the peer says that it has ended") << true;
        QTest::newRow("the peer breaks the rules of TLS") << false;
    }
    void anEndBehindBytesIsToldAfterThem()
    {
        QFETCH(bool, isOrderly);
        SecurePair pair(m_folder);
        pair.clientSends("the last words");
        if (isOrderly)
            pair.clientEnds();
        else
            pair.clientBreaksTheRules();
        const auto got = pair.server->read(m_buffer.data(), m_buffer.size());
        QCOMPARE(got.status, Status::Ok);
        QCOMPARE(taken(got), std::string("the last words"));
        QVERIFY2(pair.server->hasBuffered(), "nobody would read again: the socket shows nothing");
        const auto expected = isOrderly ? Status::End : Status::Failed;
        QCOMPARE(pair.server->read(m_buffer.data(), m_buffer.size()).status, expected);
        QCOMPARE(pair.server->read(m_buffer.data(), m_buffer.size()).status, expected);
    }
};

WARROOM_TEST_MAIN(TestByteStream)
#include "tst_byte_stream.moc"
