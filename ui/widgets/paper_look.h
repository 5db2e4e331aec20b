// Painting for paper: light tokens for as long as one lives, whatever the screen shows.
#pragma once

#include "widgets/tokens.h"

namespace warroom::ui {

/// tokens() answers with the light ones meanwhile. One at a time; GUI thread, within one turn of the event
/// loop.
class PaperLook final
{
public:
    PaperLook();
    ~PaperLook();
    PaperLook(const PaperLook&) = delete;
    PaperLook& operator=(const PaperLook&) = delete;

private:
    Tokens m_light;
};

} // namespace warroom::ui
