// Which rows the palette shows for what was typed, and in what order.
#include "models/palette/palette_model.h"

#include "domain/board/overview.h"
#include "models/format/format.h"

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_mostHere = 4;
constexpr int s_mostCommands = 3;
constexpr int s_mostTickets = 3;
constexpr int s_mostOthers = 2;
constexpr int s_mostRefused = 3;

} // namespace

QList<PaletteModel::Row> PaletteModel::rows()
{
    if (!m_steps.isEmpty())
        return stepRows(m_steps.last());
    const QString rest = foldedLetters(m_typed.mid(1).trimmed());
    QList<Row> out;
    switch (m_typed.isEmpty() ? u' ' : m_typed[0].unicode()) {
    case u'>': {
        const auto found = fitting(rest);
        addCommands(out, found, true, MostOfOneKind);
        addCommands(out, found, false, MostOfOneKind);
        addRefused(out, found, MostOfOneKind);
        return out;
    }
    case u'#':
        addTickets(out, rest, MostOfOneKind);
        return out;
    case u'@':
        addPeople(out, rest, MostOfOneKind);
        return out;
    case u'/':
        // What was found for the letters before stays until the answer is here.
        if (rest.isEmpty())
            return out;
        searchTexts(m_typed.mid(1).trimmed());
        if (!m_rows.isEmpty() && m_rows.last().kind == RowKind::Hit)
            return m_rows;
        return out;
    default:
        return mixedRows(foldedLetters(m_typed.trimmed()));
    }
}

QList<PaletteModel::Row> PaletteModel::mixedRows(const QString& typed)
{
    QList<Row> out;
    const auto found = fitting(typed);
    const auto room = [&out](int most) {
        const auto taken = std::count_if(out.begin(), out.end(),
                                         [](const Row& row) { return row.kind != RowKind::Heading; });
        return std::min(most, MostMixed - static_cast<int>(taken));
    };
    addCommands(out, found, true, room(typed.isEmpty() ? s_mostHere + 1 : s_mostHere));
    addCommands(out, found, false, room(typed.isEmpty() ? MostMixed : s_mostCommands));
    if (typed.isEmpty())
        return out;
    addTickets(out, typed, room(s_mostTickets));
    addPlaces(out, typed, room(s_mostOthers));
    addPeople(out, typed, room(s_mostOthers));
    addRefused(out, found, room(s_mostRefused));
    if (out.isEmpty()) {
        Row row;
        row.kind = RowKind::NewTicket;
        row.text = tr("Nothing found. Enter makes a ticket with this title.");
        row.icon = QStringLiteral("plus");
        row.run = [this, title = m_typed.trimmed()] { m_deeds.newTicket(title); };
        out.append(row);
    }
    return out;
}

QList<PaletteModel::Row> PaletteModel::stepRows(const PaletteStep& step) const
{
    struct Fit
    {
        const PaletteChoice* choice;
        WordMatch match;
    };
    const QString typed = foldedLetters(m_typed.trimmed());
    std::vector<Fit> fits;
    for (const PaletteChoice& choice : step.choices) {
        if (auto match = matchWords(typed, foldedLetters(choice.text)))
            fits.push_back({&choice, std::move(*match)});
    }
    std::stable_sort(fits.begin(), fits.end(),
                     [](const Fit& a, const Fit& b) { return a.match.rank < b.match.rank; });
    QList<Row> out;
    for (const Fit& fit : fits)
        out.append({RowKind::Choice,
                    fit.choice->text,
                    fit.choice->detail,
                    fit.choice->icon,
                    {},
                    {},
                    fit.match.runs,
                    fit.choice->run,
                    fit.choice->next});
    if (step.takes && !typed.isEmpty()) {
        Row row;
        row.kind = RowKind::Take;
        row.text = step.takesText.arg(m_typed.trimmed());
        row.icon = QStringLiteral("edit");
        row.run = [takes = step.takes, text = m_typed.trimmed()] { takes(text); };
        out.append(row);
    }
    return out;
}

std::vector<PaletteModel::Fitting> PaletteModel::fitting(const QString& typed) const
{
    std::vector<Fitting> out;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        auto match = matchWords(typed, m_folded[i]);
        if (!match)
            continue;
        const qsizetype used = m_used.indexOf(m_commands[i].id);
        out.push_back({&m_commands[i], std::move(*match), static_cast<int>(used < 0 ? m_used.size() : used)});
    }
    std::stable_sort(out.begin(), out.end(), [](const Fitting& a, const Fitting& b) {
        return a.match.rank != b.match.rank ? a.match.rank < b.match.rank : a.age < b.age;
    });
    return out;
}

PaletteModel::Row PaletteModel::commandRow(const Fitting& of) const
{
    const PaletteCommand& command = *of.command;
    Row row;
    row.kind = command.whyNot.isEmpty() ? RowKind::Command : RowKind::Refused;
    row.text = command.text;
    row.detail = command.whyNot.isEmpty() ? command.detail : command.whyNot;
    row.icon = command.icon.isEmpty() ? QStringLiteral("right") : command.icon;
    row.keys = command.keys;
    row.id = command.id;
    row.runs = of.match.runs;
    row.run = command.run;
    row.ask = command.ask;
    return row;
}

void PaletteModel::addCommands(QList<Row>& out, const std::vector<Fitting>& from, bool here, int most) const
{
    bool headed = false;
    for (const Fitting& fitting : from) {
        if (fitting.command->here != here || !fitting.command->whyNot.isEmpty() || most-- <= 0)
            continue;
        if (!headed)
            out.append({RowKind::Heading, here ? m_hereTitle : tr("Commands"), {}, {}, {}, {}, {}, {}, {}});
        headed = true;
        out.append(commandRow(fitting));
    }
}

void PaletteModel::addRefused(QList<Row>& out, const std::vector<Fitting>& from, int most) const
{
    bool headed = false;
    for (const Fitting& fitting : from) {
        if (fitting.command->whyNot.isEmpty() || most-- <= 0)
            continue;
        if (!headed)
            out.append({RowKind::Heading, tr("Not now"), {}, {}, {}, {}, {}, {}, {}});
        headed = true;
        out.append(commandRow(fitting));
    }
}

void PaletteModel::addTickets(QList<Row>& out, const QString& typed, int most)
{
    if (most <= 0)
        return;
    const auto found = m_tickets.find(typed, static_cast<std::size_t>(most));
    if (!found.empty())
        out.append({RowKind::Heading, tr("Tickets"), {}, {}, {}, {}, {}, {}, {}});
    for (const TicketFound& ticket : found) {
        Row row;
        row.kind = RowKind::Ticket;
        row.text = ticket.text;
        row.detail = ticketDetail(*m_bridge.summary(ticket.id));
        row.icon = QStringLiteral("queue");
        row.runs = ticket.match.runs;
        row.run = [this, id = ticket.id] { m_deeds.openTicket(id); };
        out.append(row);
    }
}

void PaletteModel::addPlaces(QList<Row>& out, const QString& typed, int most) const
{
    bool headed = false;
    for (const PalettePlace& place : m_places) {
        const auto match = matchWords(typed, foldedLetters(place.text));
        if (!match || most-- <= 0)
            continue;
        if (!headed)
            out.append({RowKind::Heading, tr("Runbooks and services"), {}, {}, {}, {}, {}, {}, {}});
        headed = true;
        out.append(
            {RowKind::Place, place.text, place.detail, place.icon, {}, {}, match->runs, place.run, {}});
    }
}

void PaletteModel::addPeople(QList<Row>& out, const QString& typed, int most) const
{
    bool headed = false;
    for (const Person& person : m_bridge.directory()->people()) {
        const QString name = format::fromUtf8(person.name);
        const auto match = matchWords(typed, foldedLetters(name));
        if (person.removed || !match || most-- <= 0)
            continue;
        if (!headed)
            out.append({RowKind::Heading, tr("People"), {}, {}, {}, {}, {}, {}, {}});
        headed = true;
        const QString role = person.id == m_bridge.self() ? tr("you") : format::name(person.role);
        out.append({RowKind::Person,
                    name,
                    role,
                    QStringLiteral("user"),
                    {},
                    {},
                    match->runs,
                    {},
                    [this, id = person.id] { return m_deeds.person(id); }});
    }
}

QString PaletteModel::ticketDetail(const Summary& summary) const
{
    const QString severity = format::name(summary.severity);
    if (summary.kind != TicketKind::Incident)
        return tr("%1, %2", "kind and state of a ticket")
            .arg(format::name(summary.kind), format::name(summary.state));
    if (summary.isOpen())
        return tr("%1, %2", "severity and phase").arg(severity, format::name(summary.phase));
    return tr("%1, resolved %2 ago").arg(severity, format::ago(m_bridge.now() - ended(summary)));
}

} // namespace warroom::ui
