// Settings: connection, appearance, language, where the data is, and what this program is.
#pragma once

#include "screens/settings/connection_section.h"
#include "widgets/screen.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace warroom::ui {

class ChoiceLine;
class SectionFrame;

/// Built when it first comes to the front: most starts never show it. Every choice takes effect at once.
class SettingsScreen final : public QWidget, public Screen
{
    Q_OBJECT

public:
    SettingsScreen(WorkspaceBridge& bridge, DesktopSettings& settings, TokenStore& tokens,
                   QWidget* parent = nullptr);

    QList<KeyHint> keyHints() const override;
    void activated() override;

    void setOrigin(const ConnectionOrigin& origin);
    /// A section that somebody else makes, after those of the appearance; before the screen is first shown.
    void addSection(const QString& name, const QString& icon, std::function<QWidget*()> make);

signals:
    /// The workspace has to be opened anew, with what the settings say now.
    void backendChanged();
    /// All texts have to be made anew.
    void languageChanged();
    /// A small result of the person's own act, for a toast.
    void told(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void add(QVBoxLayout& column, const QString& name, const QString& icon, QWidget* body);
    QWidget* buildAppearance();
    QWidget* buildLanguage();
    QWidget* buildData();
    QWidget* buildAbout();
    void showChoices();

    struct Guest
    {
        QString name, icon;
        std::function<QWidget*()> make;
    };

    WorkspaceBridge& m_bridge;
    DesktopSettings& m_settings;
    TokenStore& m_tokens;
    ConnectionOrigin m_origin;
    QList<Guest> m_guests;
    int m_labelWidth = 0;
    ConnectionSection* m_connection = nullptr; ///< null until it is built, and so are the others
    ChoiceLine* m_theme = nullptr;
    ChoiceLine* m_textSize = nullptr;
    ChoiceLine* m_contrast = nullptr;
};

} // namespace warroom::ui
