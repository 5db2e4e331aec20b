// What the alerts say around the list: counts, notes, and what stands where there is nothing.
#include "models/alerts/ended_window.h"
#include "models/format/format.h"
#include "screens/alerts/alerts_screen.h"
#include "screens/alerts/alerts_view.h"
#include "screens/alerts/heartbeats_page.h"
#include "screens/alerts/noise_view.h"
#include "screens/alerts/signal_summary.h"
#include "widgets/elide_label.h"
#include "widgets/empty_state.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"

#include <QStackedWidget>

namespace warroom::ui {
namespace {

QString firesStill(const EndedWindow& ended)
{
    const QString end = format::utcMinute(ended.end);
    if (ended.groups == 0)
        return AlertsScreen::tr("%1 ended at %2. Nothing that it held fires still.").arg(ended.name, end);
    return (ended.groups == 1
                ? AlertsScreen::tr("%1 ended at %2. %n group that it held fires still.", nullptr, 1)
                : AlertsScreen::tr("%1 ended at %2. %n groups that it held fire still.", nullptr,
                                   ended.groups))
        .arg(ended.name, end);
}

/// The first few of them by their titles.
QString overWords(const QStringList& titles)
{
    constexpr int named = 3;
    const int count = static_cast<int>(titles.size());
    if (count == 0)
        return {};
    const QString list = titles.mid(0, named).join(QLatin1String("; "));
    if (count == 1)
        return QLatin1Char(' ') + AlertsScreen::tr("Over before that: %1.").arg(list);
    if (count <= named)
        return QLatin1Char(' ') + AlertsScreen::tr("%n were over before that: %1.", nullptr, count).arg(list);
    return QLatin1Char(' ') +
           AlertsScreen::tr("%n were over before that: %1; and more.", nullptr, count).arg(list);
}

} // namespace

void AlertsScreen::showCounts()
{
    if (!m_bar)
        return;
    for (const auto tab : {alerts::Tab::Firing, alerts::Tab::Acknowledged, alerts::Tab::Silenced})
        m_bar->tabs()->setCount(static_cast<int>(tab), m_model.count(tab));
    const int silent = m_heartbeats->model().missing();
    m_bar->tabs()->setCount(static_cast<int>(alerts::Tab::Heartbeats), silent > 0 ? silent : -1);
    const auto board = m_feed.board();
    if (board) {
        const auto raw = static_cast<int>(board->rawSignals);
        const auto pages = static_cast<int>(m_model.waitingPages().size());
        const auto groups = static_cast<int>(board->groups.size()) + static_cast<int>(board->moreGroups);
        const QString groupWords =
            groups == 1 ? tr("%n group", nullptr, groups) : tr("%n groups", nullptr, groups);
        const QString pageWords = pages == 0   ? tr("no page waits")
                                  : pages == 1 ? tr("%n page waits", nullptr, pages)
                                               : tr("%n pages wait", nullptr, pages);
        m_summary->say(raw == 1 ? tr("%n raw signal in 2 h became", nullptr, raw)
                                : tr("%n raw signals in 2 h became", nullptr, raw),
                       tr("%1, %2", "groups, pages").arg(groupWords, pageWords));
    }
    fitBar();
}

void AlertsScreen::tellWaiting()
{
    auto pages = waitingPages();
    if (pages == m_waits)
        return;
    m_waits = std::move(pages);
    emit waitingForMeChanged();
}

void AlertsScreen::sayNothingIsThere()
{
    if (!m_feed.board()) {
        m_empty->setHeadline({});
        m_empty->setSentence(tr("No alerts were kept on this device, and there is no connection."));
        return;
    }
    if (!m_model.filter().isEmpty()) {
        m_empty->setHeadline({});
        m_empty->setSentence(tr("No alert matches. Esc clears the filter."));
        return;
    }
    m_empty->setHeadline(m_tab == alerts::Tab::Firing ? tr("Nothing is firing.") : QString());
    m_empty->setSentence(
        m_tab == alerts::Tab::Firing ? tr("What monitoring sends stands here, in groups that share a cause.")
        : m_tab == alerts::Tab::Acknowledged ? tr("Nobody has acknowledged anything that is open.")
                                             : tr("Nothing is silenced."));
}

QWidget* AlertsScreen::contentPage()
{
    const auto state = m_bridge.connection().state;
    const bool comes = !m_bridge.isLoaded() || state == LinkState::Live || state == LinkState::CatchingUp ||
                       state == LinkState::Connecting;
    if (!m_feed.board() && comes && m_feed.problem().isEmpty())
        return m_loading;
    return m_model.rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_view;
}

// How old it is, what went wrong, what is not listed.
void AlertsScreen::showNotes()
{
    const bool stale = m_feed.board() && !m_feed.isLive();
    m_asOf->setVisible(stale);
    if (stale)
        m_asOf->setText(tr("as of %1").arg(format::utcSecond(m_feed.at())));
    fitBar();
    m_view->setFrozen(stale);
    m_problem->setVisible(!m_feed.problem().isEmpty());
    if (!m_feed.problem().isEmpty())
        m_problem->setSentence(tr("The alerts could not be read: %1. What is known stays shown; pages still "
                                  "reach the phones.")
                                   .arg(m_feed.problem()));
    showMore();
    showEnded();
    showWide();
}

// What the board has no room for, and how to get at it.
void AlertsScreen::showMore()
{
    const auto board = m_feed.board();
    const auto more = board ? static_cast<int>(board->moreGroups) : 0;
    m_more->setVisible(more > 0 && isList());
    if (more == 0)
        return;
    const QString& service = m_model.filter().service;
    if (!service.isEmpty() && m_unlisted.found() == service)
        m_more->setSentence(
            tr("What is open of %1 was asked of the server; it is listed whole.").arg(service));
    else
        m_more->setSentence((more == 1 ? tr("%n more group is open that is not listed.", nullptr, more)
                                       : tr("%n more groups are open that are not listed.", nullptr, more)) +
                            QLatin1Char(' ') +
                            tr("\"service:NAME\" in the filter asks the server for all of one service."));
}

// Maintenance that is over shows what it held, what still fires of it and what does not.
void AlertsScreen::showEnded()
{
    const Catalog& catalog = m_services.catalog();
    const bool isShown = m_tab == alerts::Tab::Firing && m_feed.board();
    m_held.want(isShown ? windowsEndedSince(catalog, m_bridge.now()) : std::nullopt, m_feed.at());
    const auto ended =
        isShown ? endedWindow(catalog, *m_feed.board(), m_held.alerts(), m_bridge.now()) : std::nullopt;
    m_ended->setVisible(ended.has_value());
    if (ended)
        m_ended->setSentence(firesStill(*ended) + overWords(ended->over));
}

// What makes alerts by the thousand is told where the noise is; the tab counts it.
void AlertsScreen::showWide()
{
    const auto& labels = m_services.wideLabels();
    m_bar->tabs()->setCount(static_cast<int>(alerts::Tab::Noise),
                            labels.empty() ? -1 : static_cast<int>(labels.size()));
    m_wide->setVisible(!labels.empty() && m_tab == alerts::Tab::Noise);
    QStringList sentences;
    for (const WideLabel& label : labels)
        sentences << wideText(label);
    m_wide->setSentence(sentences.join(QStringLiteral(". ")) + QLatin1Char('.'));
}

void AlertsScreen::showContent()
{
    if (!m_bar)
        return;
    showNotes();
    QWidget* page = contentPage();
    if (page == m_loading && m_content->currentWidget() != m_loading)
        m_loading->start();
    else if (page != m_loading)
        m_loading->stop();
    if (page == m_empty)
        sayNothingIsThere();
    // The focus may not fall away with the last row.
    const bool hadFocus = m_content->currentWidget()->hasFocus();
    m_content->setCurrentWidget(page);
    fitDetail();
    if (hadFocus)
        page->setFocus();
    const bool quiet = m_noiseModel.rowCount() == 0;
    const bool noiseFocus = m_noisePages->currentWidget()->hasFocus();
    m_noisePages->setCurrentWidget(quiet ? static_cast<QWidget*>(m_quiet) : m_noise);
    if (noiseFocus)
        m_noisePages->currentWidget()->setFocus();
}

} // namespace warroom::ui
