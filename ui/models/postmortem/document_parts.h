// The parts of a postmortem in the order of the document: what the outline lists and the keys walk through.
#pragma once

#include "domain/ticket/review.h"

#include <QString>

namespace warroom::ui {

enum class DocumentPart : std::uint8_t
{
    Summary,
    Impact,
    Timeline, ///< the curated one: pinned entries
    RootCauses,
    Whys,
    WhatHelped,
    WentWell,
    WentBadly,
    Lucky,
    Ownership, ///< what people own, each in their own words
    Prevention,
    FollowUps
};
constexpr int documentPartCount = 12;

QString partName(DocumentPart part);
/// The section whose words stand there; nothing for the timeline, what people own, and the
/// follow-ups.
std::optional<Section> sectionOf(DocumentPart part);
/// Nothing for the sections that the document does not show.
std::optional<DocumentPart> partOf(Section section);
/// Where it is mended; open actions are moved on in the ticket, the follow-ups stand for them here.
DocumentPart partOf(const ReviewGap& gap);
/// What is missing as a sentence, translated.
QString sentenceOf(const ReviewGap& gap);

} // namespace warroom::ui
