// The ticket template in the window: its screen and the key that opens it.
#include "desktop.h"

#include "screens/templates/template_screen.h"
#include "shell/actions.h"
#include "shell/screen_commands.h"

namespace warroom::ui {

void Desktop::addTemplates()
{
    ActionSpec spec;
    spec.id = QStringLiteral("template.show");
    spec.text = tr("Ticket template: what each phase asks");
    spec.group = tr("Everywhere");
    spec.icon = QStringLiteral("runbook");
    spec.keys = {QKeySequence(tr("Ctrl+Alt+Z"))};
    spec.run = [this] { showTemplates(); };
    m_window->actions().add(spec);
}

// Built when it is first asked for: few people ever do.
void Desktop::showTemplates()
{
    const QString id = QStringLiteral("templates");
    if (!m_templates) {
        m_templates = new TemplateScreen(m_bridge, m_window->screenHost());
        m_window->addScreen(id, {}, {}, m_templates, RailPlace::Hidden);
        addCommands(m_window->actions(), tr("Ticket template"), m_templates, m_templates->commands());
        connect(m_templates, &TemplateScreen::commandsChanged, this,
                [this] { m_window->actions().refresh(); });
        connect(m_templates, &TemplateScreen::said, this,
                [this](const QString& sentence) { m_window->showToast(sentence); });
    }
    m_window->closeSidePane();
    m_window->showScreen(id);
}

} // namespace warroom::ui
