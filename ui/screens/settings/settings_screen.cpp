// Building of the settings, from top to bottom.
#include "screens/settings/settings_screen.h"

#include "screens/settings/choice_line.h"
#include "screens/start/paragraph.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/screen_bar.h"
#include "widgets/section_frame.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>
#include <array>

namespace warroom::ui {
namespace {

constexpr int s_widestBody = 720;
constexpr std::array s_percents = {90, 100, 110, 125, 150, 175, 200};
// In their own language, so that they are found by whoever cannot read the current one.
const QStringList s_languages = {QString(), QStringLiteral("en"), QStringLiteral("de")};

ThemeChoice themeAt(int index)
{
    return index == 0 ? ThemeChoice::Dark : index == 1 ? ThemeChoice::Light : ThemeChoice::System;
}

int placeOf(ThemeChoice choice)
{
    return choice == ThemeChoice::Dark ? 0 : choice == ThemeChoice::Light ? 1 : 2;
}

int placeOfPercent(int percent)
{
    const auto at = std::lower_bound(s_percents.begin(), s_percents.end(), percent);
    return static_cast<int>(std::min(at, s_percents.end() - 1) - s_percents.begin());
}

// A column for the body of a section.
QVBoxLayout* columnOf(QWidget* body)
{
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(6);
    return column;
}

// As high as its sections want to be, so that the scroll area does not press them together.
class SettingsBody final : public QWidget
{
public:
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
};

} // namespace

SettingsScreen::SettingsScreen(WorkspaceBridge& bridge, DesktopSettings& settings, TokenStore& tokens,
                               QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_settings(settings), m_tokens(tokens)
{
    setAccessibleName(tr("Settings"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void SettingsScreen::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* bar = new ScreenBar(tr("Settings"), this);
    bar->tabs()->hide();
    outer->addWidget(bar);
    auto* content = new SettingsBody;
    content->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QStringList names{tr("Connection"), tr("Appearance"), tr("Language"), tr("Data folder"), tr("About")};
    for (const Guest& guest : m_guests)
        names << guest.name;
    m_labelWidth = SectionFrame::labelWidthFor(names);
    m_connection = new ConnectionSection(m_bridge, m_settings, m_tokens, content);
    m_connection->setOrigin(m_origin);
    connect(m_connection, &ConnectionSection::backendChanged, this, &SettingsScreen::backendChanged);
    add(*column, tr("Connection"), QStringLiteral("live"), m_connection);
    add(*column, tr("Appearance"), QStringLiteral("eye"), buildAppearance());
    add(*column, tr("Language"), QStringLiteral("note"), buildLanguage());
    for (const Guest& guest : m_guests)
        add(*column, guest.name, guest.icon, guest.make());
    add(*column, tr("Data folder"), QStringLiteral("db"), buildData());
    add(*column, tr("About"), QStringLiteral("room"), buildAbout());
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    connect(&theme(), &Theme::changed, this, &SettingsScreen::showChoices);
    showChoices();
}

void SettingsScreen::add(QVBoxLayout& column, const QString& name, const QString& icon, QWidget* body)
{
    auto* frame = new SectionFrame(name, this);
    frame->setLabelWidth(m_labelWidth);
    frame->setIconName(icon);
    auto* narrow = new QWidget(frame);
    auto* row = new QHBoxLayout(narrow);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(0);
    const auto limit = [body] { body->setMaximumWidth(scaled(s_widestBody)); };
    limit();
    connect(&theme(), &Theme::changed, body, limit);
    row->addWidget(body, 100);
    row->addStretch(1);
    frame->setBody(narrow);
    column.addWidget(frame);
}

QWidget* SettingsScreen::buildAppearance()
{
    auto* body = new QWidget;
    auto* column = columnOf(body);
    m_theme = new ChoiceLine(tr("Theme"), {tr("Dark"), tr("Light"), tr("As the system")}, body);
    connect(m_theme, &ChoiceLine::chosen, this, [](int index) { theme().apply(themeAt(index)); });
    QStringList percents;
    for (const int percent : s_percents)
        percents << tr("%1 %").arg(percent);
    m_textSize = new ChoiceLine(tr("Text size"), percents, body);
    connect(m_textSize, &ChoiceLine::chosen, this,
            [](int index) { theme().setTextPercent(s_percents[static_cast<std::size_t>(index)]); });
    m_contrast = new ChoiceLine(tr("Contrast"), {tr("Normal contrast"), tr("High contrast")}, body);
    connect(m_contrast, &ChoiceLine::chosen, this, [](int index) { theme().setHighContrast(index == 1); });
    column->addWidget(m_theme);
    column->addWidget(m_textSize);
    column->addWidget(m_contrast);
    return body;
}

QWidget* SettingsScreen::buildLanguage()
{
    auto* body = new QWidget;
    auto* column = columnOf(body);
    auto* line = new ChoiceLine(
        tr("Language"), {tr("As the system"), QStringLiteral("English"), QStringLiteral("Deutsch")}, body);
    line->setCurrent(std::max(0, static_cast<int>(s_languages.indexOf(m_settings.language()))));
    connect(line, &ChoiceLine::chosen, this, [this](int index) {
        m_settings.setLanguage(s_languages[index]);
        emit languageChanged();
    });
    column->addWidget(line);
    return body;
}

QWidget* SettingsScreen::buildData()
{
    auto* body = new QWidget;
    auto* column = columnOf(body);
    const QString folder = QDir::toNativeSeparators(QDir(m_settings.folder()).absolutePath());
    auto* path = new ElideLabel(Type::Mono, Ink::Primary, body);
    path->setElideMode(Qt::ElideMiddle);
    path->setText(folder);
    auto* copy = new Button(tr("Copy the path"), ButtonKind::Default, body);
    copy->setIconName(QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, this, [this, folder] {
        QApplication::clipboard()->setText(folder);
        emit told(tr("Copied: %1").arg(folder));
    });
    column->addWidget(path);
    column->addWidget(
        paragraph(Type::Small, Ink::Tertiary,
                  tr("The local copy, what waits to be sent, drafts and these settings. To save it "
                     "elsewhere, copy the folder while warroom is closed."),
                  body));
    column->addWidget(copy);
    return body;
}

QWidget* SettingsScreen::buildAbout()
{
    auto* body = new QWidget;
    auto* column = columnOf(body);
    column->setSpacing(4);
    auto* name = new ElideLabel(Type::BodyStrong, Ink::Primary, body);
    name->setText(tr("warroom %1, with Qt %2")
                      .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    column->addWidget(name);
    column->addWidget(paragraph(Type::Small, Ink::Secondary,
                                tr("The sources of warroom are under the Apache License 2.0. This program is "
                                   "built with Qt Charts and is, as a whole, under the GNU General Public "
                                   "License, version 3. It comes without any warranty."),
                                body));
    column->addWidget(paragraph(Type::Small, Ink::Tertiary,
                                tr("Typefaces: Inter and JetBrains Mono in modified versions, under the SIL "
                                   "Open Font License. The texts of all licences are installed with the "
                                   "package, in /usr/share/doc/warroom and /usr/share/common-licenses."),
                                body));
    return body;
}

void SettingsScreen::setOrigin(const ConnectionOrigin& origin)
{
    m_origin = origin;
    if (m_connection)
        m_connection->setOrigin(origin);
}

void SettingsScreen::addSection(const QString& name, const QString& icon, std::function<QWidget*()> make)
{
    m_guests.append({name, icon, std::move(make)});
}

void SettingsScreen::showChoices()
{
    m_contrast->setCurrent(theme().highContrast() ? 1 : 0);
    m_theme->setCurrent(placeOf(theme().choice()));
    m_textSize->setCurrent(placeOfPercent(theme().textPercent()));
}

QList<KeyHint> SettingsScreen::keyHints() const
{
    return {{QStringLiteral("Tab"), tr("Next setting")},
            {QStringLiteral("Left Right"), tr("Choose")},
            {QStringLiteral("J"), tr("Join a backend")},
            {QStringLiteral("Ctrl Shift L"), tr("Dark or light")},
            {QStringLiteral("Esc"), tr("Cancel")}};
}

void SettingsScreen::activated()
{
    if (!m_connection)
        build();
    if (!isAncestorOf(focusWidget()))
        m_connection->setFocus();
}

void SettingsScreen::keyPressEvent(QKeyEvent* event)
{
    if (m_connection && event->key() == Qt::Key_J && event->modifiers() == Qt::NoModifier)
        m_connection->openForm();
    else
        QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
