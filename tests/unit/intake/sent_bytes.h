// What monitoring sends, as the bytes of a request.
#pragma once

#include <QByteArray>

#include <string_view>

namespace warroom::test {

inline std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// A notification of Alertmanager with these alerts.
inline QByteArray webhook(const QByteArray& alerts, const QByteArray& version = "4")
{
    return "{\"version\":\"" + version + "\",\"status\":\"firing\",\"alerts\":" + alerts + "}";
}

inline QByteArray changed(QByteArray from, const QByteArray& before, const QByteArray& after)
{
    return from.replace(before, after);
}

} // namespace warroom::test
