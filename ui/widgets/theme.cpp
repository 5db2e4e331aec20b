// Builds the palettes from the tokens and sets them, and the style, for the application.
#include "widgets/theme.h"

#include "resources/resources.h"
#include "widgets/control_style.h"
#include "widgets/paper_look.h"
#include "widgets/system_scheme.h"
#include "widgets/type.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QToolTip>

#include <algorithm>

namespace warroom::ui {

namespace {

QJsonObject tokenFile()
{
    initResources();
    QFile file(QStringLiteral(":/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the resource tokens.json is missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

// All text and all outlines at least 7:1 on every surface.
void strengthen(Tokens& t)
{
    const auto shade = [&t](const char* onDark, const char* onLight) {
        return QColor(t.dark ? onDark : onLight);
    };
    t.window = t.surface = t.overlay = shade("#000000", "#FFFFFF");
    t.raised = shade("#14171D", "#F1F2F4");
    t.selected = shade("#1F3350", "#D3E3FB");
    t.line = t.controlSoft = shade("#9AA5B4", "#4A525C");
    t.control = shade("#C9D0D9", "#30363E");
    t.text = shade("#FFFFFF", "#000000");
    t.text2 = shade("#E6EAEF", "#15181D");
    t.text3 = shade("#D2D8E0", "#262B32");
    t.accent = shade("#A9CCFF", "#0B3F96");
    t.onAccent = shade("#000000", "#FFFFFF");
    t.crit.ink = shade("#FFB3AB", "#8C0F06");
    t.warn.ink = shade("#FFD98A", "#5C3A00");
    t.good.ink = shade("#8CE8C4", "#064D37");
}

} // namespace

Theme::Theme() : m_tokens(readTokens(tokenFile(), true)) {}

Theme::~Theme() = default;

void Theme::apply(ThemeChoice choice)
{
    m_choice = choice;
    if (!m_prepared) {
        loadFonts();
        m_platformPalette = QApplication::palette();
        QApplication::setStyle(new ControlStyle);
        m_prepared = true;
    }
    readAgain();
}

void Theme::readAgain()
{
    m_tokens = readTokens(tokenFile(), wantsDark());
    if (m_highContrast)
        strengthen(m_tokens);
    paintAgain();
}

void Theme::setHighContrast(bool high)
{
    if (high == m_highContrast)
        return;
    m_highContrast = high;
    if (m_prepared)
        readAgain();
}

void Theme::toggle() { apply(m_tokens.dark ? ThemeChoice::Light : ThemeChoice::Dark); }

void Theme::setTextPercent(int percent)
{
    percent = std::clamp(percent, 90, 200);
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    if (m_prepared)
        paintAgain();
}

void Theme::paintAgain()
{
    forgetFonts();
    QApplication::setFont(fontOf(Type::Body));
    QApplication::setPalette(palette(m_tokens));
    QToolTip::setPalette(palette(m_tokens));
    ControlStyle::dressFields();
    emit changed();
}

void Theme::followSystem()
{
    m_system = std::make_unique<SystemScheme>(m_platformPalette);
    connect(m_system.get(), &SystemScheme::changed, this, [this] {
        if (m_choice == ThemeChoice::System)
            apply(ThemeChoice::System);
    });
    // The session bus has to be left before the application is gone.
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] { m_system.reset(); });
}

bool Theme::wantsDark()
{
    if (m_choice == ThemeChoice::System) {
        if (!m_system)
            followSystem();
        return m_system->isDark();
    }
    return m_choice == ThemeChoice::Dark;
}

QPalette Theme::palette(const Tokens& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.raised);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.text3);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.text);
    p.setColor(QPalette::ToolTipBase, t.overlay);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.selected);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.controlSoft);
    p.setColor(QPalette::Midlight, t.controlSoft);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.control);
    p.setColor(QPalette::Shadow, t.window);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.text3);
    return p;
}

Theme& theme()
{
    static Theme instance;
    return instance;
}

namespace {

const Tokens* s_paper = nullptr; // while something is painted for paper

} // namespace

PaperLook::PaperLook() : m_light(readTokens(tokenFile(), false)) { s_paper = &m_light; }

PaperLook::~PaperLook() { s_paper = nullptr; }

const Tokens& tokens() { return s_paper ? *s_paper : theme().tokens(); }

int scaled(int pixels) { return qRound(pixels * theme().textPercent() / 100.0); }

} // namespace warroom::ui
