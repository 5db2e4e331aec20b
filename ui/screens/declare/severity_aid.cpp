// The questions, and the table from their answers to a severity.
#include "screens/declare/severity_aid.h"

#include <QCoreApplication>

namespace warroom::ui {
namespace {

struct SeverityAidWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::SeverityAid)
};

} // namespace

QString SeverityAid::question() const
{
    switch (m_count) {
    case 0:
        return SeverityAidWords::tr("Are users hurt now?");
    case 1:
        return SeverityAidWords::tr("Does a core function fail?");
    case 2:
        return SeverityAidWords::tr("Is there a way around?");
    default:
        return {};
    }
}

void SeverityAid::answer(AidAnswer answer)
{
    if (m_count == Questions)
        m_count = 0;
    m_answers[static_cast<std::size_t>(m_count++)] = answer;
}

bool SeverityAid::back()
{
    if (m_count == 0)
        return false;
    --m_count;
    return true;
}

bool SeverityAid::isBad(int question) const
{
    if (question >= m_count)
        return true;
    constexpr int wayAround = 2;
    const AidAnswer good = question == wayAround ? AidAnswer::Yes : AidAnswer::No;
    return m_answers[static_cast<std::size_t>(question)] != good;
}

Severity SeverityAid::proposal() const
{
    const bool hurt = isBad(0);
    const bool core = isBad(1);
    const bool stuck = isBad(2);
    if (core && stuck)
        return hurt ? Severity::Sev1 : Severity::Sev2;
    if (core)
        return hurt ? Severity::Sev2 : Severity::Sev3;
    if (stuck)
        return hurt ? Severity::Sev3 : Severity::Sev4;
    return hurt ? Severity::Sev4 : Severity::Sev5;
}

} // namespace warroom::ui
