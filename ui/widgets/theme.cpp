// Builds palette and style sheet from the tokens and sets them for the application.
#include "widgets/theme.h"

#include "resources/resources.h"
#include "widgets/paper_look.h"
#include "widgets/system_scheme.h"
#include "widgets/type.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QStyleFactory>

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

const char* const s_styleSheet = R"(
QLineEdit, QPlainTextEdit, QTextEdit#field, QComboBox, QSpinBox, QDateTimeEdit {
  background: @window; border: 1px solid @control; border-radius: 4px; padding: 4px 8px;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit#field:focus, QComboBox:focus, QSpinBox:focus,
QDateTimeEdit:focus {
  border: 2px solid @accent; padding: 3px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @text3; border-color: @controlSoft; }
QLineEdit[state="needed"], QPlainTextEdit[state="needed"], QTextEdit#field[state="needed"] {
  border-color: @warn; }
QLineEdit[kind="soft"] { background: @raised; border-color: @controlSoft; }
QLineEdit[kind="inline"] { background: transparent; border: none; padding: 0; }
QComboBox::drop-down { border: none; width: 20px; }
QPushButton { background: @raised; border: 1px solid @controlSoft; border-radius: 4px; padding: 4px 10px; }
QPushButton:hover { background: @selected; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border-color: @accent; }
QPushButton[kind="primary"] { background: @accent; border-color: @accent; color: @onAccent; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="quiet"] { background: transparent; }
QPushButton[kind="quiet"]:hover { background: @raised; }
QPushButton:disabled, QPushButton[kind="primary"]:disabled {
  background: transparent; border-color: @controlSoft; color: @text3; }
QSplitter::handle { background: @line; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; } QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @controlSoft; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; } QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; border: none; width: 0; height: 0; }
QMenu { background: @overlay; border: 1px solid @controlSoft; padding: 4px 0; }
QMenu::item { padding: 5px 24px 5px 16px; } QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @text3; }
QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
QMenuBar { background: @window; } QMenuBar::item { padding: 4px 10px; background: transparent; }
QMenuBar::item:selected { background: @selected; }
QToolTip { background: @overlay; color: @text; border: 1px solid @controlSoft; padding: 4px 6px; }
)";

} // namespace

Theme::Theme() : m_tokens(readTokens(tokenFile(), true)) {}

Theme::~Theme() = default;

void Theme::apply(ThemeChoice choice)
{
    m_choice = choice;
    if (!m_prepared) {
        loadFonts();
        m_platformPalette = QApplication::palette();
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
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
    QApplication::setPalette(palette(m_tokens));
    QApplication::setFont(fontOf(Type::Body));
    qApp->setStyleSheet(styleSheet(m_tokens));
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

QString Theme::styleSheet(const Tokens& t)
{
    // Longer names first, because @control begins @controlSoft.
    const std::pair<const char*, QColor> values[] = {
        {"@controlSoft", t.controlSoft}, {"@control", t.control}, {"@onAccent", t.onAccent},
        {"@accent", t.accent},           {"@window", t.window},   {"@raised", t.raised},
        {"@selected", t.selected},       {"@overlay", t.overlay}, {"@line", t.line},
        {"@warn", t.warn.fill},          {"@text3", t.text3},     {"@text", t.text}};
    QString sheet = QString::fromLatin1(s_styleSheet);
    for (const auto& [name, value] : values)
        sheet.replace(QLatin1String(name), value.name());
    return sheet;
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
