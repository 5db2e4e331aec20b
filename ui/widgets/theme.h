// The look of the whole application: palette, the small style sheet, fonts, text size; dark, light or as the
// system.
#pragma once

#include "widgets/tokens.h"

#include <QObject>
#include <QPalette>

#include <memory>

namespace warroom::ui {

class SystemScheme;

enum class ThemeChoice
{
    Dark,
    Light,
    System
};

/// The one theme of the process, like QApplication's palette, which it sets. GUI thread.
class Theme final : public QObject
{
    Q_OBJECT

public:
    ~Theme() override;

    /// Loads the fonts once, sets style and palettes, and emits changed(). Needs a QApplication.
    void apply(ThemeChoice choice);
    /// Dark becomes light and the other way round; a choice of System becomes a fixed one.
    void toggle();
    ThemeChoice choice() const { return m_choice; }
    const Tokens& tokens() const { return m_tokens; }

    /// Size of all text in percent, 90 to 200 (clamped); takes effect at once.
    void setTextPercent(int percent);
    int textPercent() const { return m_textPercent; }

    /// Stronger inks, outlines and lines on plain black or white; takes effect at once.
    void setHighContrast(bool high);
    bool highContrast() const { return m_highContrast; }

    /// No fades and no turning marks.
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    bool reducedMotion() const { return m_reducedMotion; }

    static QPalette palette(const Tokens& tokens);

signals:
    /// Colours or text size are new: whoever caches either has to measure and paint again.
    void changed();

private:
    friend Theme& theme();
    Theme();
    void paintAgain();
    void followSystem();
    bool wantsDark();
    void readAgain();

    ThemeChoice m_choice = ThemeChoice::Dark;
    Tokens m_tokens;
    int m_textPercent = 100;
    bool m_reducedMotion = false;
    bool m_highContrast = false;
    bool m_prepared = false;
    QPalette m_platformPalette; ///< as it was before this theme set its own
    std::unique_ptr<SystemScheme> m_system;
};

Theme& theme();
const Tokens& tokens();

/// A length that grows with the text size, in whole pixels.
int scaled(int pixels);

} // namespace warroom::ui
