// The words for the states of the sections.
#include "models/room/section_view.h"

#include "domain/ticket/reopening.h"
#include "models/format/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace warroom::ui {
namespace {

struct SectionViewWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::SectionView)
};

std::size_t index(Section section) { return static_cast<std::size_t>(section); }

QString placeholderOf(Section section)
{
    switch (section) {
    case Section::OriginalRequest:
        return SectionViewWords::tr("What was reported, word for word");
    case Section::Symptoms:
        return SectionViewWords::tr("What do users see, how many, since when?");
    case Section::Scope:
        return SectionViewWords::tr("Which users, systems, regions?");
    case Section::RootCause:
        return SectionViewWords::tr("What do you suspect? Write it, or mark TBD");
    case Section::NextActions:
        return SectionViewWords::tr("Add action, then @ to assign");
    case Section::FixesSymptoms:
        return SectionViewWords::tr("What can ease the symptoms now? Write it, or mark TBD");
    case Section::FixesRootCause:
        return SectionViewWords::tr("What removes the cause? Write it, or mark TBD");
    case Section::Whys:
        return SectionViewWords::tr("Why …?");
    case Section::Prevention:
        return SectionViewWords::tr("What keeps it from coming back? Write it, or mark TBD");
    default:
        break; // the postmortem's own texts are no sections of the ticket
    }
    return {};
}

QString actionCounts(const Ticket& ticket)
{
    const auto actions = shown(ticket.actions);
    const auto done = static_cast<int>(std::count_if(
        actions.begin(), actions.end(), [](const Action* action) { return action->done.value(); }));
    const QString open =
        SectionViewWords::tr("%n open", "next actions", static_cast<int>(actions.size()) - done);
    return done == 0 ? open
                     : SectionViewWords::tr("%1 · %2", "open actions, done actions")
                           .arg(open, SectionViewWords::tr("%n done", nullptr, done));
}

QString whyCounts(const Ticket& ticket)
{
    const auto whys = shown(ticket.whys);
    const auto count = [&whys](auto... states) {
        return static_cast<int>(std::count_if(whys.begin(), whys.end(), [&](const Why* why) {
            return ((why->end.value().state == states) || ...);
        }));
    };
    QString text = SectionViewWords::tr("%n open", "whys", count(WhyState::Open));
    const auto add = [&text](const QString& part) {
        text = SectionViewWords::tr("%1 · %2", "open whys, answered whys").arg(text, part);
    };
    if (const int answered = count(WhyState::Answered, WhyState::Linked))
        add(SectionViewWords::tr("%n answered", nullptr, answered));
    if (const int dropped = count(WhyState::Dropped))
        add(SectionViewWords::tr("%n dropped", "whys", dropped));
    return text;
}

QString fixCount(const std::vector<Fix>& fixes)
{
    const auto count = static_cast<int>(shown(fixes).size());
    return count == 1 ? SectionViewWords::tr("%n fix", nullptr, count)
                      : SectionViewWords::tr("%n fixes", nullptr, count);
}

QString filledLine(const Ticket& ticket, Section section)
{
    const bool free = need(templateOf(ticket), section, ticket.phase.value()) == Need::Free;
    switch (section) {
    case Section::OriginalRequest:
        return SectionViewWords::tr("verbatim · locked");
    case Section::NextActions:
        return actionCounts(ticket);
    case Section::Whys:
        return whyCounts(ticket);
    case Section::RootCause: {
        const auto causes = shown(ticket.causes);
        const bool confirmed = std::any_of(causes.begin(), causes.end(), [](const Cause* cause) {
            return cause->state.value() == CauseState::Confirmed;
        });
        return confirmed ? SectionViewWords::tr("confirmed", "root cause")
                         : SectionViewWords::tr("suspected", "root cause");
    }
    case Section::FixesSymptoms:
        return fixCount(ticket.fixesSymptoms);
    case Section::FixesRootCause:
        return fixCount(ticket.fixesRootCause);
    case Section::Prevention: {
        const auto count = static_cast<int>(shown(ticket.preventions).size());
        return count == 1 ? SectionViewWords::tr("%n measure", "prevention", count)
                          : SectionViewWords::tr("%n measures", "prevention", count);
    }
    default:
        break;
    }
    return free || section == Section::Scope ? SectionViewWords::tr("optional", "section")
                                             : SectionViewWords::tr("required", "section");
}

QString neededLine(Phase phase)
{
    return phase == Phase::Closed
               ? SectionViewWords::tr("needed to close")
               : SectionViewWords::tr("needed for %1", "name of a phase").arg(format::name(phase));
}

std::optional<Time> causeUnknownSince(const Ticket& ticket)
{
    const auto causes = shown(ticket.causes);
    const auto& mark = ticket.marks[index(Section::RootCause)];
    if (mark.value().mark != SectionMark::Open && mark.value().mark != SectionMark::Tbd)
        return std::nullopt;
    std::optional<Time> since;
    for (const Cause* cause : causes) {
        if (cause->state.value() == CauseState::Confirmed)
            return std::nullopt;
        if (cause->state.value() == CauseState::Suspected)
            since = std::min(since.value_or(Time::max()), cause->state.at());
    }
    if (causes.empty() && mark.value().mark == SectionMark::Tbd)
        since = mark.at();
    return since;
}

/// Nothing in the first minute, which is not worth a word.
QString unknownFor(Time since, Time now)
{
    return now - since < std::chrono::minutes(1) ? QString() : format::ago(now - since);
}

bool isMissing(const std::vector<Requirement>& requirements, Section section)
{
    return std::any_of(requirements.begin(), requirements.end(),
                       [&](const Requirement& requirement) { return requirement.section == section; });
}

/// All that the nine views share, so that the rules are asked once.
struct Gates
{
    std::vector<Requirement> next;
    std::vector<Section> owedNow;
};

Gates gatesOf(const Ticket& ticket)
{
    if (!ticket.isIncident() || ticket.phase.value() == Phase::Closed)
        return {};
    return {missing(ticket, nextPhase(ticket.phase.value())), owed(ticket)};
}

QString markWords(const Mark& mark)
{
    if (mark.mark == SectionMark::Open)
        return {};
    const QString name = format::name(mark.mark);
    return mark.reason.empty() ? name
                               : SectionViewWords::tr("%1: %2", "mark of a section, its reason")
                                     .arg(name, format::fromUtf8(mark.reason));
}

SectionView viewOf(const Ticket& ticket, Section section, const Gates& gates)
{
    SectionView view;
    view.section = section;
    view.name = format::name(section);
    const auto& guidance = templateOf(ticket).sections[index(section)].guidance;
    view.placeholder = guidance.empty() ? placeholderOf(section) : format::fromUtf8(guidance);
    view.mark = ticket.marks[index(section)].value().mark;
    view.markText = markWords(ticket.marks[index(section)].value());
    view.locked = section == Section::OriginalRequest && ticket.request.has_value();
    const auto state = sectionState(ticket, section);
    const bool isOwed = std::find(gates.owedNow.begin(), gates.owedNow.end(), section) != gates.owedNow.end();
    if (section == Section::RootCause)
        view.unknownSince = causeUnknownSince(ticket);
    view.needed = isOwed || isMissing(gates.next, section);
    if (view.needed) {
        view.progress = SectionProgress::Needed;
        view.icon = QStringLiteral("octagon");
        view.stateLine = isOwed ? SectionViewWords::tr("owed", "section that an earlier phase required")
                                : neededLine(nextPhase(ticket.phase.value()));
    } else if (state == warroom::SectionState::Filled) {
        view.progress = SectionProgress::Filled;
        view.icon = view.locked ? QStringLiteral("lock") : QStringLiteral("check");
        const bool marked = view.mark != SectionMark::Open && view.mark != SectionMark::Tbd;
        view.stateLine = marked ? format::name(view.mark) : filledLine(ticket, section);
    } else if (state == warroom::SectionState::Tbd) {
        view.progress = SectionProgress::Tbd;
        view.icon = QStringLiteral("half");
        view.stateLine = tbdLine(templateOf(ticket), section);
    } else {
        view.icon = QStringLiteral("ring");
        const bool free = need(templateOf(ticket), section, ticket.phase.value()) == Need::Free;
        view.stateLine = section == Section::Whys ? SectionViewWords::tr("ask freely")
                         : free                   ? SectionViewWords::tr("optional", "section")
                                                  : SectionViewWords::tr("required", "section");
    }
    return view;
}

} // namespace

QString tbdLine(const TicketTemplate& asks, Section section)
{
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        const Need needed = need(asks, section, phase);
        if (needed != Need::TbdOk && needed != Need::Free)
            return phase == Phase::Closed
                       ? SectionViewWords::tr("TBD until closing")
                       : SectionViewWords::tr("TBD until %1", "name of a phase").arg(format::name(phase));
    }
    return SectionViewWords::tr("TBD");
}

QString stateLine(const SectionView& view, Time now)
{
    const QString age = view.unknownSince ? unknownFor(*view.unknownSince, now) : QString();
    if (age.isEmpty() || view.needed)
        return view.stateLine;
    return view.progress == SectionProgress::Tbd
               ? SectionViewWords::tr("TBD for %1", "duration").arg(age)
               : SectionViewWords::tr("suspected for %1", "root cause, duration").arg(age);
}

QString causeState(const Cause& cause, Time now)
{
    const auto state = cause.state.value();
    const QString age = state == CauseState::Suspected ? unknownFor(cause.state.at(), now) : QString();
    return age.isEmpty() ? format::name(state)
                         : SectionViewWords::tr("%1 · %2", "state of a cause, how long it has been so")
                               .arg(format::name(state), age);
}

SectionView sectionView(const Ticket& ticket, Section section)
{
    return viewOf(ticket, section, gatesOf(ticket));
}

std::array<SectionView, sectionCount> sectionViews(const Ticket& ticket)
{
    const Gates gates = gatesOf(ticket);
    std::array<SectionView, sectionCount> views;
    for (std::size_t i = 0; i < sectionCount; ++i)
        views[i] = viewOf(ticket, static_cast<Section>(i), gates);
    return views;
}

namespace {

/// Of a ticket without phases.
GateView workGate(const Ticket& ticket)
{
    GateView gate;
    gate.shown = gate.isWork = true;
    gate.tight = format::name(TicketState::Done);
    gate.text = SectionViewWords::tr("Mark as done");
    if (needsRaising(ticket)) {
        gate.missing = 1;
        gate.text = gate.tight = SectionViewWords::tr("Raise it first");
        gate.sentences << SectionViewWords::tr("It was over and came back %n times.", nullptr,
                                               reopenings(ticket));
    }
    return gate;
}

} // namespace

GateView gateView(const Ticket& ticket)
{
    GateView gate;
    gate.shown = ticket.exists() && ticket.isOpen();
    if (!gate.shown)
        return gate;
    if (!ticket.isIncident())
        return workGate(ticket);
    gate.next = nextPhase(ticket.phase.value());
    const auto requirements = missing(ticket, gate.next);
    for (const auto& requirement : requirements)
        gate.sentences << format::sentence(requirement.section, requirement.need);
    gate.missing = static_cast<int>(requirements.size());
    const QString phase = format::name(gate.next);
    if (requirements.empty()) {
        gate.text = SectionViewWords::tr("Advance to %1", "name of a phase").arg(phase);
        gate.tight = phase;
    } else {
        gate.first = requirements.front().section;
        const QString count = gate.missing == 1
                                  ? SectionViewWords::tr("%n section needed", nullptr, gate.missing)
                                  : SectionViewWords::tr("%n sections needed", nullptr, gate.missing);
        gate.text = SectionViewWords::tr("%1: %2", "name of a phase, what is missing").arg(phase, count);
        gate.tight = SectionViewWords::tr("%n needed", "sections", gate.missing);
    }
    return gate;
}

} // namespace warroom::ui
