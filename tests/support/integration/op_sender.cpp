// Both ways, and reading their answers.
#include "support/integration/op_sender.h"

#include "support/integration/sync_socket.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace warroom::test {
namespace {

Answer refusal(const QJsonObject& error, const char* words, int status)
{
    Answer answer;
    answer.kind = Answer::Kind::Refused;
    answer.code = error["code"].toString().toStdString();
    answer.why = error[QLatin1String(words)].toString().toStdString();
    answer.status = status;
    return answer;
}

Answer answerOf(const QJsonObject& result, int status)
{
    if (result.contains("error"))
        return refusal(result["error"].toObject(), "message", status);
    Answer answer;
    if (!result.contains("seq"))
        return answer;
    answer.kind = Answer::Kind::Acknowledged;
    answer.seq = result["seq"].toInteger();
    answer.receivedAt = result["received_at"].toString().toStdString();
    answer.status = status;
    return answer;
}

class HttpSender final : public OpSender
{
public:
    explicit HttpSender(const BackendProcess& backend)
        : m_url(backend.url().toStdString()), m_token(backend.adminToken())
    {}

    Answer send(const QJsonObject& op) override
    {
        const auto body = QJsonDocument(QJsonArray{op}).toJson(QJsonDocument::Compact).toStdString();
        const auto path = "/api/v1/incidents/" + op["ticket"].toString().toStdString() + "/ops";
        const auto response =
            m_client.request({"POST", m_url + path, {{"Authorization", "Bearer " + m_token}}, body});
        if (!response)
            return {};
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(response->body));
        if (response->status != 200)
            return refusal(document.object(), "detail", response->status);
        return answerOf(document.array().first().toObject(), response->status);
    }

private:
    std::string m_url, m_token;
    net::HttpClient m_client;
};

class SocketSender final : public OpSender
{
public:
    explicit SocketSender(const BackendProcess& backend)
        : m_socket(backend.url().toStdString(), backend.adminToken())
    {}

    Answer send(const QJsonObject& op) override
    {
        if (!m_socket.isOpen())
            return {};
        m_socket.send({{"send", QJsonObject{{"ops", QJsonArray{op}}}}});
        const auto message = m_socket.next({"ack", "re"});
        if (!message)
            return {};
        if (message->contains("re"))
            return refusal((*message)["error"].toObject(), "message", 0);
        return answerOf((*message)["ack"].toObject()["results"].toArray().first().toObject(), 200);
    }

private:
    SyncSocket m_socket;
};

} // namespace

QJsonObject comment(const std::string& ticket, const std::string& id, const QString& text)
{
    return {{"id", QString::fromStdString(id)},
            {"ticket", QString::fromStdString(ticket)},
            {"type", "comment.add"},
            {"body", QJsonObject{{"text", text}}}};
}

std::string newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(); }

std::unique_ptr<OpSender> httpSender(const BackendProcess& backend)
{
    return std::make_unique<HttpSender>(backend);
}

std::unique_ptr<OpSender> socketSender(const BackendProcess& backend)
{
    return std::make_unique<SocketSender>(backend);
}

} // namespace warroom::test
