// Names of the parts, and the words for what they lack.
#include "models/postmortem/document_parts.h"

#include "models/format/format.h"

#include <QCoreApplication>

namespace warroom::ui {
namespace {

struct DocumentPartsWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Postmortem)
};

} // namespace

QString partName(DocumentPart part)
{
    switch (part) {
    case DocumentPart::Timeline:
        return DocumentPartsWords::tr("Timeline");
    case DocumentPart::RootCauses:
        return DocumentPartsWords::tr("Root causes");
    case DocumentPart::Ownership:
        return DocumentPartsWords::tr("What we own");
    case DocumentPart::Prevention:
        return DocumentPartsWords::tr("Prevention");
    case DocumentPart::FollowUps:
        return DocumentPartsWords::tr("Follow-ups");
    default:
        return format::name(*sectionOf(part));
    }
}

std::optional<Section> sectionOf(DocumentPart part)
{
    switch (part) {
    case DocumentPart::Summary:
        return Section::Summary;
    case DocumentPart::Impact:
        return Section::Impact;
    case DocumentPart::RootCauses:
        return Section::RootCause;
    case DocumentPart::Whys:
        return Section::Whys;
    case DocumentPart::WhatHelped:
        return Section::WhatHelped;
    case DocumentPart::WentWell:
        return Section::WentWell;
    case DocumentPart::WentBadly:
        return Section::WentBadly;
    case DocumentPart::Lucky:
        return Section::Lucky;
    case DocumentPart::Prevention:
        return Section::Prevention;
    case DocumentPart::Timeline:
    case DocumentPart::Ownership:
    case DocumentPart::FollowUps:
        break;
    }
    return std::nullopt;
}

std::optional<DocumentPart> partOf(Section section)
{
    for (int i = 0; i < documentPartCount; ++i) {
        const auto part = static_cast<DocumentPart>(i);
        if (sectionOf(part) == section)
            return part;
    }
    return std::nullopt;
}

DocumentPart partOf(const ReviewGap& gap)
{
    switch (gap.kind) {
    case ReviewGapKind::Timeline:
        return DocumentPart::Timeline;
    case ReviewGapKind::NoFollowUp:
    case ReviewGapKind::NoOwner:
    case ReviewGapKind::NoDue:
    case ReviewGapKind::OpenActions:
        return DocumentPart::FollowUps;
    default:
        return partOf(*gap.section()).value_or(DocumentPart::Summary);
    }
}

QString sentenceOf(const ReviewGap& gap)
{
    const bool one = gap.count == 1;
    switch (gap.kind) {
    case ReviewGapKind::Summary:
        return DocumentPartsWords::tr("The summary is not written");
    case ReviewGapKind::Impact:
        return DocumentPartsWords::tr("The impact is not written");
    case ReviewGapKind::Timeline:
        return DocumentPartsWords::tr("No entry was picked for the timeline");
    case ReviewGapKind::Cause:
        return DocumentPartsWords::tr("No root cause is confirmed");
    case ReviewGapKind::NoWhy:
        return DocumentPartsWords::tr("No why was asked");
    case ReviewGapKind::OpenWhys:
        return one ? DocumentPartsWords::tr("1 why has no answer")
                   : DocumentPartsWords::tr("%1 whys have no answer").arg(gap.count);
    case ReviewGapKind::Prevention:
        return DocumentPartsWords::tr("No prevention is named");
    case ReviewGapKind::NoFollowUp:
        return one ? DocumentPartsWords::tr("1 prevention has no follow-up ticket")
                   : DocumentPartsWords::tr("%1 preventions have no follow-up ticket").arg(gap.count);
    case ReviewGapKind::NoOwner:
        return one ? DocumentPartsWords::tr("1 follow-up has no owner")
                   : DocumentPartsWords::tr("%1 follow-ups have no owner").arg(gap.count);
    case ReviewGapKind::NoDue:
        return one ? DocumentPartsWords::tr("1 follow-up has no due day")
                   : DocumentPartsWords::tr("%1 follow-ups have no due day").arg(gap.count);
    case ReviewGapKind::OpenActions:
        return one ? DocumentPartsWords::tr("1 action is neither done nor moved on")
                   : DocumentPartsWords::tr("%1 actions are neither done nor moved on").arg(gap.count);
    }
    return {};
}

} // namespace warroom::ui
