// Counting who wrote where while apart.
#include "models/room/quiet_merges.h"

#include "models/format/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <set>

namespace warroom::ui {
namespace {

struct QuietMergeWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::QuietMerges)
};

/// How much came from whom.
struct Shares
{
    int own = 0, theirs = 0;
    std::set<PersonId> others;

    void count(const Entry& entry, PersonId self)
    {
        if (entry.actor == self) {
            ++own;
        } else {
            ++theirs;
            others.insert(entry.actor);
        }
    }
    bool isShared() const { return own > 0 && theirs > 0; }
    QString figures(bool entries) const
    {
        const QString mine = QLocale().toString(own), rest = QLocale().toString(theirs);
        return entries
                   ? QuietMergeWords::tr("Entries: %1 from you, %2 from others").arg(mine, rest)
                   : QuietMergeWords::tr("Added at the same time: %1 by you, %2 by others").arg(mine, rest);
    }
};

bool isDuring(const Entry& entry, const ApartTime::Span& apart)
{
    return entry.recorded >= apart.from && entry.recorded <= apart.to;
}

bool addsItem(const Entry& entry)
{
    return entry.type == CauseAdd::type || entry.type == ActionAdd::type || entry.type == FixAdd::type ||
           entry.type == WhyAsk::type || entry.type == PreventionAdd::type;
}

QuietMerge written(Section section, const Shares& shares, const Directory& people)
{
    const QString what = shares.others.size() == 1
                             ? QuietMergeWords::tr("%1 and you wrote in different places", "person")
                                   .arg(format::personName(people, *shares.others.begin()))
                             : QuietMergeWords::tr("Several people and you wrote in different places");
    return {format::name(section), what, QuietMergeWords::tr("all kept")};
}

} // namespace

QList<QuietMerge> quietMerges(const Ticket& ticket, const Directory& people, PersonId self,
                              const ApartTime::Span& apart, const std::vector<MergedText>& read)
{
    std::array<Shares, sectionCount> texts, items;
    Shares said;
    for (const Entry& entry : ticket.timeline) {
        if (!isDuring(entry, apart))
            continue;
        const auto place = entry.section ? static_cast<std::size_t>(*entry.section) : sectionCount;
        if (!entry.kind.empty())
            said.count(entry, self);
        else if (place < sectionCount && entry.type == SectionEdit::type)
            texts[place].count(entry, self);
        else if (place < sectionCount && addsItem(entry))
            items[place].count(entry, self);
    }
    QList<QuietMerge> lines;
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        const bool isRead = std::any_of(read.begin(), read.end(),
                                        [&](const MergedText& one) { return one.section == section; });
        if (texts[i].isShared() && !isRead)
            lines.append(written(section, texts[i], people));
        if (items[i].isShared())
            lines.append({format::name(section), items[i].figures(false), QuietMergeWords::tr("all kept")});
    }
    if (said.isShared())
        lines.append(
            {QuietMergeWords::tr("Timeline"), said.figures(true), QuietMergeWords::tr("in order of time")});
    return lines;
}

} // namespace warroom::ui
