// Reading an address.
#include "screens/start/backend_address.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace warroom::ui {
namespace {

QString wording(const char* text) { return QCoreApplication::translate("BackendAddress", text); }

bool isThisMachine(const QString& host)
{
    static const QRegularExpression loopback(QStringLiteral("^(localhost|127(\\.\\d{1,3}){3}|::1)$"));
    return loopback.match(host).hasMatch();
}

} // namespace

ParsedAddress parseBackendAddress(const QString& text)
{
    QString whole = text.trimmed();
    const bool bare = !whole.contains(QLatin1String("://"));
    if (bare)
        whole.prepend(QStringLiteral("https://"));
    QUrl url(whole, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {{},
                wording(QT_TRANSLATE_NOOP(
                    "BackendAddress",
                    "This is no address; one is, for example, https://warroom.example.org:8787")),
                false};
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return {{},
                wording(QT_TRANSLATE_NOOP("BackendAddress", "An address begins with https:// or http://")),
                false};
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() ||
        (!url.path().isEmpty() && url.path() != QLatin1String("/")))
        return {
            {}, wording(QT_TRANSLATE_NOOP("BackendAddress", "An address ends after host and port")), false};
    const bool local = isThisMachine(url.host());
    if (bare && local)
        url.setScheme(QStringLiteral("http"));
    url.setPath({});
    return {QString::fromLatin1(url.toEncoded()), {}, !local && url.scheme() == QLatin1String("http")};
}

QString hostOf(const QString& server) { return server.section(QStringLiteral("://"), -1); }

} // namespace warroom::ui
