// The command line of the desktop.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace warroom::ui {

enum class DesktopMode
{
    Window,
    Screenshots,
    ExportRecorded,
    ExportTicket
};

struct DesktopOptions
{
    DesktopMode mode = DesktopMode::Window;
    QString server, tokenFile, caFile;
    QString workspace; // never empty after parsing
    bool demo = false;
    double demoSpeed = 0;    // 0: the demo's own pace
    QString theme, language; // empty: what the settings say
    QString beacon;
    QString screenshots; // folder
    QSize size = QSize(1440, 900);
    QString from; // a recorded incident
    QString key, pdf;
    QUrl link;             // of a ticket, to be opened
    bool external = false; // the document is for people outside
};

struct ParsedDesktopOptions
{
    std::optional<DesktopOptions> run;
    int exitCode = 0; // where everything is said already
};

ParsedDesktopOptions parseDesktopOptions(const QStringList& arguments);

} // namespace warroom::ui
