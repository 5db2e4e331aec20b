// Three short questions that lead to a severity; whatever is not known counts as the worse.
#pragma once

#include "domain/vocabulary.h"

#include <QString>

#include <array>
#include <optional>

namespace warroom::ui {

enum class AidAnswer
{
    Yes,
    No,
    Unsure
};

/// The answers so far.
class SeverityAid final
{
public:
    static constexpr int Questions = 3;

    /// The question that is asked now; empty when all were answered.
    QString question() const;
    int answered() const { return m_count; }
    void answer(AidAnswer answer);
    /// Takes the last answer back. Returns whether there was one.
    bool back();
    /// What the answers so far propose. What was not asked yet counts as not sure.
    Severity proposal() const;

private:
    bool isBad(int question) const;

    std::array<AidAnswer, Questions> m_answers{};
    int m_count = 0;
};

} // namespace warroom::ui
