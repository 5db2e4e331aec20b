// Words of the strip's cells and their arrangement from right to left.
#include "widgets/incident_strip.h"

#include "widgets/strip_cell.h"
#include "widgets/theme.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <numeric>

namespace warroom::ui {

namespace {

constexpr int s_titleMinimum = 240;
constexpr int s_ownWidth = 0; ///< as wide as the content, with the full padding behind it
constexpr int s_fullPadding = 10;

} // namespace

struct IncidentStrip::Place
{
    StripCell* cell;
    int width;
    int compactWidth;
    bool shown;
    int taken = 0;
};

IncidentStrip::IncidentStrip(QWidget* parent)
    : QWidget(parent), m_title(new StripCell(StripCellKind::Title, this)),
      m_pages(new StripCell(StripCellKind::Text, this)), m_here(new StripCell(StripCellKind::Here, this)),
      m_phase(new StripCell(StripCellKind::Phase, this)),
      m_duration(new StripCell(StripCellKind::Number, this)),
      m_commander(new StripCell(StripCellKind::Text, this)),
      m_next(new StripCell(StripCellKind::Number, this)), m_sync(new StripCell(StripCellKind::Text, this))
{
    setObjectName(QStringLiteral("IncidentStrip"));
    setAccessibleName(tr("Incident strip"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_title->setLeftLine(false);
    m_here->setLeftLine(false);
    m_pages->setClickable(true);
    m_sync->setClickable(true);
    connect(m_title, &StripCell::clicked, this, &IncidentStrip::titleClicked);
    connect(m_pages, &StripCell::clicked, this, &IncidentStrip::pagesClicked);
    connect(m_commander, &StripCell::clicked, this, &IncidentStrip::commanderClicked);
    connect(m_sync, &StripCell::clicked, this, &IncidentStrip::syncClicked);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
    });
    fill();
}

void IncidentStrip::setState(const StripState& state)
{
    if (state == m_state)
        return;
    m_state = state;
    fill();
}

void IncidentStrip::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    for (StripCell* cell : {m_title, m_pages, m_here, m_phase, m_duration, m_commander, m_next, m_sync})
        cell->setCompact(compact);
    fill();
}

void IncidentStrip::fill()
{
    if (m_state.severity == 0)
        fillQuiet();
    else
        fillIncident();
    fillSync();
    arrange();
}

void IncidentStrip::fillIncident()
{
    const StripState& s = m_state;
    StripCell::Content title;
    title.strongLabel = s.key;
    title.label = s.others;
    title.keys = tr("Ctrl Tab", "keys of the next incident");
    title.value = s.title;
    title.valueType = Type::Bar;
    title.warning = s.age;
    const QString spokenTitle = tr("%1, %2").arg(s.key, s.title);
    m_title->setContent(title, s.age.isEmpty() ? spokenTitle : tr("%1, %2").arg(spokenTitle, s.age));
    m_title->setClickable(true);

    StripCell::Content here;
    here.avatars = s.here.mid(0, 4);
    if (s.moreHere > 0)
        here.avatars.append(tr("+%1").arg(s.moreHere));
    here.tip = s.hereNames.join(QLatin1Char('\n'));
    QString spokenHere = tr("%n here now", nullptr, static_cast<int>(s.here.mid(0, 4).size()) + s.moreHere);
    if (!s.hereNames.isEmpty())
        spokenHere =
            tr("%1: %2", "how many are here, who").arg(spokenHere, s.hereNames.join(QStringLiteral("; ")));
    m_here->setContent(here, spokenHere);

    StripCell::Content phase;
    phase.label = (m_compact ? tr("%1 of %2 · ") : tr("Phase %1 of %2 · ")).arg(s.phase).arg(s.phaseCount);
    phase.strongLabel = s.phaseName;
    phase.phase = s.phase;
    phase.phaseCount = s.phaseCount;
    m_phase->setContent(phase, tr("Phase %1 of %2, %3").arg(s.phase).arg(s.phaseCount).arg(s.phaseName));

    StripCell::Content duration;
    duration.label = tr("Duration");
    duration.value = s.duration;
    duration.valueType = Type::MonoLarge;
    m_duration->setContent(duration,
                           tr("Duration %1").arg(s.durationSpoken.isEmpty() ? s.duration : s.durationSpoken));

    const bool vacant = s.commander.isEmpty();
    StripCell::Content commander;
    commander.label = tr("Commander");
    commander.value = vacant ? tr("Assign") : s.commander;
    commander.valueInk = vacant ? Ink::Accent : Ink::Primary;
    commander.tint = vacant ? Tone::Warn : Tone::Plain;
    m_commander->setContent(commander,
                            vacant ? tr("No commander, assign one") : tr("Commander %1").arg(s.commander));
    m_commander->setClickable(true);

    const bool late = s.updateDue == UpdateDue::Late;
    StripCell::Content next;
    next.label = late ? tr("Update late by") : tr("Next update in");
    next.value = s.nextUpdate;
    next.valueType = Type::MonoLarge;
    next.labelInk = late ? Ink::Crit : Ink::Tertiary;
    next.valueInk = late ? Ink::Crit : Ink::Primary;
    next.tint = late ? Tone::Crit : s.updateDue == UpdateDue::Soon ? Tone::Warn : Tone::Plain;
    const QString spoken = s.nextUpdateSpoken.isEmpty() ? s.nextUpdate : s.nextUpdateSpoken;
    m_next->setContent(next, (late ? tr("Update late by %1") : tr("Next update in %1")).arg(spoken));
}

void IncidentStrip::fillQuiet()
{
    const StripState& s = m_state;
    StripCell::Content title;
    title.label = s.quietSentence;
    title.value = tr("No open incidents");
    title.warning = s.age;
    title.valueInk = Ink::Secondary;
    title.valueType = Type::BarMedium;
    m_title->setContent(title, tr("%1. %2").arg(title.value, s.quietSentence));
    m_title->setClickable(false);

    StripCell::Content last;
    last.label = tr("Last incident");
    last.value = s.lastIncident;
    last.valueType = Type::BodyMedium;
    m_commander->setContent(last, tr("Last incident %1").arg(s.lastIncident));
    m_commander->setClickable(false);

    StripCell::Content onCall;
    onCall.label = tr("On call");
    onCall.value = s.onCall;
    onCall.valueType = Type::BodyMedium;
    m_next->setContent(onCall, tr("On call: %1").arg(s.onCall));
}

void IncidentStrip::fillPages(bool brief)
{
    const StripState& s = m_state;
    const bool one = s.pages == 1;
    StripCell::Content pages;
    const QString count = one ? tr("%n page", nullptr, s.pages) : tr("%n pages", nullptr, s.pages);
    if (!brief) {
        pages.label = one ? tr("for %1", "how long a page waits").arg(s.pagesFor)
                          : tr("oldest %1", "how long the oldest page waits").arg(s.pagesFor);
        pages.keys = s.pagesKeys;
    }
    pages.value = brief ? QLocale().toString(s.pages) : count;
    pages.icon = QStringLiteral("bell");
    pages.labelInk = pages.valueInk = pages.iconInk = Ink::Crit;
    pages.tint = Tone::Crit;
    pages.tip = s.pagesKeys.isEmpty() ? s.pagesTip
                                      : tr("%1\n%2 goes there", "titles, key").arg(s.pagesTip, s.pagesKeys);
    m_pages->setContent(pages, (one ? tr("%1 waits to be acknowledged, for %2", "number of pages, duration")
                                    : tr("%1 wait to be acknowledged, the oldest for %2"))
                                   .arg(count, s.pagesSpoken));
}

void IncidentStrip::fillSync()
{
    const StripState& s = m_state;
    StripCell::Content sync;
    sync.label = s.syncLabel;
    sync.value = s.syncValue;
    sync.icon = s.syncIcon;
    sync.iconInk = s.syncIconInk;
    sync.valueInk = s.syncInk;
    sync.valueType = s.severity == 0 ? Type::BodyMedium : Type::BodyStrong;
    sync.tip = s.age.isEmpty() ? QString() : tr("Shown %1", "as of a time").arg(s.age);
    m_sync->setContent(sync, tr("Connection: %1, %2").arg(s.syncValue, s.syncLabel));
}

void IncidentStrip::arrange()
{
    const StripState& s = m_state;
    const bool quiet = s.severity == 0;
    fillPages(false);
    std::array<Place, 7> places{
        Place{m_here, s_ownWidth, s_ownWidth, !quiet && !m_compact && s.presenceKnown && !s.here.isEmpty()},
        Place{m_pages, 112, 92, s.pages > 0},
        Place{m_phase, 164, 148, !quiet},
        Place{m_duration, 112, 96, !quiet},
        Place{m_commander, quiet ? s_ownWidth : 112, quiet ? s_ownWidth : 92,
              !quiet || !s.lastIncident.isEmpty()},
        Place{m_next, quiet ? 148 : 124, 108, quiet ? !s.onCall.isEmpty() : !s.nextUpdate.isEmpty()},
        Place{m_sync, 132, 84, true}};
    Place& here = places[0];
    Place& pages = places[1];
    for (Place& place : places)
        place.taken = neededBy(place);
    const auto total = [&places] {
        return std::accumulate(places.begin(), places.end(), 0,
                               [](int sum, const Place& place) { return sum + place.taken; });
    };
    const auto isTight = [&] { return width() - total() < scaled(s_titleMinimum); };
    if (here.shown && isTight()) {
        here.shown = false;
        here.taken = 0;
    }
    if (pages.shown && isTight()) {
        fillPages(true);
        pages.width = pages.compactWidth = s_ownWidth;
        pages.taken = neededBy(pages);
    }
    const bool mirrored = isRightToLeft();
    int x = std::max(width() - total(), 0);
    m_title->setGeometry(mirrored ? width() - x : 0, 0, x, height());
    for (const Place& place : places) {
        place.cell->setVisible(place.shown);
        if (!place.shown)
            continue;
        place.cell->setGeometry(mirrored ? width() - x - place.taken : x, 0, place.taken, height());
        x += place.taken;
    }
}

int IncidentStrip::neededBy(const Place& place) const
{
    if (!place.shown)
        return 0;
    const int design = m_compact ? place.compactWidth : place.width;
    // The last cell ends at the window's edge, not at the line of another cell.
    const bool padded = place.cell == m_sync || (design == s_ownWidth && place.cell != m_here);
    return std::max(design, place.cell->neededWidth() + (padded ? s_fullPadding : 0));
}

void IncidentStrip::resizeEvent(QResizeEvent*) { arrange(); }

QSize IncidentStrip::sizeHint() const { return {scaled(800), scaled(size::Strip)}; }

QSize IncidentStrip::minimumSizeHint() const { return {s_titleMinimum, scaled(size::Strip)}; }

} // namespace warroom::ui
